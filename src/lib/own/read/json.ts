import type { Cell } from '../cell.ts';
import { OwnFailure } from '../failure.ts';
import { limits, SAMPLE_ROWS } from '../limits.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Encoding } from './encoding.ts';
import { cutRecords, findRecords, type RecordPiece } from './json-records.ts';
import type { RowBatch, Source } from './source.ts';
import { FETCHED, readText } from './text.ts';

/** An object's values by column: those of an object inside as `outer.inner`, anything deeper as JSON. */
export function flatten(record: Readonly<Record<string, unknown>>): {
	cells: Map<string, Cell>;
	nested: string[];
} {
	const cells = new Map<string, Cell>();
	const nested: string[] = [];
	for (const [name, value] of Object.entries(record)) {
		if (isObject(value)) {
			for (const [inner, deeper] of Object.entries(value)) put(`${name}.${inner}`, deeper);
		} else put(name, value);
	}
	return { cells, nested };

	function put(name: string, value: unknown): void {
		cells.set(name, cellOf(value));
		if (typeof value !== 'object' || value === null) return;
		if (!Array.isArray(value) || value.some((one) => typeof one === 'object' && one !== null))
			nested.push(name);
	}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'string') return value;
	if (typeof value === 'boolean') return String(value);
	return JSON.stringify(value);
}

/**
 * A JSON file: an array of objects, wherever in the file it stands, or an object a line.
 * @throws {OwnFailure} `bad-json` where it holds no objects, `too-deep` where it is nested beyond measure
 */
export async function jsonSource(file: Blob, encoding: Encoding, signal: AbortSignal): Promise<Source> {
	const columns: string[] = [];
	const known = new Set<string>();
	let seen = 0;
	let message = '';
	for await (const { records } of readRecords(file, encoding, signal)) {
		for (const piece of records) {
			const record = parse(piece.text);
			if (record === undefined) message ||= piece.text.slice(0, 80);
			else {
				seen += 1;
				for (const name of flatten(record).cells.keys()) {
					if (known.has(name)) continue;
					known.add(name);
					columns.push(name);
				}
			}
		}
		if (columns.length > limits.columns || seen >= SAMPLE_ROWS) break;
	}
	if (seen === 0) throw new OwnFailure('bad-json', { found: message });
	return { kind: 'json', encoding, columns, read: (again) => readRows(file, encoding, columns, again) };
}

function parse(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

async function* readRecords(
	file: Blob,
	encoding: Encoding,
	signal: AbortSignal
): AsyncGenerator<{ records: readonly RecordPiece[]; done: number }, void, undefined> {
	let cut: ReturnType<typeof cutRecords> | undefined;
	for await (const { text, done } of readText(file, encoding, signal, FETCHED)) {
		cut ??= cutRecords(findRecords(text));
		yield { records: cut(text, done >= 1), done };
	}
}

async function* readRows(
	file: Blob,
	encoding: Encoding,
	columns: readonly string[],
	signal: AbortSignal
): AsyncGenerator<RowBatch, void, undefined> {
	const places = new Map(columns.map((name, place) => [name, place]));
	let first = 1;
	for await (const { records, done } of readRecords(file, encoding, signal)) {
		const problems: Problem[] = [];
		const rows = records.map((piece, place) => {
			const row = first + place;
			const cells = new Array<Cell>(columns.length).fill(null);
			const record = parse(piece.text);
			if (record === undefined) {
				const kind = piece.whole ? 'bad-record' : 'truncated';
				problems.push({ row, column: null, kind, found: excerpt(piece.text) });
				return cells;
			}
			const { cells: found, nested } = flatten(record);
			for (const [name, cell] of found) {
				const column = places.get(name);
				if (column === undefined)
					problems.push({
						row,
						column: null,
						kind: 'new-column',
						found: excerpt(`${name}: ${String(cell)}`)
					});
				else {
					cells[column] = typeof cell === 'string' ? clean(cell, row, column, problems) : cell;
					if (nested.includes(name))
						problems.push({ row, column, kind: 'nested', found: excerpt(String(cell)) });
				}
			}
			return cells;
		});
		if (rows.length > 0) yield { first, rows, problems, done };
		first += rows.length;
	}
}

/** A text without zero characters; those and bytes that could not be read are named. */
export function clean(text: string, row: number, column: number, problems: Problem[]): string {
	if (text.includes('\ufffd')) problems.push({ row, column, kind: 'bad-bytes', found: excerpt(text) });
	if (!text.includes('\0')) return text;
	problems.push({ row, column, kind: 'null-byte', found: excerpt(text.replaceAll('\0', '␀')) });
	return text.replaceAll('\0', '');
}
