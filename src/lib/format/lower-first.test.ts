import { expect, test } from 'vitest';
import { lowerFirst } from './lower-first.ts';

test.each([
	['Drugs seized', 'drugs seized'],
	['HIV incidence', 'HIV incidence'],
	['A count of the programme.', 'a count of the programme.'],
	['Central Asian delegations present', 'Central Asian delegations present'],
	['Influence of Afghanistan', 'influence of Afghanistan']
])('%s, within a sentence: %s', (name, inside) => {
	expect(lowerFirst(name, 'en')).toBe(inside);
});
