import { expect, test } from 'vitest';
import { factInWords, keyFacts } from './key-facts.ts';

test('a fact in words keeps its number, or says that there is none', () => {
	expect(factInWords({ value: '1,300 kg', text: 'seized: drugs, kinds not named' })).toBe(
		'1,300 kg seized: drugs, kinds not named'
	);
	expect(factInWords({ value: null, text: 'The situation remains grave.' })).toBe(
		'The situation remains grave.'
	);
	expect(keyFacts([], [], 'en').map(factInWords)).toEqual([
		'No number of seizures, criminal groups, HIV or drug users in any of the five documents'
	]);
});
