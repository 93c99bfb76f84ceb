import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { drugs } from '../../../src/lib/domain/codes.ts';
import { drugIn, GUESSES, indicatorOfClaim, indicatorOfFigure } from './indicators.ts';

describe('guesses', () => {
	it('name indicators that the kept tables have', async () => {
		const data = join(import.meta.dirname, '..', '..', '..', 'data');
		const kept = new Set<string | undefined>();
		for (const layer of await readdir(data)) {
			const text = await readFile(join(data, layer, 'indicators.csv'), 'utf8').catch(() => '');
			const rows = Papa.parse<Record<string, string>>(text, { header: true }).data;
			for (const row of rows) kept.add(row.indicator_id);
		}
		expect(GUESSES.indicators.filter((id) => !kept.has(id))).toEqual([]);
	});

	it('name drugs that the atlas has', () => {
		expect(GUESSES.drugs.filter((drug) => !Object.hasOwn(drugs, drug))).toEqual([]);
	});
});

describe('indicatorOfFigure', () => {
	it.each([
		['KGM', '40 kg of opium were seized', 'drug_seizures'],
		['GROUP', 'пресечена деятельность 4 групп', 'crime_groups_dismantled'],
		['PERSON', 'a gang made up of 9 persons', 'crime_group_members'],
		['PERSON', '90 registered users', 'registered_drug_users'],
		['LABORATORY', '4 лаборатории', 'laboratories_dismantled'],
		['EUR', 'with a budget of EUR 4 million', 'eu_programme_budget'],
		['EUR', 'EUR 4 million were allocated', 'eu_programme_allocation'],
		['PERSON', '40 people came', '']
	])('%s: %s', (unit, around, indicator) => {
		expect(indicatorOfFigure(unit, around)).toBe(indicator);
	});
});

describe('indicatorOfClaim', () => {
	it.each([
		['new HIV infections', 'hiv_new_infections'],
		['sales on the darknet', 'online_drug_sales'],
		['контрабанда', 'drug_trafficking'],
		['the weather', '']
	])('%s', (around, indicator) => {
		expect(indicatorOfClaim(around)).toBe(indicator);
	});
});

describe('drugIn', () => {
	it('takes the drug that is named first', () => {
		expect(drugIn('of heroin and opium')).toBe('heroin');
		expect(drugIn('гашиша')).toBe('cannabis_resin');
		expect(drugIn('of tea')).toBe('');
	});
});
