import { describe, expect, it } from 'vitest';
import { year } from '../charts/testing/fixtures.ts';
import { drugsByValues } from './by-frequency.ts';
import { countryShown, pointsShown, sortOutRare } from './seizures.ts';
import { defaultView } from './view-state.ts';

const points = [
	year(2020),
	year(2021),
	year(2020, { drug: 'opium' }),
	year(2020, { ref_area: 'KAZ' }),
	year(2006, { ref_area: 'CA5' })
];
const view = defaultView({
	earliest: 0,
	latest: 9999,
	indicators: [],
	drugs: drugsByValues(points),
	layers: [],
	measures: []
});
const areasOf = (shown: readonly { ref_area: string }[]) => shown.map(({ ref_area }) => ref_area);

describe('what the panels show', () => {
	it('is the drug with the most values, by country', () => {
		expect(view.drug).toBe('heroin');
		expect(areasOf(pointsShown(view, points))).toEqual(['TJK', 'TJK', 'KAZ', 'CA5']);
	});

	it('keeps wider areas whichever country is chosen', () => {
		expect(areasOf(pointsShown({ ...view, countries: ['KAZ'] }, points))).toEqual(['KAZ', 'CA5']);
	});

	it('is one country by drug: the first chosen, else the one with the most values', () => {
		const byDrug = { ...view, options: { by: 'drug' } };
		expect(countryShown(byDrug, points)).toBe('TJK');
		expect(pointsShown(byDrug, points).map(({ drug }) => drug)).toEqual(['heroin', 'heroin', 'opium']);
		expect(countryShown({ ...byDrug, countries: ['KAZ', 'UZB'] }, points)).toBe('KAZ');
	});

	it('leaves drugs with one or two values for later, unless there are no others', () => {
		const three = [...points.slice(0, 2), year(2022), year(2020, { drug: 'opium' })];
		expect(sortOutRare(three)).toEqual({ points: three.slice(0, 3), rare: 1 });
		expect(sortOutRare(points)).toMatchObject({ points: { length: 4 }, rare: 1 });
		expect(sortOutRare(points.slice(0, 3))).toEqual({ points: points.slice(0, 3), rare: 0 });
	});
});
