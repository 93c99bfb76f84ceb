import { describe, expect, it } from 'vitest';
import { readDigits } from './digits.ts';

describe('readDigits', () => {
	it.each([
		['1300', false, 1300],
		['1,300', false, 1300],
		['1,300', true, 1.3],
		['1.300', false, 1.3],
		['1 300', true, 1300],
		["1'300", false, 1300],
		['1,300,000', true, 1300000],
		['1.300.000', false, 1300000],
		['1,300.5', false, 1300.5],
		['1.300,5', true, 1300.5],
		['1 300,5', true, 1300.5],
		['0,300', false, 0.3],
		['12,5', false, 12.5],
		['12.75', true, 12.75]
	])('%s (comma decimal: %s) is %d', (written, comma, value) => {
		expect(readDigits(written, comma).value).toBe(value);
	});

	it('doubts only what can be read in two ways', () => {
		expect(readDigits('1,300', true).doubt).toBeDefined();
		expect(readDigits('1.300', false).doubt).toBeDefined();
		expect(readDigits('1,300', false).doubt).toBeUndefined();
		expect(readDigits('1.3', false).doubt).toBeUndefined();
	});
});
