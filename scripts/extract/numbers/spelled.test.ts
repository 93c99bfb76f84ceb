import { describe, expect, it } from 'vitest';
import { readSpelled } from './spelled.ts';

describe('readSpelled', () => {
	it.each([
		['three', 3],
		['twenty-five', 25],
		['two hundred and twelve', 212],
		['two thousand five hundred', 2500],
		['a dozen', 12],
		['one and two', null],
		['двух', 2],
		['двадцати пяти', 25],
		['триста сорок', 340],
		['две тысячи', 2000],
		['пять миллионов двести тысяч', 5200000],
		['полтора миллиона', 1500000],
		['five twenty', null],
		['thing', null]
	])('%s', (written, value) => {
		expect(readSpelled(written)).toBe(value);
	});
});
