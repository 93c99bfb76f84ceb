import { describe, expect, it } from 'vitest';
import { refuseToAdd, refuseToCompare, type GroupFacts } from './summing.ts';

/** Three years of one drug in one country, from one source. */
const years: GroupFacts = {
	value_count: 3,
	bound_count: 0,
	one_indicator: true,
	one_unit: true,
	one_layer: true,
	one_document: true,
	one_drug: true,
	one_area: true,
	wide_area: false,
	one_period: false,
	whole_years: true,
	no_repeats: true,
	indicator_kind: 'mass',
	additive_time: true,
	additive_area: false
};

describe('adding a group’s values', () => {
	it('is allowed over years where the indicator allows it', () => {
		expect(refuseToAdd(years)).toBeNull();
	});

	it('is allowed over countries where the indicator allows it', () => {
		const countries = {
			...years,
			one_area: false,
			one_period: true,
			additive_area: true,
			additive_time: false
		};
		expect(refuseToAdd(countries)).toBeNull();
	});

	it.each<[string, Partial<GroupFacts>, string]>([
		['nothing to add', { value_count: 0 }, 'no-values'],
		['several indicators, such as commitments and budgets', { one_indicator: false }, 'indicators'],
		['several units', { one_unit: false }, 'units'],
		['a bound', { bound_count: 1 }, 'bounds'],
		['both layers', { one_layer: false }, 'layers'],
		['several sources', { one_document: false }, 'documents'],
		['a rate', { indicator_kind: 'rate' }, 'rate'],
		['several drugs: one may be the total of others', { one_drug: false }, 'drugs'],
		[
			'an indicator of a reader’s own',
			{ indicator_kind: null, additive_time: null, additive_area: null },
			'unknown'
		],
		['countries that the indicator keeps apart', { one_area: false }, 'areas'],
		[
			'a region with its countries',
			{ one_area: false, additive_area: true, wide_area: true },
			'nested-areas'
		],
		['years that the indicator keeps apart', { additive_time: false }, 'periods'],
		['periods that may overlap', { whole_years: false }, 'unequal-periods'],
		['the same figure twice', { no_repeats: false }, 'repeats']
	])('is refused for %s', (_, facts, reason) => {
		expect(refuseToAdd({ ...years, ...facts })).toBe(reason);
	});

	it('is the value itself where there is one, whatever the indicator says', () => {
		const one = { ...years, value_count: 1, one_period: true, additive_time: false, indicator_kind: 'rate' };
		expect(refuseToAdd(one)).toBeNull();
		expect(refuseToAdd({ ...one, bound_count: 2 })).toBe('bounds');
	});
});

describe('comparing a group’s values', () => {
	it('needs one indicator in one unit, and no more', () => {
		expect(
			refuseToCompare({ ...years, one_layer: false, one_area: false, indicator_kind: 'rate' })
		).toBeNull();
		expect(refuseToCompare({ ...years, one_indicator: false })).toBe('indicators');
		expect(refuseToCompare({ ...years, one_unit: false })).toBe('units');
		expect(refuseToCompare({ ...years, value_count: 0 })).toBe('no-values');
	});
});
