import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../domain/table-names.ts';
import { locales } from '../domain/text.ts';
import type { Engine } from '../engine/engine.ts';
import { openNative } from '../engine/native.server.ts';
import { exampleSql, examples } from './examples.ts';
import { recordsViews } from './records.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNative(join('static', 'data'), tableNames, recordsViews);
});
afterAll(() => engine.close());

describe.each(examples.map((example) => [example.id, example] as const))('example %s', (_, example) => {
	it.each(locales)('gives rows without a gap in its names, in %s', async (locale) => {
		const { rows, columns } = await engine.read(exampleSql(example, locale));
		expect(rows.length).toBeGreaterThan(1);
		expect(columns.length).toBeGreaterThan(1);
		expect(rows.every(([first]) => first !== null)).toBe(true);
	});
});

it('names each example once, and says the same things of each in both languages', () => {
	expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
	for (const { title, lesson } of examples)
		for (const text of [title, lesson]) expect(text.en === text.ru || text.ru === '').toBe(false);
});

it('runs in another program over the published files, as the page says', async () => {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	// The program is started in the folder of the files; here the folder is told.
	await connection.run(`SET file_search_path='${resolve('static', 'data')}'`);
	await connection.run(await readFile(join('static', 'data', 'atlas.sql'), 'utf8'));
	for (const example of examples) {
		const result = await connection.run(exampleSql(example, 'en'));
		const { rows } = await engine.read(exampleSql(example, 'en'), { limit: 10_000 });
		expect((await result.getRows()).length, example.id).toBe(rows.length);
	}
	connection.closeSync();
	instance.closeSync();
}, 60_000);
