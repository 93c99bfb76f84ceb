import { DataType, tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { takeFile } from '../testing.ts';
import { fileBatcher } from './file-batch.ts';
import { NumberColumn } from './number-column.ts';
import { TextColumn } from './text-column.ts';

const cellsOf = (column: Iterable<unknown>) => [...column];

describe('a column of texts', () => {
	it('holds each text that comes again once, and misses what is missing, batch after batch', () => {
		const column = new TextColumn();
		for (const batch of [
			['kg', null, 'Кыргызстан', 'kg'],
			['t', 'kg', 'x'.repeat(300)],
			[null, null]
		]) {
			for (const cell of batch) column.add(cell);
			const taken = column.take();
			expect(cellsOf(taken)).toEqual(batch);
			expect(taken.nullCount).toBe(batch.filter((cell) => cell === null).length);
			expect(DataType.isDictionary(taken.type)).toBe(true);
		}
	});

	it('is laid out text by text once they are all different, and stays so', () => {
		const column = new TextColumn();
		const cells = Array.from({ length: 5_000 }, (_, row) => (row % 100 === 7 ? null : `row ${String(row)} €`));
		for (const cell of cells) column.add(cell);
		const taken = column.take();
		expect(cellsOf(taken)).toEqual(cells);
		expect(taken.nullCount).toBe(50);
		expect(DataType.isUtf8(taken.type)).toBe(true);
		column.add('again');
		expect(cellsOf(column.take())).toEqual(['again']);
	});

	it('stops counting texts that are too many for a number of two bytes', () => {
		const column = new TextColumn();
		const cells = Array.from({ length: 60_000 }, (_, row) => (row < 40_000 ? String(row % 900) : String(row)));
		for (const cell of cells) column.add(cell);
		expect(cellsOf(column.take())).toEqual(cells);
	});
});

describe('a column of numbers', () => {
	it('keeps zero apart from what is missing', () => {
		const column = new NumberColumn('DOUBLE');
		const cells = [0, null, -1.5, ...Array.from({ length: 3_000 }, (_, row) => row)];
		for (const cell of cells) column.add(cell);
		expect(cellsOf(column.take())).toEqual(cells);
		column.add(null);
		expect(cellsOf(column.take())).toEqual([null]);
	});
});

describe('the table of records', () => {
	it.each([1, 3, 4, 3_000])('can be read back whole: %i rows', async (count) => {
		const rows = Array.from({ length: count }, (_, row) => `KAZ,${String(2000 + (row % 20))},${String(row)},Ministry`);
		const { batches } = await takeFile(`Country,Year,Value,Source\n${rows.join('\n')}\n`);
		const table = tableFromIPC(batches.find((batch) => batch.table === 'own_records')?.ipc);
		expect(table.numRows).toBe(count);
		for (const name of ['reported_by_en', 'reported_by_ru'])
			expect(cellsOf(table.getChild(name) ?? [])).toEqual(rows.map(() => 'Ministry'));
		expect(cellsOf(table.getChild('obs_value') ?? [])).toEqual(rows.map((_, row) => row));
		expect(cellsOf(table.getChild('licence_note') ?? [])).toEqual(rows.map(() => null));
	});
});

describe('the table of a file', () => {
	it('has its columns in their order, also those whose names are numbers', async () => {
		const { batches } = await takeFile('Country Name,2020,2019,Value\nKAZ,1,2,3\n');
		const file = batches.find(({ table }) => table === 'own_file');
		const table = tableFromIPC(file?.ipc);
		expect(table.schema.fields.map(({ name }) => name)).toEqual(['Country Name', '2020', '2019', 'Value']);
		expect(table.toArray().map((row: unknown) => Object.values(row as Record<string, unknown>))).toEqual([['KAZ', '1', '2', '3']]);
	});

	it('is full after so many rows, or bytes', () => {
		const rows = fileBatcher(['a']);
		for (let row = 0; row < 49_999; row += 1) rows.add(['x']);
		expect(rows.full).toBe(false);
		rows.add(['x']);
		expect(rows.full).toBe(true);
		expect(tableFromIPC(rows.take()).numRows).toBe(50_000);
		rows.add(['x'.repeat(16_000_000)]);
		expect(rows.full).toBe(true);
	});
});
