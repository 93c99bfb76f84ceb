import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from './candidate.ts';
import { extract } from './extract.ts';
import { toCsv } from './to-csv.ts';

describe('toCsv', () => {
	it('writes a header and a row each, missing values as nothing', () => {
		const { candidates } = extract(
			['In 2020 Kazakhstan seized over 5 kg of "tea", said the head of the agency.'],
			'en'
		);
		const { data, errors } = Papa.parse<Record<string, string>>(toCsv(candidates).trimEnd(), {
			header: true
		});
		expect(errors).toEqual([]);
		expect(Object.keys(data[0] ?? {})).toEqual([...COLUMNS]);
		expect(data[0]).toMatchObject({
			type: 'observation',
			obs_value: '',
			value_low: '5',
			direction: '',
			locator: '1'
		});
	});

	it('makes cells inert that a spreadsheet would run', () => {
		const [candidate] = extract(['In 2020 Kazakhstan seized 5 kg.'], 'en').candidates;
		expect(toCsv([{ ...candidate!, as_written: '=1+1' }])).toContain("'=1+1");
	});

	it('writes the header alone where nothing was found', () => {
		expect(toCsv([])).toBe(`${COLUMNS.join(',')}\r\n`);
	});
});
