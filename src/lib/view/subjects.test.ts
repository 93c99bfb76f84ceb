import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '../queries/indicators.ts';
import type { Cube } from './cube.ts';
import { subjectsOf } from './subjects.ts';

const indicator = (id: string, domain: string) => ({ id, domain }) as IndicatorRow;
const indicators = [
	indicator('drug_seizures', 'supply'),
	indicator('hiv_new_infections', 'health'),
	indicator('drug_prices', 'supply')
];
const cube = {
	figures: [{ indicator_id: 'hiv_new_infections' }],
	claims: [{ indicator_id: 'drug_seizures' }, { indicator_id: 'hiv_new_infections' }]
} as unknown as Cube;
const ids = (kinds?: readonly string[]) => subjectsOf(cube, indicators, kinds).map(({ id }) => id);

describe('subjectsOf', () => {
	it('keeps each subject that has a figure or a claim, once, in the order of the indicators', () => {
		expect(ids()).toEqual(['drug_seizures', 'hiv_new_infections']);
	});

	it('keeps those of the domains asked for', () => {
		expect(ids(['supply'])).toEqual(['drug_seizures']);
		expect(ids(['policy'])).toEqual([]);
	});
});
