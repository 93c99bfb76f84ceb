import { expect, it } from 'vitest';
import { fromDeltas, toDeltas } from './row-deltas.ts';

const rows = [
	{ id: 'a', value: 1 as number | null, source: 'one' },
	{ id: 'b', value: null, source: 'one' },
	{ id: 'c', value: null, source: 'two' },
	{ id: 'd', value: 0, source: 'two' }
];

it('carries of each row what the row before does not say', () => {
	expect(toDeltas(rows)).toEqual([
		rows[0],
		{ id: 'b', value: null },
		{ id: 'c', source: 'two' },
		{ id: 'd', value: 0 }
	]);
});

it('gives the rows back as they were', () => {
	expect(fromDeltas(toDeltas(rows))).toEqual(rows);
	expect(fromDeltas(toDeltas([]))).toEqual([]);
});
