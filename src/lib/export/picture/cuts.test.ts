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

test('parts are as high as they may be, and end a little early where there is more room', () => {
	const rows = Array.from({ length: 20 }, (_, i) => ({ y: i * 10 + 10, gap: i === 7 ? 8 : 2 }));
	expect(dividedAt(rows, 0, 205, 100)).toEqual([
		{ top: 0, bottom: 80 },
		{ top: 80, bottom: 180 },
		{ top: 180, bottom: 205 }
	]);
});

test('what can not be divided stays whole', () => {
	expect(dividedAt([{ y: 150, gap: 4 }], 0, 300, 100)).toEqual([
		{ top: 0, bottom: 150 },
		{ top: 150, bottom: 300 }
	]);
	expect(dividedAt([], 20, 300, 100)).toEqual([{ top: 20, bottom: 300 }]);
});
