import { strToU8, zipSync } from 'fflate';
import type { NativeChart } from './native.ts';
import { xmlHead, xmlText } from './xml.ts';

/** A column's name in a sheet: 0 → A, 25 → Z, 26 → AA. */
export const columnName = (at: number): string =>
	(at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook behind a native chart, as a .xlsx: years down, series across, a cell without a figure left out. Made
 * here, since the one that comes with the slides' library writes a zero as nothing and nothing as an empty number.
 * @param corner what stands over the years
 */
export function chartWorkbook({ years, series }: NativeChart, corner: string): Uint8Array {
	const text = (ref: string, value: string) =>
		`<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
	const head = [corner, ...series.map(({ name }) => name)]
		.map((value, i) => text(`${columnName(i)}1`, value))
		.join('');
	const rows = years
		.map((year, i) => {
			const row = String(i + 2);
			const cells = series.map(({ values }, j) => {
				const value = values[i] ?? null;
				return value === null ? '' : `<c r="${columnName(j + 1)}${row}"><v>${String(value)}</v></c>`;
			});
			return `<row r="${row}">${text(`A${row}`, String(year))}${cells.join('')}</row>`;
		})
		.join('');
	const parts: Readonly<Record<string, string>> = {
		'[Content_Types].xml':
			`<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${head}</row>${rows}</sheetData></worksheet>`
	};
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlHead + xml)]))
	);
}
