import { expect, it } from 'vitest';
import { tableNames } from './table-names.ts';
import { tables } from './tables.ts';

it('names the tables as they are', () => {
	expect(tableNames).toEqual(tables.map((table) => table.name));
});

it('lists each table after those that it refers to', () => {
	for (const [i, table] of tables.entries()) {
		const before = new Set(tables.slice(0, i + 1).map(({ name }) => name));
		for (const { references } of table.fields) {
			if (references !== undefined) expect(before).toContain(references);
		}
	}
});
