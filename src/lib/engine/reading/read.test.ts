import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endless, hostile, mistakes } from '../../../../tests/engine/reading.ts';
import { recordFields } from '../../domain/records.ts';
import { tableNames } from '../../domain/table-names.ts';
import { recordsViews } from '../../queries/records.ts';
import type { Engine } from '../engine.ts';
import { openNative } from '../native.server.ts';
import { ReadingError } from './reading-error.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNative(join('static', 'data'), tableNames, recordsViews);
});
afterAll(() => engine.close());

async function refusal(sql: string): Promise<ReadingError> {
	const error: unknown = await engine.read(sql).then(
		() => undefined,
		(cause: unknown) => cause
	);
	if (error instanceof ReadingError) return error;
	throw new Error(`${sql}: ${String(error)}`);
}
const count = async () => (await engine.read('SELECT count(*) FROM observations')).rows[0]?.[0];

describe('the view of all records', () => {
	it('has the columns that the domain describes, and every row of the tables', async () => {
		const described = await engine.read('SELECT column_name, column_type FROM (DESCRIBE records)');
		const types = {
			string: 'VARCHAR',
			integer: 'INTEGER',
			number: 'DOUBLE',
			date: 'DATE',
			boolean: 'BOOLEAN'
		};
		expect(described.rows).toEqual(recordFields.map(({ name, type }) => [name, types[type]]));
		const counted = await engine.read(`SELECT (SELECT count(*) FROM records) AS all_of_them,
			(SELECT count(*) FROM observations) + (SELECT count(*) FROM statements) + (SELECT count(*) FROM events)
				+ (SELECT count(*) FROM discrepancy_claims) AS rows, (SELECT count(*) FROM all_records) AS with_own,
			(SELECT count(DISTINCT record_id) FROM records) AS names`);
		const [all, rows, own, names] = counted.rows[0] ?? [];
		expect(all).toBeGreaterThan(1000);
		expect([rows, own, names]).toEqual([all, all, all]);
	});
});

describe('read', () => {
	it('gives columns with their types, rows up to the limit, and whether there are more', async () => {
		const { columns, rows, more } = await engine.read('SELECT range AS n FROM range(10) ORDER BY n DESC', {
			limit: 3
		});
		expect(columns).toEqual([{ name: 'n', type: 'BIGINT' }]);
		expect(rows).toEqual([[9], [8], [7]]);
		expect(more).toBe(true);
		expect((await engine.read('FROM range(3)', { limit: 3 })).more).toBe(false);
	});

	it('carries every type that DuckDB has, as a value or as text', async () => {
		const { columns, rows } = await engine.read('FROM test_all_types()');
		expect(rows).toHaveLength(3);
		expect(columns.length).toBeGreaterThan(50);
		const exact =
			await engine.read(`SELECT 1.5 AS d, sum(2) AS h, [1, NULL] AS l, {'a': 1} AS s, TIMESTAMP '2020-01-02 03:04:05' AS t,
			9007199254740993 AS big, 'infinity'::DOUBLE AS inf, DATE '2020-01-02' AS day, NULL AS none`);
		expect(exact.rows[0]).toEqual([
			1.5,
			2,
			'[1, NULL]',
			"{'a': 1}",
			'2020-01-02 03:04:05',
			'9007199254740993',
			Infinity,
			'2020-01-02',
			null
		]);
		expect(exact.columns.map(({ type }) => type).slice(0, 3)).toEqual([
			'DECIMAL(2,1)',
			'HUGEINT',
			'INTEGER[]'
		]);
	});

	it('takes a comment or a semicolon at the end, equal names, and an order', async () => {
		expect((await engine.read('SELECT 1 AS a, 2 AS a -- both')).rows).toEqual([[1, 2]]);
		expect((await engine.read('SELECT 1;')).rows).toEqual([[1]]);
		expect((await engine.read('SUMMARIZE events')).rows.length).toBeGreaterThan(5);
		expect((await engine.read('SHOW TABLES')).rows.flat()).toContain('records');
		expect(
			(
				await engine.read(
					"PIVOT (SELECT layer FROM records) ON layer IN ('dialogue', 'context') USING count(*)"
				)
			).rows
		).toHaveLength(1);
	});

	it.each(mistakes)('says of $sql that it is $kind, and where', async ({ sql, kind, subject, at }) => {
		const error = await refusal(sql);
		const place = error.position && [error.position.line, error.position.column];
		expect({
			kind: error.kind,
			...(subject && { subject: error.subject }),
			...(at && { at: place })
		}).toEqual({
			kind,
			...(subject && { subject }),
			...(at && { at })
		});
		expect(error.message).not.toMatch(/LINE \d/);
	});

	it.each(hostile)('refuses $sql as $kind, and answers the next', async ({ sql, kind, subject }) => {
		const before = await count();
		expect(await refusal(sql)).toMatchObject(subject === undefined ? { kind } : { kind, subject });
		expect(await count()).toBe(before);
	});

	it.each(Object.values(endless))('stops %s when its time is over, and when it is cancelled', async (sql) => {
		await expect(engine.read(sql, { timeLimit: 200 })).rejects.toMatchObject({ kind: 'too-slow' });
		const halt = new AbortController();
		setTimeout(() => {
			halt.abort();
		}, 100);
		await expect(engine.read(sql, { signal: halt.signal })).rejects.toMatchObject({ kind: 'cancelled' });
		expect(await count()).toBeGreaterThan(0);
	});
});

describe('scanSql', () => {
	it('gives all rows in batches, and the connection back when it is left early', async () => {
		let rows = 0;
		let batches = 0;
		const { signal } = new AbortController();
		for await (const batch of engine.scanSql('SELECT range, range::VARCHAR AS t FROM range(100000)', {
			signal
		})) {
			expect(batch.columns.map(({ type }) => type)).toEqual(['BIGINT', 'VARCHAR']);
			rows += batch.rowCount;
			batches++;
		}
		expect(rows).toBe(100_000);
		expect(batches).toBeGreaterThan(10);
		for await (const batch of engine.scanSql('FROM range(1000000)', { signal })) {
			expect(batch.columns[0]?.at(0)).toBe(0n);
			break;
		}
		expect(await count()).toBeGreaterThan(0);
	});

	it("stops with its signal's reason, and refuses what read refuses", async () => {
		const halt = new AbortController();
		const all = async (sql: string) => {
			for await (const batch of engine.scanSql(sql, { signal: halt.signal }))
				if (batch.rowCount > 0) halt.abort(new Error('enough'));
		};
		await expect(all('DROP TABLE events')).rejects.toMatchObject({ kind: 'not-reading' });
		await expect(all('FROM range(1000000)')).rejects.toThrow('enough');
	});
});
