import { strToU8, zipSync } from 'fflate';
import { isoDay as isoOf } from '../domain/day.ts';
import type { OwnRecord } from './build/record.ts';
import type { KnownIndicator, Mapping } from './map/mapping.ts';
import type { Opened, Preview, Report, TableBatch } from './reader.ts';
import type { Problem } from './problem.ts';
import type { ReadChoices } from './read/source.ts';
import { createSession } from './session.ts';

/** Indicators of the atlas, for tests. */
export const knownIndicators: readonly KnownIndicator[] = [
	{
		id: 'drug_seizures',
		domain: 'supply',
		unit: 'KGM',
		name_en: 'Drugs seized',
		name_ru: 'Изъятые наркотики'
	},
	{
		id: 'hiv_new_infections',
		domain: 'health',
		unit: 'PERSON',
		name_en: 'New HIV infections',
		name_ru: 'Новые случаи инфицирования ВИЧ'
	},
	{ id: 'population_total', domain: 'health', unit: 'PERSON', name_en: 'Population', name_ru: 'Население' }
];

/** All that reading a file gives. */
export interface Taken {
	readonly opened: Opened;
	readonly preview: Preview;
	readonly report: Report;
	readonly problems: readonly Problem[];
	readonly batches: readonly TableBatch[];
}

/** Opens a file, reads it whole under the guessed mapping, and lists its problems. */
export async function takeFile(
	content: string | Uint8Array | Blob,
	change: (guessed: Mapping) => Mapping = (guessed) => guessed,
	choices: ReadChoices = {}
): Promise<Taken> {
	const file = content instanceof Blob ? content : new Blob([content as BlobPart]);
	const session = createSession();
	const opened = await session.open(file, choices, knownIndicators);
	const mapping = change(opened.guess.mapping);
	const preview = await session.preview(mapping);
	const batches: TableBatch[] = [];
	const report = await session.run(mapping, 'file.csv', {
		onProgress: () => undefined,
		onBatch: (batch) => {
			batches.push(batch);
			return Promise.resolve();
		}
	});
	const problems = await session.problems({ kind: null, from: 0, count: 1_000 });
	return { opened, preview, report, problems, batches };
}

/** A record's day as ISO 8601. */
export const isoDay = (day: number | null): string | null => (day === null ? null : isoOf(day));

/** What of a record tells most, for comparing. */
export const told = ({ area, drug, start, end, value, low, high, unit, indicatorId }: OwnRecord) =>
	[
		area,
		drug,
		isoDay(start),
		isoDay(end),
		value ?? `${String(low)}..${String(high)}`,
		unit,
		indicatorId
	].join(' ');

const names = 'http://schemas.openxmlformats.org';

/** A spreadsheet of one sheet, from the XML of its rows; `parts` are added or put in the place of its own. */
export function makeSheet(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const all: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${names}/package/2006/content-types"/>`,
		'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${names}/spreadsheetml/2006/main" xmlns:r="${names}/officeDocument/2006/relationships"><sheets><sheet name="Data &amp; notes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst><si><t>Country</t></si><si><r><t>Ye</t></r><r><t>ar</t></r></si><si><t>Kilograms</t></si><si><t>Kyrgyzstan</t><rPh><t>spoken</t></rPh></si></sst>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${names}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
		...parts
	};
	return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of a spreadsheet's XML: numbers as numbers, texts inside the cell. */
export const sheetRow = (number: number, cells: readonly (string | number | null)[]): string =>
	`<row r="${String(number)}">${cells
		.map((cell, column) => {
			const at = `${String.fromCharCode(65 + column)}${String(number)}`;
			if (cell === null) return '';
			return typeof cell === 'number'
				? `<c r="${at}"><v>${String(cell)}</v></c>`
				: `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
		})
		.join('')}</row>`;
