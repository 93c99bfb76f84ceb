import { MS_PER_DAY } from '../../../domain/day.ts';
import type { Cell } from '../../cell.ts';
import { OwnFailure } from '../../failure.ts';
import { limits } from '../../limits.ts';
import { excerpt, type Problem } from '../../problem.ts';
import { clean } from '../json.ts';
import type { RowBatch, Source } from '../source.ts';
import { readPart, readWorkbook, unescapeSheet, type Workbook } from './workbook.ts';
import { attribute, type XmlListener } from './xml.ts';
import { readDirectory, type ZipEntry } from './zip.ts';

/**
 * An XLSX file, read sheet by sheet as its XML comes out of the zip.
 * @param wanted the sheet's name; the first where it is not there
 * @throws {OwnFailure} for a zip without a spreadsheet, one that would unpack beyond measure, and one that is cut short
 */
export async function sheetSource(
	file: Blob,
	wanted: string | undefined,
	signal: AbortSignal
): Promise<Source> {
	const book = await readWorkbook(file, await readDirectory(file), signal);
	const sheet = book.sheets.find(({ name }) => name === wanted) ?? book.sheets[0];
	if (!sheet) throw new OwnFailure('no-sheet');
	return {
		kind: 'sheet',
		sheet: sheet.name,
		sheets: book.sheets.map(({ name }) => name),
		read: (again) => readRows(book, sheet.part, again)
	};
}

async function* readRows(
	book: Workbook,
	part: ZipEntry,
	signal: AbortSignal
): AsyncGenerator<RowBatch, void, undefined> {
	const rows: { number: number; cells: Cell[] }[] = [];
	const problems: Problem[] = [];
	for await (const done of readPart(book.file, part, rowReader(book, rows, problems), signal)) {
		if (rows.length > 2_000) yield* handOn(rows, problems, done);
	}
	yield* handOn(rows, problems, 1);
}

/** Hands on the rows so far, those without a gap between them together. */
function* handOn(
	rows: { number: number; cells: Cell[] }[],
	problems: Problem[],
	done: number
): Generator<RowBatch, void, undefined> {
	const all = rows.splice(0);
	const their = problems.splice(0);
	let begin = 0;
	for (let place = 1; place <= all.length; place += 1) {
		const first = all[begin]?.number ?? 1;
		if (place < all.length && all[place]?.number === first + place - begin) continue;
		yield {
			first,
			rows: all.slice(begin, place).map(({ cells }) => cells),
			problems: begin === 0 ? their : [],
			done
		};
		begin = place;
	}
}

/** `AB` in `AB12`, counted from 0; −1 where the cell does not say. */
function columnOf(address: string | undefined): number {
	let column = 0;
	for (const letter of /^[A-Z]{1,3}/.exec(address ?? '')?.[0] ?? '')
		column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

/** Reads cells into rows; a cell that makes no sense is named and empty. */
function rowReader(
	book: Workbook,
	rows: { number: number; cells: Cell[] }[],
	problems: Problem[]
): XmlListener {
	let row = { number: 0, cells: [] as Cell[] };
	let column = -1;
	let type = 'n';
	let style = 0;
	let value: string | undefined;
	let formula = false;
	let inside: '' | 'v' | 't' = '';
	let spoken = false;

	return {
		open(tag, attributes) {
			if (tag === 'row') {
				row = { number: Number(attribute(attributes, 'r') ?? row.number + 1), cells: [] };
				column = -1;
			} else if (tag === 'c') {
				const said = columnOf(attribute(attributes, 'r'));
				column = said < 0 ? column + 1 : said;
				type = attribute(attributes, 't') ?? 'n';
				style = Number(attribute(attributes, 's') ?? 0);
				value = undefined;
				formula = false;
			} else if (tag === 'v' || tag === 't') inside = tag;
			else if (tag === 'f') formula = true;
			else if (tag === 'rPh') spoken = true;
		},
		close(tag) {
			if (tag === 'v' || tag === 't') inside = '';
			else if (tag === 'rPh') spoken = false;
			else if (tag === 'c') put();
			else if (tag === 'row') rows.push(row);
		},
		text(characters) {
			if (inside !== '' && !spoken) value = (value ?? '') + characters;
		}
	};

	function put(): void {
		const cell = read();
		if (cell === null) return;
		if (column >= limits.columns)
			throw new OwnFailure('too-many-columns', { columns: column + 1, limit: limits.columns });
		while (row.cells.length < column) row.cells.push(null);
		row.cells[column] = cell;
	}

	function read(): Cell {
		if (value === undefined) {
			if (formula) name('no-result', '=');
			return null;
		}
		if (type === 's') {
			const text = book.texts[Number(value)];
			if (text === undefined) name('bad-cell', value);
			return text === undefined ? null : clean(text, row.number, column, problems);
		}
		if (type === 'b') return value === '1' ? 'true' : 'false';
		if (type !== 'n')
			return clean(type === 'e' || type === 'd' ? value : unescapeSheet(value), row.number, column, problems);
		const number = Number(value);
		if (value.trim() === '') return null;
		if (!Number.isFinite(number)) return value;
		return book.isDate(style) ? dayOf(number, book.from1904) : number;
	}

	function name(kind: Problem['kind'], found: string): void {
		problems.push({ row: row.number, column, kind, found: excerpt(found) });
	}
}

/** The ISO date of a spreadsheet's day; with its time where it has one. A number that is no day stays one. */
export function dayOf(serial: number, from1904: boolean): Cell {
	// Spreadsheets count a 29 February 1900 that never was.
	const days = from1904 ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569);
	const date = new Date(Math.round(days * MS_PER_DAY));
	if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return serial;
	return date.toISOString().replace(/T00:00:00\.000Z$/, '');
}
