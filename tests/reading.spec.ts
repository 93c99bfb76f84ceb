import { expect, type Page, test } from '@playwright/test';
import { recordFields } from '../src/lib/domain/records.ts';
import { tableNames } from '../src/lib/domain/table-names.ts';
import type { OwnColumn, ReadOptions } from '../src/lib/engine/engine.ts';
import { documents } from '../src/lib/queries/documents.ts';
import { recordsViews } from '../src/lib/queries/records.ts';
import { endless, greedy, hostile, mistakes } from './engine/reading.ts';
import { expectNothingLeft, load, makeLoader, retry, steps, useEngineSite } from './engine/site.ts';

const site = useEngineSite();

async function open(page: Page): Promise<void> {
	await makeLoader(page, site(), {
		baseUrl: site().server.base('plain', 'atlas'),
		tables: tableNames,
		views: recordsViews
	});
	expect(await load(page)).toBe('ready');
}
const read = (page: Page, sql: string, options: ReadOptions = {}, cancelAfter?: number) =>
	page.evaluate(([text, how, after]) => harness.read(text, how, after), [sql, options, cancelAfter] as const);
const count = async (page: Page, table = 'observations') => {
	const outcome = await read(page, `SELECT count(*) FROM ${table}`);
	return 'rows' in outcome ? Number(outcome.rows[0]?.[0]) : outcome.message;
};

test("a reader's SQL is read, or refused as on the native engine, and the tables stand", async ({ page }) => {
	const hosts = new Set<string>();
	page.on('request', (request) => hosts.add(new URL(request.url()).origin));
	await open(page);
	const observations = await count(page);
	for (const { sql, kind, subject, at } of [...mistakes, ...hostile]) {
		expect(await read(page, sql), sql).toMatchObject({
			kind,
			...(subject && { subject }),
			...(at && { at })
		});
		expect(await count(page), `after ${sql}`).toBe(observations);
	}
	expect([...hosts]).toEqual([new URL(site().server.page).origin]);

	const types = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE', boolean: 'BOOLEAN' };
	expect(await read(page, 'SELECT column_name, column_type FROM (DESCRIBE records)')).toMatchObject({
		rows: recordFields.map(({ name, type }) => [name, types[type]])
	});
	const tables = ['observations', 'statements', 'events', 'discrepancy_claims'];
	const counts = await Promise.all(tables.map((table) => count(page, table)));
	const records = counts.map(Number).reduce((sum, rows) => sum + rows, 0);
	expect(records).toBeGreaterThan(1000);
	expect([await count(page, 'records'), await count(page, 'all_records')]).toEqual([records, records]);

	expect(await read(page, 'SELECT 1.5 AS a, sum(2) AS a, [1] AS l, 9007199254740993 AS big')).toMatchObject({
		columns: [{ type: 'DECIMAL(2,1)' }, { type: 'HUGEINT' }, { type: 'INTEGER[]' }, { type: 'BIGINT' }],
		rows: [[1.5, 2, '[1]', '9007199254740993']]
	});
	expect(await read(page, 'FROM range(10)', { limit: 3 })).toMatchObject({
		rows: [[0], [1], [2]],
		more: true
	});
	expect(await read(page, 'FROM test_all_types()')).toMatchObject({ more: false });
});

test("long answers come in batches, and a reader's own rows go in whole or not at all", async ({ page }) => {
	await open(page);
	const scan = (sql: string, enough?: number) =>
		page.evaluate(([text, until]) => harness.scanSql(text, until), [sql, enough] as const);
	const all = await scan('SELECT range, range::VARCHAR AS t, range % 3 = 0 AS b FROM range(300000)');
	expect(all).toMatchObject({ rows: 300_000, types: ['BIGINT', 'VARCHAR', 'BOOLEAN'] });
	expect(all.batches).toBeGreaterThan(10);
	expect((await scan('FROM range(10000000)', 1)).rows).toBeLessThan(200_000);
	const scanned = await page.evaluate(([query]) => harness.scan(query, { locale: 'en' }), [
		documents
	] as const);
	expect(scanned).toBe(await count(page, 'documents'));

	const columns: readonly OwnColumn[] = [
		{ name: 'area', type: 'VARCHAR' },
		{ name: 'n', type: 'INTEGER' },
		{ name: 'day', type: 'DATE' }
	];
	const cells = { area: ['KAZ', null], n: [7, null], day: [0, null] };
	const insert = (table: string, batches: number, failAfter?: number) =>
		page.evaluate(([name, of, values, many, bad]) => harness.insert(name, of, values, many, bad), [
			table,
			columns,
			cells,
			batches,
			failAfter
		] as const);
	expect(await insert('own_file', 3)).toBe(6);
	expect(await insert('own_file', 3, 2)).toContain('the file is bad');
	expect(await count(page, 'own_file')).toBe(6);
	expect(await read(page, 'FROM own_file LIMIT 2')).toMatchObject({
		rows: [
			['KAZ', 7, '1970-01-01'],
			[null, null, null]
		]
	});
	expect(await insert('observations', 1)).toContain('no name');
	expect(await insert('own_records', 1)).toContain('other columns');
	await page.evaluate(() => harness.drop('own_file'));
	expect(await read(page, 'FROM own_file')).toMatchObject({ kind: 'unknown-table' });

	const described = await read(page, 'SELECT column_name, column_type FROM (DESCRIBE own_records)');
	if (!('rows' in described)) throw new Error(described.message);
	const own = described.rows.map(([name, type]) => ({ name, type }) as OwnColumn);
	const row = Object.fromEntries(own.map(({ name }) => [name, [name === 'record_id' ? 'mine-1' : null]]));
	const before = Number(await count(page, 'all_records'));
	await page.evaluate(([of, values]) => harness.insert('own_records', of, values, 1), [own, row] as const);
	expect(await count(page, 'all_records')).toBe(before + 1);
	await page.evaluate(() => harness.drop('own_records'));
	expect(await count(page, 'all_records')).toBe(before);
});

/** Loads the engine anew where it died, and counts. */
async function countAgain(page: Page): Promise<number | string> {
	if ((await steps(page)).at(-1)?.status === 'failed') expect(await retry(page)).toBe('ready');
	return count(page);
}

test('a query without end is stopped; where the engine has to be ended for it, it comes back', async ({
	page
}) => {
	await open(page);
	const observations = await count(page);
	expect(await read(page, endless.soft, { timeLimit: 500 })).toMatchObject({ kind: 'too-slow' });
	expect(await read(page, endless.soft, {}, 300)).toMatchObject({ kind: 'cancelled' });
	expect((await steps(page)).at(-1)).toMatchObject({ status: 'ready' });
	expect(await count(page)).toBe(observations);

	expect(await read(page, endless.hard, {}, 300)).toMatchObject({ kind: 'cancelled' });
	expect((await steps(page)).at(-1)).toEqual({ status: 'failed', reason: 'stopped', retryable: true });
	await expectNothingLeft(page);
	expect(await countAgain(page)).toBe(observations);
});

test('a query that wants more memory than there is ends in a word on it, and the engine comes back', async ({
	page
}) => {
	await open(page);
	const observations = await count(page);
	for (const sql of greedy) {
		const outcome = await read(page, sql, { timeLimit: 30_000 });
		expect('kind' in outcome ? outcome.kind : 'answered', sql).toMatch(/^(out-of-memory|too-slow)$/);
		expect(await countAgain(page), `after ${sql}`).toBe(observations);
	}
	await expectNothingLeft(page, 1);
});
