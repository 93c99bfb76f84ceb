import { OwnFailure } from '../../failure.ts';
import { limits } from '../../limits.ts';
import { attribute, readXml, type XmlListener } from './xml.ts';
import { unpack, type ZipEntry } from './zip.ts';

/** A spreadsheet's parts, of which any may be read again. */
export interface Workbook {
	readonly file: Blob;
	readonly sheets: readonly { readonly name: string; readonly part: ZipEntry }[];
	readonly texts: readonly string[];
	/** Whether numbers of that style are days. */
	readonly isDate: (style: number) => boolean;
	/** Days are counted from 1904. */
	readonly from1904: boolean;
}

const BOOK = 'xl/workbook.xml';

/** Reads a part of a spreadsheet as XML, piece by piece. */
export async function* readPart(
	file: Blob,
	part: ZipEntry,
	listener: XmlListener,
	signal: AbortSignal
): AsyncGenerator<number, void, undefined> {
	const decoder = new TextDecoder();
	const read = readXml(listener);
	let done = 0;
	for await (const bytes of unpack(file, part, signal)) {
		read(decoder.decode(bytes, { stream: true }));
		done += bytes.length;
		yield done / Math.max(1, part.unpacked);
	}
	read(decoder.decode());
	read();
}

async function readWhole(file: Blob, part: ZipEntry | undefined, listener: XmlListener, signal: AbortSignal) {
	if (!part) return;
	const pieces = readPart(file, part, listener, signal);
	while (!(await pieces.next()).done);
}

const silent: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined };

/**
 * Reads what a spreadsheet says of itself: its sheets, shared texts, and which styles are dates.
 * @throws {OwnFailure} `zip` where the zip holds no spreadsheet, `bomb` where it would unpack to more than can be held
 */
export async function readWorkbook(
	file: Blob,
	entries: ReadonlyMap<string, ZipEntry>,
	signal: AbortSignal
): Promise<Workbook> {
	const book = entries.get(BOOK);
	if (!book) throw new OwnFailure('zip', { count: entries.size });
	const parts = [...entries.values()].filter(({ name }) => /^xl\/.*\.(?:xml|rels)$/.test(name));
	const size = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
	if (size > limits.sheetUnpacked) throw new OwnFailure('bomb', { size, limit: limits.sheetUnpacked });

	const named: { name: string; relation: string }[] = [];
	let from1904 = false;
	const ofBook: XmlListener = {
		...silent,
		open: (tag, attributes) => {
			if (tag === 'sheet')
				named.push({
					name: attribute(attributes, 'name') ?? '',
					relation: attribute(attributes, 'id') ?? ''
				});
			if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
		}
	};
	await readWhole(file, book, ofBook, signal);
	const targets = new Map<string, string>();
	const ofRelations: XmlListener = {
		...silent,
		open: (tag, attributes) => {
			const target = attribute(attributes, 'Target') ?? '';
			if (tag === 'Relationship')
				targets.set(
					attribute(attributes, 'Id') ?? '',
					target.startsWith('/') ? target.slice(1) : `xl/${target}`
				);
		}
	};
	await readWhole(file, entries.get('xl/_rels/workbook.xml.rels'), ofRelations, signal);
	const sheets = named.flatMap(({ name, relation }) => {
		const part = entries.get(targets.get(relation) ?? '');
		return part ? [{ name, part }] : [];
	});
	if (sheets.length === 0) throw new OwnFailure('no-sheet');
	const styles = new Set<number>();
	await readWhole(file, entries.get('xl/styles.xml'), dateStyles(styles), signal);
	const texts: string[] = [];
	await readWhole(file, entries.get('xl/sharedStrings.xml'), sharedTexts(texts), signal);
	return { file, sheets, texts, isDate: (style) => styles.has(style), from1904 };
}

/** Formats that every spreadsheet program has, and that are days. */
const isDayFormat = (id: number) =>
	(id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Puts the numbers of the cell styles that show days into `styles`. */
function dateStyles(styles: Set<number>): XmlListener {
	const own = new Set<number>();
	let inCells = false;
	let count = 0;
	return {
		...silent,
		open: (tag, attributes) => {
			const id = Number(attribute(attributes, 'numFmtId') ?? NaN);
			if (tag === 'numFmt') {
				const code = (attribute(attributes, 'formatCode') ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
				if (/[dy]/i.test(code)) own.add(id);
			} else if (tag === 'cellXfs') inCells = true;
			else if (tag === 'xf' && inCells) {
				if (isDayFormat(id) || own.has(id)) styles.add(count);
				count += 1;
			}
		},
		close: (tag) => {
			if (tag === 'cellXfs') inCells = false;
		}
	};
}

/** Puts the shared texts into `texts`, without the pronunciation beside some. */
function sharedTexts(texts: string[]): XmlListener {
	let text = '';
	let inText = false;
	let spoken = false;
	return {
		open: (tag) => {
			if (tag === 'si') text = '';
			else if (tag === 't') inText = true;
			else if (tag === 'rPh') spoken = true;
		},
		close: (tag) => {
			if (tag === 'si') texts.push(unescapeSheet(text));
			else if (tag === 't') inText = false;
			else if (tag === 'rPh') spoken = false;
		},
		text: (characters) => {
			if (inText && !spoken) text += characters;
		}
	};
}

/** Characters that XML cannot hold stand as `_x000D_` in spreadsheets. */
export const unescapeSheet = (text: string): string =>
	text.includes('_x')
		? text.replaceAll(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		: text;
