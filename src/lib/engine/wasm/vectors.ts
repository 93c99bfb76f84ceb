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
import { TextBuffer } from './text-buffer.ts';

/**
 * Lays a column out as Arrow has it. Arrow's own builders are not used: they write JavaScript at run time, which the
 * page's policy forbids.
 * @param cells null where missing; a DATE as whole days since 1970-01-01
 * @throws {Error} for a cell that is not of the column's type
 */
export function makeColumn(type: TableType, cells: readonly unknown[]): Vector {
	return makeVector(DATA[type](cells));
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

function texts(cells: readonly unknown[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const buffer = new TextBuffer();
	for (const cell of cells) buffer.add(cell === null ? '' : asText(cell));
	return buffer.take();
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
