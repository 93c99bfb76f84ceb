import { expect, it } from 'vitest';
import { moved } from './store.ts';

it('moves one thing and keeps the order of the others', () => {
	expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
	expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
	expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
	expect(moved(['a', 'b'], 1, -3)).toEqual(['b', 'a']);
	expect(moved([], 0, 0)).toEqual([]);
});
