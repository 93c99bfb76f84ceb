import { describe, expect, it } from 'vitest';
import { classify, levelOf } from './classes.ts';

const limits = (values: number[]) => classify(values).map(({ from, to }) => [from, to]);

describe('classify', () => {
	it('gives round limits that span the values', () => {
		expect(limits([1300, 260])).toEqual([
			[200, 500],
			[500, 1000],
			[1000, 2000]
		]);
	});
	it('gives one class for one value, and for equal ones', () => {
		expect(limits([1300])).toEqual([[1000, 2000]]);
		expect(limits([1000, 1000])).toEqual([[1000, 2000]]);
		expect(levelOf(1300, classify([1300]))).toBe(3);
	});
	it('gives classes of like width where values are close', () => {
		expect(limits([0.1, 0.2, 0.3])).toEqual([
			[0.1, 0.2],
			[0.2, 0.3],
			[0.3, 0.4]
		]);
		expect(limits([3, 4])).toEqual([
			[3, 3.5],
			[3.5, 4],
			[4, 4.5]
		]);
		for (const value of [0.1, 0.2, 0.3]) expect(() => levelOf(value, classify([0.1, 0.3]))).not.toThrow();
	});
	it('sets zero apart, and gives none for no values', () => {
		expect(limits([0, 0])).toEqual([]);
		expect(levelOf(0, classify([0, 5]))).toBe(0);
		expect(limits([])).toEqual([]);
	});
	it('never has more classes than shades, whatever the spread', () => {
		for (const spread of [
			[1, 5],
			[1, 1e3],
			[1, 1e4],
			[0.01, 1e6],
			[1e-3, 1e9]
		]) {
			const classes = classify(spread);
			expect(classes.length).toBeLessThanOrEqual(5);
			expect(new Set(classes.map(({ level }) => level)).size).toBe(classes.length);
			for (const value of spread) expect(levelOf(value, classes)).toBeGreaterThan(0);
			expect(levelOf(Math.max(...spread), classes)).toBe(5);
		}
	});
});
