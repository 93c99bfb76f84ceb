import {
	Bool,
	type Data,
	DateDay,
	Float64,
	Int32,
	Int64,
	makeData,
	Utf8,
	type Vector,
	makeVector
} from 'apache-arrow';
import type { TableType } from '../rows.ts';

/**
 * Lays a column out as Arrow has it. Arrow's own builders are not used: they write JavaScript at run time, which the
 * page's policy forbids.
 * @param cells null where missing; a DATE as whole days since 1970-01-01
 * @throws {Error} for a cell that is not of the column's type
 */
export function makeColumn(type: TableType, cells: readonly unknown[]): Vector {
	return makeVector(DATA[type](cells));
}

/**
 * A column of texts that are all the same, or all missing: laid out without a look at each cell.
 * @param cell null where missing
 */
export function makeSameTexts(cell: string | null, length: number): Vector {
	const bytes = encoder.encode(cell ?? '');
	const valueOffsets = Int32Array.from({ length: length + 1 }, (_, place) => place * bytes.length);
	const data = new Uint8Array(bytes.length * length);
	for (let place = 0; place < length; place += 1) data.set(bytes, place * bytes.length);
	const nullBitmap = new Uint8Array(Math.ceil(length / 8)).fill(cell === null ? 0 : 255);
	return makeVector(
		makeData({
			type: new Utf8(),
			length,
			nullCount: cell === null ? length : 0,
			nullBitmap,
			valueOffsets,
			data
		})
	);
}

const DATA: Readonly<Record<TableType, (cells: readonly unknown[]) => Data>> = {
	INTEGER: (cells) =>
		makeData({
			type: new Int32(),
			...frame(cells),
			data: fill(new Int32Array(cells.length), cells, asNumber)
		}),
	DATE: (cells) =>
		makeData({
			type: new DateDay(),
			...frame(cells),
			data: fill(new Int32Array(cells.length), cells, asNumber)
		}),
	DOUBLE: (cells) =>
		makeData({
			type: new Float64(),
			...frame(cells),
			data: fill(new Float64Array(cells.length), cells, asNumber)
		}),
	BIGINT: (cells) =>
		makeData({
			type: new Int64(),
			...frame(cells),
			data: fill(new BigInt64Array(cells.length), cells, asBigint)
		}),
	BOOLEAN: (cells) =>
		makeData({
			type: new Bool(),
			...frame(cells),
			data: bits(cells, (cell) => cell !== null && asBoolean(cell))
		}),
	VARCHAR: (cells) => makeData({ type: new Utf8(), ...frame(cells), ...texts(cells) })
};

/** How many cells, and which of them are there. */
function frame(cells: readonly unknown[]) {
	return { length: cells.length, nullCount: -1, nullBitmap: bits(cells, (cell) => cell !== null) };
}

/** One bit a cell, the lowest of each byte first. */
function bits(cells: readonly unknown[], isSet: (cell: unknown) => boolean): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(cells.length / 8));
	cells.forEach((cell, index) => {
		if (isSet(cell)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
	});
	return bytes;
}

/** Puts what is there in its place; the rest stays 0. */
function fill<T, A extends Record<number, T>>(
	array: A,
	cells: readonly unknown[],
	read: (cell: unknown) => T
): A {
	const places: Record<number, T> = array;
	cells.forEach((cell, index) => {
		if (cell !== null) places[index] = read(cell);
	});
	return array;
}

/** A text no longer than that is mostly ASCII, and quicker written letter by letter than handed to the encoder. */
const SHORT = 48;
const encoder = new TextEncoder();

/** All texts end to end as UTF-8, and where each begins. */
function texts(cells: readonly unknown[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const valueOffsets = new Int32Array(cells.length + 1);
	let data = new Uint8Array(Math.max(64, cells.length * 8));
	let end = 0;
	cells.forEach((cell, index) => {
		if (cell !== null) {
			const text = asText(cell);
			// UTF-8 takes at most three bytes for a unit of UTF-16.
			const most = end + text.length * 3;
			if (most > data.length) {
				const larger = new Uint8Array(Math.max(most, data.length * 2));
				larger.set(data.subarray(0, end));
				data = larger;
			}
			end = write(text, data, end);
		}
		valueOffsets[index + 1] = end;
	});
	return { valueOffsets, data: data.slice(0, end) };
}

/** Writes a text as UTF-8 where there is room for it, and says where it ends. */
function write(text: string, data: Uint8Array, start: number): number {
	let place = 0;
	if (text.length <= SHORT) {
		for (; place < text.length; place += 1) {
			const code = text.charCodeAt(place);
			if (code > 127) break;
			data[start + place] = code;
		}
		if (place === text.length) return start + place;
	}
	return start + encoder.encodeInto(text, data.subarray(start)).written;
}

function asNumber(cell: unknown): number {
	if (typeof cell !== 'number') throw new Error(`a number was expected, not ${typeof cell}`);
	return cell;
}
function asBigint(cell: unknown): bigint {
	if (typeof cell !== 'bigint') throw new Error(`a bigint was expected, not ${typeof cell}`);
	return cell;
}
function asBoolean(cell: unknown): boolean {
	if (typeof cell !== 'boolean') throw new Error(`a boolean was expected, not ${typeof cell}`);
	return cell;
}
function asText(cell: unknown): string {
	if (typeof cell !== 'string') throw new Error(`a text was expected, not ${typeof cell}`);
	return cell;
}
