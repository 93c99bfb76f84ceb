import Papa from 'papaparse';
import type { RawRow, Table } from '../../src/lib/domain/table-schema.ts';
import type { Problem } from './problem.ts';

/** A row and where it stands: `line` counts from 1 with the header, and is the row's first if a cell has breaks. */
export interface PlacedRow {
	readonly file: string;
	readonly line: number;
	readonly values: RawRow;
}

/**
 * Reads one kept table: UTF-8, comma, a header with exactly the table's columns in their order.
 * An empty cell is a missing value. Problems are returned, not thrown, so that all can be shown at once.
 */
export function readTable(
	file: string,
	bytes: Uint8Array,
	table: Table
): { rows: PlacedRow[]; problems: Problem[] } {
	const text = decode(bytes);
	if (typeof text !== 'string') {
		return { rows: [], problems: [{ file, line: text.badLine, expected: 'text in UTF-8' }] };
	}
	if (text.trim() === '') return { rows: [], problems: [{ file, expected: 'a header and rows, the file is empty' }] };

	const names = table.fields.map((field) => field.name);
	const rows: PlacedRow[] = [];
	const problems: Problem[] = [];
	let line = 1;
	let start = 0;
	let header = true;
	Papa.parse<string[]>(text, {
		delimiter: ',',
		step: ({ data: cells, errors, meta }) => {
			const at = line;
			line += text.slice(start, meta.cursor).split('\n').length - 1;
			start = meta.cursor;
			for (const { message } of errors) problems.push({ file, line: at, expected: `RFC 4180: ${message}` });
			if (header) {
				header = false;
				problems.push(...checkHeader(file, cells, names));
			} else if (cells.length === 1 && cells[0] === '') {
				if (start < text.length) problems.push({ file, line: at, expected: 'a row, the line is empty' });
			} else if (cells.length !== names.length) {
				problems.push({
					file,
					line: at,
					expected: `${String(names.length)} cells, the row has ${String(cells.length)}`
				});
			} else {
				const values = Object.fromEntries(names.map((name, i) => [name, cells[i] === '' ? null : (cells[i] ?? null)]));
				rows.push({ file, line: at, values });
			}
		}
	});
	if (rows.length === 0 && problems.length === 0) problems.push({ file, expected: 'at least one row' });
	return { rows, problems };
}

function checkHeader(file: string, cells: string[], names: string[]): Problem[] {
	const problems: Problem[] = [];
	const twice = cells.find((cell, i) => cells.indexOf(cell) !== i);
	if (twice !== undefined) problems.push({ file, line: 1, column: twice, expected: 'each column once' });
	for (const name of names) {
		if (!cells.includes(name)) problems.push({ file, line: 1, column: name, expected: 'this column, it is missing' });
	}
	for (const cell of cells) {
		if (!names.includes(cell)) problems.push({ file, line: 1, column: cell, expected: `one of ${names.join(', ')}` });
	}
	if (problems.length === 0 && cells.join() !== names.join()) {
		problems.push({ file, line: 1, expected: `columns in the order ${names.join(',')}` });
	}
	return problems;
}

function decode(bytes: Uint8Array): string | { badLine: number } {
	const strict = new TextDecoder('utf-8', { fatal: true });
	try {
		const text = strict.decode(bytes);
		const nul = text.indexOf('\0');
		return nul < 0 ? text : { badLine: text.slice(0, nul).split('\n').length };
	} catch {
		const lines = splitLines(bytes);
		const bad = lines.findIndex((part) => !isUtf8(part));
		return { badLine: bad + 1 };
	}
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
	const lines: Uint8Array[] = [];
	let start = 0;
	for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
		lines.push(bytes.subarray(start, end));
		start = end + 1;
	}
	lines.push(bytes.subarray(start));
	return lines;
}
