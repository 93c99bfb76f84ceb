import { type Cell, textOf, withoutOverrides } from '../cell.ts';
import { readPeriod } from '../meaning/periods.ts';

const LOOK_AT = 40;
const NAME = 120;

/**
 * Finds the row with the columns' names: the first that is about as wide as any and has no numbers but years.
 * @param rows the file's first rows
 * @returns its place in them, counted from 0
 */
export function findHeader(rows: readonly (readonly Cell[])[]): number {
	const looked = rows.slice(0, LOOK_AT);
	const filled = looked.map((row) => row.filter((cell) => textOf(cell).trim() !== '').length);
	const widest = Math.max(0, ...filled);
	const found = looked.findIndex((row, place) => {
		if ((filled[place] ?? 0) < Math.max(1, widest * 0.6)) return false;
		return row.every((cell) => !isNumeric(cell) || readPeriod(cell, null) !== null);
	});
	return Math.max(0, found >= 0 ? found : filled.findIndex((count) => count > 0));
}

const isNumeric = (cell: Cell) =>
	typeof cell === 'number' || (cell !== null && cell.trim() !== '' && !Number.isNaN(Number(cell)));

/**
 * Names for columns, as they stand in the header, each only once, whatever the case: tables in the engine need that.
 * One without a name is `column_3`, a second `Year` is `Year (2)`.
 */
export function columnNames(header: readonly Cell[]): string[] {
	const taken = new Set<string>();
	return header.map((cell, place) => {
		const text = withoutOverrides(textOf(cell))
			.replaceAll(/[\s\0]+/g, ' ')
			.trim()
			.slice(0, NAME);
		const name = text === '' ? `column_${String(place + 1)}` : text;
		let unique = name;
		for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name} (${String(count)})`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}
