const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The looks of cells, by their place in the styles. */
export const LOOK = { plain: 0, head: 1, date: 2, inert: 3, wrapped: 4 } as const;

/** The parts of a workbook that stand before its sheets, by path. */
export function workbookParts(sheets: readonly string[]): ReadonlyMap<string, string> {
	const each = (write: (name: string, number: string) => string) =>
		sheets.map((name, i) => write(name, String(i + 1))).join('');
	return new Map([
		[
			'[Content_Types].xml',
			`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${each(
				(_, n) =>
					`<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
			)}</Types>`
		],
		[
			'_rels/.rels',
			`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		],
		[
			'xl/workbook.xml',
			`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(
				(name, n) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`
			)}</sheets></workbook>`
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each(
				(_, n) =>
					`<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`
			)}<Relationship Id="rId${String(sheets.length + 1)}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
		],
		['xl/styles.xml', styles]
	]);
}

const font = (bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const looks = [
	'numFmtId="0" fontId="0" borderId="0"/>',
	'numFmtId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1"/>',
	'numFmtId="164" fontId="0" borderId="0" applyNumberFormat="1"/>',
	'numFmtId="49" fontId="0" borderId="0" quotePrefix="1" applyNumberFormat="1"/>',
	'numFmtId="49" fontId="0" borderId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
];
const noLine = '<left/><right/><top/>';
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font(false)}${font(true)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border>${noLine}<bottom/><diagonal/></border><border>${noLine}<bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(looks.length)}">${looks.map((look) => `<xf xfId="0" fillId="0" ${look}`).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What stands before a sheet's rows. @param widths of its columns, in characters */
export const sheetHead = (widths: readonly number[], first: boolean, frozen: boolean): string =>
	`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0">${
		frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
	}</sheetView></sheetViews><cols>${widths
		.map(
			(width, i) =>
				`<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`
		)
		.join('')}</cols><sheetData>`;

/** What stands after a sheet's rows. @param filter the range whose columns get a filter */
export const sheetFoot = (filter?: string): string =>
	`</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`;

/** The letters of a column, counted from 0. */
export function columnLetters(place: number): string {
	const before = Math.floor(place / 26);
	return `${before === 0 ? '' : columnLetters(before - 1)}${String.fromCharCode(65 + (place % 26))}`;
}

/** A sheet's name as the format allows it. */
export const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

// eslint-disable-next-line no-control-regex -- these are what XML has no way to write
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;
const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;'
};

/** A text in XML, with the format's own escapes for characters that XML has none for. */
export const escapeXml = (text: string): string =>
	text
		.replaceAll(
			strange,
			(character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
		)
		.replaceAll(/[&<>"\r]/g, (character) => entities[character] ?? character);
