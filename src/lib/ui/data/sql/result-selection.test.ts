import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableNames } from '../../../domain/table-names.ts';
import { openNative } from '../../../engine/native.server.ts';
import { recordsViews } from '../../../queries/records.ts';
import { fieldOf, selectResult } from './result-selection.ts';

it('knows the atlas’s columns while their values are its own', () => {
	const layer = { name: 'layer', type: 'VARCHAR' };
	expect(fieldOf(layer, ['dialogue', null]).categories).toHaveProperty('context');
	expect(fieldOf(layer, ['my own']).categories).toBeUndefined();
	expect(fieldOf({ name: 'layer', type: 'INTEGER' }, [1])).toMatchObject({ type: 'integer' });
	expect(fieldOf({ name: 'n', type: 'HUGEINT' }, [1])).toMatchObject({ type: 'number', name: 'n' });
});

it('takes along every row, also those that the page does not hold', async () => {
	const engine = await openNative(join('static', 'data'), tableNames, recordsViews);
	const sql = 'SELECT record_id, layer FROM records; -- all of them';
	const reading = await engine.read(sql, { limit: 10 });
	const selection = await selectResult(engine, sql, reading, 'en', 'https://atlas.test/data/sql/');
	let rows = 0;
	for await (const batch of selection.scan(new AbortController().signal)) rows += batch.rowCount;
	expect(rows).toBeGreaterThan(1000);
	expect(selection.rowCount).toBe(rows);
	await engine.close();
});
