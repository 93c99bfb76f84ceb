import Papa from 'papaparse';
import { OwnFailure } from '../failure.ts';
import { limits } from '../limits.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Encoding } from './encoding.ts';
import type { RowBatch, Source } from './source.ts';
import { readText } from './text.ts';

export const delimiters = [',', ';', '\t', '|'] as const;

/** After so many rows whose quote is never closed, quotes mean nothing in the rest of the file. */
const PATIENCE = 20;

/** No file has it, so that with it no quote is special. */
const NO_QUOTE = '\ue000';

interface Parsed {
	readonly data: string[][];
	readonly errors: readonly { readonly code: string; readonly row: number }[];
	readonly meta: { readonly cursor: number };
}

/** Parses as many whole rows as the text has; with `whole`, all of it. */
function parse(text: string, delimiter: string, quoted: boolean, whole: boolean): Parsed {
	const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: quoted ? '"' : NO_QUOTE });
	return parser.parse(text, 0, !whole) as Parsed;
}

/** Guesses what separates cells: what gives most rows the same number of cells, and more than one. */
export function guessDelimiter(sample: string): string {
	let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of delimiters) {
		const rows = parse(sample, delimiter, true, true)
			.data.slice(0, 200)
			.filter((row) => row.some((cell) => cell.trim() !== ''));
		const counts = new Map<number, number>();
		for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
		const [width, often] = [...counts].filter(([cells]) => cells > 1).sort((a, b) => b[1] - a[1])[0] ?? [
			1, 0
		];
		const score = (often / Math.max(1, rows.length)) * Math.min(width, 4);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/** A CSV or TSV file, read piece by piece. */
export function delimitedSource(file: Blob, encoding: Encoding, delimiter: string): Source {
	return {
		kind: 'delimited',
		encoding,
		delimiter,
		read: (signal) => readRows(file, encoding, delimiter, signal)
	};
}

async function* readRows(
	file: Blob,
	encoding: Encoding,
	delimiter: string,
	signal: AbortSignal
): AsyncGenerator<RowBatch, void, undefined> {
	let rest = '';
	let next = 1;
	let unclosed = 0;
	/** Nothing is parsed before there is so much text, since in half of it no row ended. */
	let least = 0;
	let broken = false;
	let nulls = false;
	for await (const piece of readText(file, encoding, signal)) {
		const last = piece.done >= 1;
		const length = rest.length + piece.text.length;
		if (!last && length <= limits.rowLength && (length < least || !piece.text.includes('\n'))) {
			// No row ends here, so there is nothing to parse yet.
			rest += piece.text;
			broken ||= piece.broken;
			nulls ||= piece.nulls;
			continue;
		}
		let text = rest + piece.text;
		broken = piece.broken || (rest !== '' && broken);
		nulls = piece.nulls || (rest !== '' && nulls);
		// The line end of the last row makes no row of its own.
		if (last && text.endsWith('\n')) text = text.slice(0, -1);
		if (last && text === '') return;
		const problems: Problem[] = [];
		const rows: string[][] = [];
		for (;;) {
			const quoted = unclosed < PATIENCE;
			const parsed = parse(text, delimiter, quoted, false);
			take(parsed, rows, next, problems);
			text = text.slice(parsed.meta.cursor);
			// What is left is a row that goes on in the next piece, or that a quote keeps from ending.
			if (!quoted || (!last && text.length < limits.rowLength) || !isOpen(text, delimiter)) break;
			// The quote is never closed: its line is taken as it stands, and reading goes on after it.
			unclosed += 1;
			const end = text.indexOf('\n');
			const line = end < 0 ? text : text.slice(0, end);
			problems.push({ row: next + rows.length, column: null, kind: 'quote', found: excerpt(line) });
			take(parse(line, delimiter, false, true), rows, next, problems);
			text = end < 0 ? '' : text.slice(end + 1);
			if (end < 0) break;
		}
		if (last && text !== '') {
			take(parse(text, delimiter, unclosed < PATIENCE, true), rows, next, problems);
			text = '';
		}
		if (text.length > limits.rowLength)
			throw new OwnFailure('row-too-long', { row: next + rows.length, limit: limits.rowLength });
		rest = text;
		least = rows.length > 0 ? 0 : text.length * 2;
		if (rows.length > 0) {
			if (broken || nulls) findFaults(rows, next, broken, problems);
			yield { first: next, rows, problems, done: piece.done };
			next += rows.length;
		}
	}
}

/** Adds what was parsed, and names the rows with a quote inside a quoted cell: two rows may have become one there. */
function take(parsed: Parsed, rows: string[][], first: number, problems: Problem[]): void {
	const { data, errors } = parsed;
	let named = -1;
	for (const { code, row } of errors) {
		if (code !== 'InvalidQuotes' || row === named || row >= data.length) continue;
		named = row;
		const found = excerpt((data[row] ?? []).find((cell) => cell.includes('"')) ?? '');
		problems.push({ row: first + rows.length + row, column: null, kind: 'quote', found });
	}
	for (const row of data) rows.push(row);
}

/** Whether a text that holds no whole row begins a quoted cell that does not end. */
function isOpen(text: string, delimiter: string): boolean {
	return (
		text.includes('"') &&
		parse(text, delimiter, true, true).errors.some(({ code }) => code === 'MissingQuotes')
	);
}

/** Names the rows with bytes that could not be read, and with zero characters, which are taken out. */
function findFaults(rows: string[][], first: number, broken: boolean, problems: Problem[]): void {
	rows.forEach((row, place) => {
		row.forEach((cell, column) => {
			if (broken && cell.includes('\ufffd'))
				problems.push({ row: first + place, column, kind: 'bad-bytes', found: excerpt(cell) });
			if (cell.includes('\0')) {
				problems.push({
					row: first + place,
					column,
					kind: 'null-byte',
					found: excerpt(cell.replaceAll('\0', '␀'))
				});
				row[column] = cell.replaceAll('\0', '');
			}
		});
	});
}
