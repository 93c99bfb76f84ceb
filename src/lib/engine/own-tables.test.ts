import { join } from 'node:path';
import { Table, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../domain/table-names.ts';
import { recordsViews } from '../queries/records.ts';
import type { Engine, OwnColumn } from './engine.ts';
import { openNative } from './native.server.ts';
import { makeColumn } from './wasm/vectors.ts';

const columns: readonly OwnColumn[] = [
	{ name: 'area', type: 'VARCHAR' },
	{ name: 'n', type: 'BIGINT' },
	{ name: 'day', type: 'DATE' },
	{ name: 'seen', type: 'BOOLEAN' }
];
const { signal } = new AbortController();

let engine: Engine;
beforeAll(async () => {
	engine = await openNative(join('static', 'data'), tableNames, recordsViews);
});
afterAll(() => engine.close());

function ipc(of: readonly OwnColumn[], cells: (column: OwnColumn) => readonly unknown[]): Uint8Array {
	const vectors = of.map((column) => [column.name, makeColumn(column.type, cells(column))] as const);
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}
const cells: Readonly<Record<string, readonly unknown[]>> = {
	area: ['KAZ', null],
	n: [7n, null],
	day: [0, null],
	seen: [true, null]
};
async function* batches(count: number, fail?: Error): AsyncGenerator<Uint8Array> {
	for (let batch = 0; batch < count; batch++) yield ipc(columns, ({ name }) => cells[name] ?? []);
	await Promise.resolve();
	if (fail !== undefined) throw fail;
}
const count = async (table: string) => (await engine.read(`SELECT count(*) FROM ${table}`)).rows[0]?.[0];

describe("a reader's own tables", () => {
	it('are taken in batch by batch, made anew, and dropped', async () => {
		const told: number[] = [];
		const insert = () =>
			engine.insert('own_file', columns, batches(3), { signal, onRows: (rows) => told.push(rows) });
		expect(await insert()).toBe(6);
		expect(await insert()).toBe(6);
		expect(told).toEqual([2, 4, 6, 2, 4, 6]);
		expect((await engine.read('FROM own_file LIMIT 2')).rows).toEqual([
			['KAZ', 7, '1970-01-01', true],
			[null, null, null, null]
		]);
		await engine.drop('own_file');
		await expect(engine.read('FROM own_file')).rejects.toMatchObject({ kind: 'unknown-table' });
		await engine.drop('own_file');
	});

	it('are left as they were when a batch fails or the reader stops', async () => {
		await engine.insert('own_file', columns, batches(1), { signal });
		await expect(
			engine.insert('own_file', columns, batches(2, new Error('row 5 is bad')), { signal })
		).rejects.toThrow('row 5');
		const halt = new AbortController();
		const stopped = engine.insert('own_file', columns, batches(5), {
			signal: halt.signal,
			onRows: () => {
				halt.abort(new Error('stopped'));
			}
		});
		await expect(stopped).rejects.toThrow('stopped');
		expect(await count('own_file')).toBe(2);
		await engine.drop('own_file');
	});

	it('stand beside the records, in the same columns', async () => {
		const described = await engine.read('SELECT column_name, column_type FROM (DESCRIBE own_records)');
		const own = described.rows.map(([name, type]) => ({ name, type }) as OwnColumn);
		const row = ipc(own, ({ name }) => [name === 'record_id' ? 'mine-1' : name === 'layer' ? 'own' : null]);
		const one = async function* () {
			yield await Promise.resolve(row);
		};
		const before = Number(await count('all_records'));
		expect(await engine.insert('own_records', own, one(), { signal })).toBe(1);
		expect(await count('all_records')).toBe(before + 1);
		await expect(engine.insert('own_records', columns, batches(1), { signal })).rejects.toThrow(
			'own_records has other columns'
		);
		await engine.drop('own_records');
		expect(await count('all_records')).toBe(before);
	});

	it.each(['observations', 'records', 'own_x"; DROP TABLE events', 'OWN_FILE', ''])(
		'are never named %j',
		async (name) => {
			await expect(engine.insert(name, columns, batches(1), { signal })).rejects.toThrow('no name');
			await expect(engine.drop(name)).rejects.toThrow('no name');
		}
	);
});
