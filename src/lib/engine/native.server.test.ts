import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ColumnTypes, defineQuery, type Parameters } from '../queries/query.ts';
import { type Engine, QueryError } from './engine.ts';
import { openNative } from './native.server.ts';

let folder: string;
let engine: Engine;

async function write(table: string, select: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(
		`COPY (${select}) TO '${join(folder, table)}.parquet' (FORMAT parquet, COMPRESSION snappy)`
	);
	connection.closeSync();
	instance.closeSync();
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-native-'));
	await write(
		'facts',
		`SELECT * FROM (VALUES ('KAZ', 1, 2.5::DOUBLE, true, DATE '2015-01-02', 7::BIGINT),
			(NULL, NULL, NULL, NULL, NULL, NULL)) AS t(area, n, value, derived, day, big)`
	);
	await write('odd', "SELECT 1 AS n, TIMESTAMP '2020-01-01 00:00:00' AS at");
	engine = await openNative(folder, ['facts']);
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

/** Asks a query made up on the spot. */
function ask<const C extends ColumnTypes>(sql: string, columns: C) {
	return engine.run(defineQuery<Parameters>()({ name: 'made-up', parameters: [], columns, sql }), {});
}

describe('openNative', () => {
	it('gives each type as the contract has it, and what is missing as null', async () => {
		const answer = await ask('FROM facts ORDER BY n', {
			area: 'VARCHAR?',
			n: 'INTEGER?',
			value: 'DOUBLE?',
			derived: 'BOOLEAN?',
			day: 'DATE?',
			big: 'BIGINT?'
		});
		expect(answer.rows).toEqual([
			{ area: 'KAZ', n: 1, value: 2.5, derived: true, day: '2015-01-02', big: 7 },
			{ area: null, n: null, value: null, derived: null, day: null, big: null }
		]);
		expect(answer.columns.map(({ type }) => type)).toEqual([
			'VARCHAR',
			'INTEGER',
			'DOUBLE',
			'BOOLEAN',
			'DATE',
			'BIGINT'
		]);
	});

	it('binds parameters in the order that the query names, numbers as DOUBLE', async () => {
		const query = defineQuery<{ a: number; b: string; c: boolean; d: string | null }>()({
			name: 'echo',
			parameters: ['b', 'a', 'c', 'd'],
			columns: { b: 'VARCHAR', a: 'DOUBLE', c: 'BOOLEAN', d: 'VARCHAR?' },
			sql: 'SELECT $1 AS b, $2 AS a, $3 AS c, $4::VARCHAR AS d'
		});
		const { rows } = await engine.run(query, { a: 5, b: "x'; --", c: true, d: null });
		expect(rows).toEqual([{ a: 5, b: "x'; --", c: true, d: null }]);
		await expect(engine.run(query, { a: NaN, b: '', c: true, d: null })).rejects.toThrow(
			'parameter a is NaN'
		);
	});

	it('gives lists of text', async () => {
		const { rows } = await ask("SELECT ['a', 'b'] AS l UNION ALL SELECT [] UNION ALL SELECT NULL", {
			l: 'VARCHAR[]?'
		});
		expect(rows).toEqual([{ l: ['a', 'b'] }, { l: [] }, { l: null }]);
	});

	it.each([
		['SELECT sum(n) AS s FROM facts', { s: 'BIGINT' }, 'column s is declared BIGINT, the answer has HUGEINT'],
		['SELECT 1 AS a', { b: 'INTEGER' }, 'column 1 is declared as b'],
		['SELECT 1 AS a, 2 AS b', { a: 'INTEGER' }, 'column b is in the answer but not declared'],
		['SELECT 1 AS a', { a: 'INTEGER', b: 'INTEGER' }, 'column b is declared but not in the answer'],
		['SELECT n FROM facts', { n: 'INTEGER' }, 'column n, row 1 is NULL'],
		['SELECT 9007199254740993::BIGINT AS big', { big: 'BIGINT' }, 'beyond ±2^53'],
		["SELECT 'infinity'::DATE AS d", { d: 'DATE' }, 'column d, row 0: DATE'],
		["SELECT 'nan'::DOUBLE AS d", { d: 'DOUBLE' }, 'NaN is no number'],
		["SELECT ['a', NULL] AS l", { l: 'VARCHAR[]' }, 'a member of a VARCHAR[] is missing']
	] as const)('refuses %s, naming the column', async (sql, columns, message) => {
		await expect(ask<ColumnTypes>(sql, columns)).rejects.toThrow(message);
	});

	it('names the query and keeps its SQL when the engine refuses, and answers the next', async () => {
		const refused = ask('SELEC 1', { a: 'INTEGER' });
		await expect(refused).rejects.toBeInstanceOf(QueryError);
		await expect(refused).rejects.toMatchObject({ query: 'made-up', sql: 'SELEC 1' });
		expect((await ask('SELECT 1 AS a', { a: 'INTEGER' })).rows).toEqual([{ a: 1 }]);
	});

	it('reaches no file and keeps its settings', async () => {
		const file = join(folder, 'facts.parquet');
		await expect(ask(`FROM read_parquet('${file}')`, {})).rejects.toThrow('Permission Error');
		await expect(ask(`COPY facts TO '${file}.copy'`, {})).rejects.toThrow('Permission Error');
		await expect(ask('SET enable_external_access=true', {})).rejects.toThrow(/locked|cannot be/i);
	});

	it('says which file is missing, damaged, or has a type that the browser lacks', async () => {
		await expect(openNative(folder, ['facts', 'nowhere'])).rejects.toThrow('nowhere.parquet is missing');
		await writeFile(join(folder, 'damaged.parquet'), 'no Parquet');
		await expect(openNative(folder, ['damaged'])).rejects.toThrow('damaged.parquet');
		await expect(openNative(folder, ['odd'])).rejects.toThrow('column at is TIMESTAMP');
	});
});
