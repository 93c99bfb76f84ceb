import { expect, it } from 'vitest';
import { wholeYear } from './whole-year.ts';

it.each([
	['2020-01-01', '2020-12-31', 2020],
	['2020-01-01', '2021-12-31', null],
	['2020-01-01', '2020-11-30', null],
	['2020-02-01', '2020-12-31', null],
	[null, '2020-12-31', null],
	[null, null, null]
])('takes %s to %s for %s', (start, end, year) => {
	expect(wholeYear({ start, end })).toBe(year);
});
