import { expect, test } from 'vitest';
import { cutsBetween, dividedAt } from './cuts.ts';

test('a drawing can be divided where nothing reaches across', () => {
	expect(
		cutsBetween([
			{ top: 40, bottom: 50 },
			{ top: 0, bottom: 10 },
			{ top: 5, bottom: 20 },
			{ top: 50, bottom: 60 }
		])
	).toEqual([{ y: 30, gap: 20 }]);
	expect(cutsBetween([])).toEqual([]);
});

test('parts are few, of like height, and end a little early where there is more room', () => {
	const rows = (wide: number) =>
		Array.from({ length: 20 }, (_, i) => ({ y: i * 10 + 10, gap: i * 10 + 10 === wide ? 8 : 2 }));
	const ends = (wide: number) => dividedAt(rows(wide), 0, 205, 100).map(({ top, bottom }) => [top, bottom]);
	expect(ends(0)).toEqual([
		[0, 70],
		[70, 140],
		[140, 205]
	]);
	expect(ends(60)[0]).toEqual([0, 60]);
});

test('what can not be divided stays whole', () => {
	expect(dividedAt([{ y: 150, gap: 4 }], 0, 300, 100)).toEqual([
		{ top: 0, bottom: 150 },
		{ top: 150, bottom: 300 }
	]);
	expect(dividedAt([], 20, 300, 100)).toEqual([{ top: 20, bottom: 300 }]);
});
