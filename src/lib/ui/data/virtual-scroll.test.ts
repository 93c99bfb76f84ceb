import { describe, expect, it } from 'vitest';
import { extentOf, placed, revealed, rowsInView, scrolled, tallest } from './virtual-scroll.ts';

const rowHeight = 40;
const short = extentOf(1000, rowHeight, 600);
const long = extentOf(1_000_000, rowHeight, 600);

describe('scrolling a table that fits into an element', () => {
	it('is what the browser says', () => {
		expect(scrolled({ top: 0, scrollTop: 0 }, 12_345, short)).toEqual({ top: 12_345, scrollTop: 12_345 });
	});

	it('does not leave the table, as a bouncing touch would', () => {
		expect(scrolled({ top: 0, scrollTop: 0 }, -80, short).top).toBe(0);
		expect(scrolled({ top: 0, scrollTop: 0 }, 50_000, short).top).toBe(40_000 - 600);
	});
});

describe('scrolling a million rows', () => {
	it('keeps the element under what browsers draw', () => {
		expect(long.drawn).toBe(tallest);
		expect(long.full).toBe(40_000_000);
	});

	it('moves by as many pixels as a turn of the wheel says', () => {
		const from = placed(20_000_000, long);
		expect(scrolled(from, from.scrollTop + 120, long).top).toBe(20_000_120);
	});

	it('leaps to the same share of the whole when the scrollbar is dragged', () => {
		const { top } = scrolled({ top: 0, scrollTop: 0 }, (tallest - 600) / 2, long);
		expect(top).toBeCloseTo((40_000_000 - 600) / 2, 0);
	});

	it('reaches the first and the last row', () => {
		expect(scrolled(placed(30_000_000, long), 0, long).top).toBe(0);
		expect(scrolled({ top: 0, scrollTop: 0 }, tallest - 600, long).top).toBe(40_000_000 - 600);
		expect(placed(1e12, long)).toEqual({ top: 40_000_000 - 600, scrollTop: tallest - 600 });
	});

	it('reaches every row by keys: what is placed is seen', () => {
		for (const row of [0, 1, 499_999, 777_777, 999_998, 999_999]) {
			const { top } = placed(revealed(row, 20_000_000, long, rowHeight), long);
			const { first, end } = rowsInView(top, long, rowHeight, 1_000_000, 0);
			expect(row).toBeGreaterThanOrEqual(first);
			expect(row).toBeLessThan(end);
		}
	});
});

describe('rows to draw', () => {
	it('are those in view and some beyond, never outside of the table', () => {
		expect(rowsInView(0, short, rowHeight, 1000, 5)).toEqual({ first: 0, end: 20 });
		expect(rowsInView(4010, short, rowHeight, 1000, 5)).toEqual({ first: 95, end: 121 });
		expect(rowsInView(39_400, short, rowHeight, 1000, 5)).toEqual({ first: 980, end: 1000 });
		expect(rowsInView(0, extentOf(0, rowHeight, 600), rowHeight, 0, 5)).toEqual({ first: 0, end: 0 });
	});

	it('do not move for a row that is in view', () => {
		expect(revealed(3, 40, short, rowHeight)).toBe(40);
		expect(revealed(0, 40, short, rowHeight)).toBe(0);
		expect(revealed(30, 40, short, rowHeight)).toBe(30 * 40 + 40 - 600);
	});
});
