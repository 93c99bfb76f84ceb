import { describe, expect, it } from 'vitest';
import type { TimelineLayout } from './layout.ts';
import { sheetsOf } from './sheets.ts';

/** Lanes of marks 20 px apart, each with a label of one line. */
function drawing(...marks: number[]): Pick<TimelineLayout, 'plot' | 'height' | 'lanes'> {
	let top = 50;
	const lanes = marks.map((count) => {
		const items = Array.from({ length: count }, (_, i) => ({
			y: top + 10 + i * 20,
			label: { y: top + 14 + i * 20, lines: ['a'] }
		}));
		const lane = { top, items };
		top += count * 20;
		return lane;
	});
	return { plot: { x0: 0, x1: 1, top: 50 }, height: top, lanes } as unknown as Pick<
		TimelineLayout,
		'plot' | 'height' | 'lanes'
	>;
}

describe('sheetsOf', () => {
	it('leaves whole what fits a sheet', () => {
		expect(sheetsOf(drawing(3, 4), 200)).toEqual([{ top: 50, bottom: 190 }]);
	});

	it('ends a sheet with a lane where that leaves little of it empty', () => {
		expect(sheetsOf(drawing(8, 8), 200)).toEqual([
			{ top: 50, bottom: 210 },
			{ top: 210, bottom: 370 }
		]);
	});

	it('else cuts between marks, and loses none', () => {
		const made = drawing(30);
		const sheets = sheetsOf(made, 200);
		expect(sheets[0]?.top).toBe(50);
		expect(sheets.at(-1)?.bottom).toBe(made.height);
		for (const [i, { top, bottom }] of sheets.entries()) {
			expect(bottom - top).toBeLessThanOrEqual(200);
			if (i > 0) expect(top).toBe(sheets[i - 1]?.bottom);
			for (const { y } of made.lanes.flatMap(({ items }) => items))
				expect(Math.abs(y - bottom)).toBeGreaterThanOrEqual(9);
		}
	});

	it('draws marks without room between them on one sheet, and ends', () => {
		const made = drawing(2);
		const close = {
			...made,
			lanes: [
				{
					...made.lanes[0]!,
					items: made.lanes[0]!.items.map((item) => ({
						...item,
						label: { ...item.label, lines: Array<string>(40).fill('a') }
					}))
				}
			]
		};
		expect(sheetsOf({ ...close, height: 700 }, 200).at(-1)?.bottom).toBe(700);
	});

	it('draws an empty timeline once', () => {
		expect(sheetsOf({ ...drawing(), height: 80 }, 200)).toEqual([{ top: 50, bottom: 80 }]);
	});
});
