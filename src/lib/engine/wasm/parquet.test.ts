import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawColumns } from './arrow.ts';
import { readTable } from './parquet.ts';

let folder: string;
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-parquet-'));
	instance = await DuckDBInstance.create(':memory:');
	connection = await instance.connect();
});
afterAll(async () => {
	connection.closeSync();
	instance.closeSync();
	await rm(folder, { recursive: true });
});

async function written(select: string, compression = 'snappy'): Promise<ArrayBuffer> {
	const file = join(folder, 'table.parquet');
	await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet, COMPRESSION ${compression})`);
	return new Uint8Array(await readFile(file)).buffer;
}

describe('readTable', () => {
	it('carries each type and each missing value into Arrow', async () => {
		const file = await written(`SELECT * FROM (VALUES
			('я', 1, 2::BIGINT, 0.5::DOUBLE, true, DATE '1969-12-31'), (NULL, NULL, NULL, NULL, NULL, NULL),
			('', -1, -2::BIGINT, -0.5::DOUBLE, false, DATE '2025-06-01')) AS t(v, i, b, d, o, day)`);
		const { columns, rowCount, ipc } = await readTable('t', file);
		expect(rowCount).toBe(3);
		expect(columns.map(({ type }) => type)).toEqual([
			'VARCHAR',
			'INTEGER',
			'BIGINT',
			'DOUBLE',
			'BOOLEAN',
			'DATE'
		]);
		const raw = rawColumns(tableFromIPC(ipc));
		expect(raw.map(({ name, type }) => ({ name, type }))).toEqual(columns);
		expect(raw.map((column) => [column.at(0), column.at(1), column.at(2)])).toEqual([
			['я', null, ''],
			[1, null, -1],
			[2n, null, -2n],
			[0.5, null, -0.5],
			[true, null, false],
			[-1, null, 20240]
		]);
	});

	it('keeps many rows over several row groups in their order', async () => {
		const { ipc } = await readTable('t', await written('SELECT range::INTEGER AS i FROM range(200000)'));
		const [column] = rawColumns(tableFromIPC(ipc));
		expect([0, 122_880, 199_999].map((row) => column?.at(row))).toEqual([0, 122_880, 199_999]);
	});

	it('gives the columns of a table without rows, and nothing to insert', async () => {
		const table = await readTable('t', await written("SELECT 1 AS i, 'a' AS v LIMIT 0"));
		expect(table).toEqual({
			columns: [
				{ name: 'i', type: 'INTEGER' },
				{ name: 'v', type: 'VARCHAR' }
			],
			rowCount: 0,
			ipc: undefined
		});
	});

	it.each([
		['1::SMALLINT', 'INT32 INT_16'],
		['1::UINTEGER', 'INT32 UINT_32'],
		['1.5::FLOAT', 'FLOAT'],
		['1.5::DECIMAL(9,2)', 'INT32 DECIMAL'],
		["TIMESTAMP '2020-01-01'", 'INT64 TIMESTAMP'],
		["TIME '10:00'", 'INT64 TIME'],
		["'a'::BLOB", 'BYTE_ARRAY'],
		['uuid()', 'FIXED_LEN_BYTE_ARRAY UUID'],
		["['a']", 'a group LIST'],
		["{'a': 1}", 'a group']
	])('refuses %s, naming table and column', async (value, type) => {
		const refused = readTable('facts', await written(`SELECT 1 AS fine, ${value} AS odd`));
		await expect(refused).rejects.toMatchObject({ reason: 'bad-table' });
		await expect(refused).rejects.toThrow(`table facts, column odd: Parquet type ${type} is not`);
	});

	it('refuses a compression that it cannot read, and what is no Parquet', async () => {
		const zstd = readTable('facts', await written('SELECT 1 AS a', 'zstd'));
		await expect(zstd).rejects.toMatchObject({ reason: 'bad-table' });
		await expect(zstd).rejects.toThrow(/table facts: .*ZSTD/);
		const page = readTable('facts', new TextEncoder().encode('<!doctype html>').buffer);
		await expect(page).rejects.toMatchObject({ reason: 'bad-file' });
	});
});
