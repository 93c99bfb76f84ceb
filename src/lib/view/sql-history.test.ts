import { expect, it } from 'vitest';
import { added, type Past } from './sql-history.ts';

const past = (sql: string): Past => ({ sql, ran: '2026-01-01T00:00:00Z', took: 1 });

it('keeps the newest fifty, each query once', () => {
	let all: readonly Past[] = [];
	for (let n = 0; n < 60; n++) all = added(all, past(`SELECT ${String(n)}`));
	expect(all).toHaveLength(50);
	all = added(all, past('SELECT 30'));
	expect(all.map(({ sql }) => sql).slice(0, 2)).toEqual(['SELECT 30', 'SELECT 59']);
	expect(all.filter(({ sql }) => sql === 'SELECT 30')).toHaveLength(1);
});
