import { strFromU8, strToU8, unzip, zip, type AsyncZippable, type Unzipped } from 'fflate';
import type { Locale } from '../../domain/text.ts';
import { chartXml, type ChartLook } from './chart-xml.ts';
import type { NativeChart } from './native.ts';
import { chartWorkbook } from './workbook.ts';

/** A native chart on a slide. */
export interface PlacedChart {
	readonly chart: NativeChart;
	readonly look: ChartLook;
}

const unpack = (file: Uint8Array) =>
	new Promise<Unzipped>((resolve, reject) => {
		unzip(file, (error, parts) => {
			if (error) reject(error);
			else resolve(parts);
		});
	});

const pack = (parts: AsyncZippable) =>
	new Promise<Uint8Array>((resolve, reject) => {
		zip(parts, (error, file) => {
			if (error) reject(error);
			else resolve(file);
		});
	});

const numberIn = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/**
 * Mends what the slides' library gets wrong, in its finished file: charts and their workbooks are written anew (it
 * writes a missing value as an empty number and a zero as nothing), notes get their paragraphs, parts that are declared
 * but not there are no longer declared, and texts say their language.
 * @param charts as many as there are chart parts, in their order
 * @param corner what stands over the years in a workbook
 * @throws where the file has not the charts that it should have
 */
export async function mendPackage(
	file: Uint8Array,
	charts: readonly PlacedChart[],
	locale: Locale,
	corner: string
): Promise<Uint8Array> {
	const parts: Record<string, Uint8Array> = await unpack(file);
	const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	const edit = (name: string, change: (xml: string) => string) => {
		parts[name] = strToU8(change(read(name)));
	};
	for (const name of Object.keys(parts)) if (name.endsWith('/')) Reflect.deleteProperty(parts, name);

	const names = Object.keys(parts)
		.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
		.sort((a, b) => numberIn(a) - numberIn(b));
	if (names.length !== charts.length) {
		throw new Error(`slides with ${String(names.length)} charts in the place of ${String(charts.length)}`);
	}
	for (const [i, name] of names.entries()) {
		const placed = charts[i];
		const rels = read(name.replace('charts/', 'charts/_rels/') + '.rels');
		const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(rels)?.[1];
		if (!placed || book === undefined) throw new Error(`chart without a workbook: ${name}`);
		parts[name] = strToU8(chartXml(placed.chart, placed.look));
		parts[`ppt/${book}`] = chartWorkbook(placed.chart, corner);
	}

	const tongue = locale === 'ru' ? 'ru-RU' : 'en-GB';
	for (const name of Object.keys(parts)) {
		if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
			edit(name, (xml) => xml.replaceAll('lang="en-US"', `lang="${tongue}"`));
		if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) {
			edit(name, (xml) => paragraphs(xml).replaceAll('lang="en-US"', `lang="${tongue}"`));
		}
	}
	edit('[Content_Types].xml', (xml) =>
		xml.replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (declared, part: string) =>
			part in parts ? declared.trim() : ''
		)
	);
	const { '[Content_Types].xml': types, ...others } = parts;
	// Programs that read a file from its start look for the types first.
	return pack(types ? { '[Content_Types].xml': types, ...others } : others);
}

/** Notes come as one run of text; each of its lines becomes a paragraph. */
const paragraphs = (xml: string) =>
	xml.replace(
		/<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/,
		(_, text: string) =>
			text
				.split(/\r?\n/)
				.map((line) =>
					line === ''
						? '<a:p><a:endParaRPr lang="en-US" dirty="0"/></a:p>'
						: `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`
				)
				.join('')
	);
