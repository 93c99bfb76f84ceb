import { FIRST_DAY, LAST_DAY } from '../../domain/day.ts';
import type { Field } from '../../domain/table-schema.ts';
import type { Batch, RawColumn } from '../../engine/rows.ts';

/** A value on its way into a file: a date is its whole days since 1970-01-01, by its field's type; null is missing. */
export type Cell = string | number | bigint | boolean | null;

/** A value that its column's type has no room for. */
export class BadCell extends Error {
	override readonly name = 'BadCell';
}

/** Gives the value in a row of a batch, counted from 0. @throws {BadCell} naming column and row */
export type CellReader = (row: number) => Cell;

/**
 * Readers for the columns of a batch, in the order of the fields.
 * @param before how many rows came in earlier batches, so that a message names the true row
 * @throws {BadCell} where the batch has other columns than the fields say
 */
export function readersOf(fields: readonly Field[], batch: Batch, before: number): CellReader[] {
	return fields.map((field, place) => {
		const column = batch.columns[place];
		if (column?.name !== field.name) {
			throw new BadCell(
				`column ${String(place + 1)} should be ${field.name}, and is ${column?.name ?? 'missing'}`
			);
		}
		return readerOf(field, column, before);
	});
}

function readerOf({ name, type }: Field, column: RawColumn, before: number): CellReader {
	const read = readers[type];
	return (row) => {
		const raw = column.at(row);
		if (raw === null || raw === undefined) return null;
		const cell = read(raw);
		if (cell === undefined) {
			throw new BadCell(
				`column ${name}, row ${String(before + row + 1)}: expected ${type}, found ${column.type} ${tell(raw)}`
			);
		}
		return cell;
	};
}

/** Undefined where the value is not of the type. */
const readers: Readonly<Record<Field['type'], (raw: unknown) => Exclude<Cell, null> | undefined>> = {
	// A list of texts has no type of its own in most files.
	string: (raw) =>
		typeof raw === 'string' ? raw : Array.isArray(raw) ? JSON.stringify(raw) : undefined,
	integer: (raw) => (typeof raw === 'bigint' || Number.isInteger(raw) ? (raw as number | bigint) : undefined),
	number: (raw) => (typeof raw === 'number' ? raw : undefined),
	date: (raw) =>
		typeof raw === 'number' && Number.isInteger(raw) && raw >= FIRST_DAY && raw <= LAST_DAY ? raw : undefined,
	boolean: (raw) => (typeof raw === 'boolean' ? raw : undefined)
};

const tell = (raw: unknown): string =>
	raw instanceof Object ? Object.prototype.toString.call(raw) : String(raw).slice(0, 40);

/** A number so that it reads back as the very same; what is no number as Frictionless writes it. */
export function writeNumber(value: number | bigint): string {
	if (Object.is(value, -0)) return '-0';
	if (value === Infinity) return 'INF';
	if (value === -Infinity) return '-INF';
	return String(value);
}
