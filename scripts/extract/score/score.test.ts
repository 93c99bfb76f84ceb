import { describe, expect, it } from 'vitest';
import { EMPTY, type Candidate } from '../candidate.ts';
import { datedDays, matchedRows, matchesEvent, matchesObservation, sharesWords } from './match.ts';
import { scoreDocument, shortfalls, total, toTable } from './score.ts';

const candidate = (values: Partial<Candidate>): Candidate => ({
	...EMPTY,
	type: 'observation',
	locator: 1,
	as_written: 'words',
	confidence: 'sure',
	why_unsure: '',
	at: 0,
	...values
});
const figure = (values: Partial<Candidate>) => candidate({ unit_measure: 'KGM', obs_value: 5, ...values });
const event = (values: Partial<Candidate>) =>
	candidate({
		type: 'event',
		kind: 'law',
		period_start: '2015-01-01',
		start_precision: 'year',
		period_end: '2015-12-31',
		end_precision: 'year',
		...values
	});
const row = {
	locator: '1',
	unit_measure: 'KGM',
	obs_value: '5',
	value_low: null,
	value_high: null,
	value_sign: '',
	as_written: '5 kg'
};
const law = {
	locator: '1',
	kind: 'law',
	start_date: '2015-01-01',
	start_precision: 'year',
	end_date: '2017-10-12',
	end_precision: 'open',
	as_written: 'law adopted in 2015'
};
const undated = {
	...law,
	start_date: '2017-10-12',
	start_precision: 'open',
	as_written: 'state committee was dissolved'
};

describe('matchesObservation', () => {
	it('needs paragraph, unit and value', () => {
		expect(matchesObservation(figure({}), row)).toBe(true);
		expect(matchesObservation(figure({ locator: 2 }), row)).toBe(false);
		expect(matchesObservation(figure({ unit_measure: 'PERSON' }), row)).toBe(false);
		expect(matchesObservation(figure({ obs_value: 6 }), row)).toBe(false);
		expect(matchesObservation(figure({ obs_value: null, value_low: 5 }), row)).toBe(false);
		expect(
			matchesObservation(figure({ obs_value: null, value_low: 5 }), {
				...row,
				obs_value: null,
				value_low: '5'
			})
		).toBe(true);
	});
});

describe('matchesEvent', () => {
	it('needs days in common, and the kind or words', () => {
		expect(matchesEvent(event({}), law)).toBe(true);
		expect(matchesEvent(event({ period_start: '2016-01-01', period_end: '2016-12-31' }), law)).toBe(false);
		expect(matchesEvent(event({ kind: 'review' }), law)).toBe(false);
		expect(matchesEvent(event({ kind: 'review', as_written: 'the law adopted in 2015' }), law)).toBe(true);
	});

	it('needs words where one of the two has no date of its own', () => {
		expect(matchesEvent(event({}), undated)).toBe(false);
		expect(matchesEvent(event({ as_written: 'committee was dissolved' }), undated)).toBe(true);
	});
});

describe('datedDays', () => {
	it('takes the document’s day for no date', () => {
		expect(datedDays('2017-10-12', 'open', '2017-10-12', 'day')).toBeUndefined();
		expect(datedDays('2015-01-01', 'year', '2017-10-12', 'open')).toEqual({ from: '2015-01-01', to: '' });
	});
});

describe('sharesWords', () => {
	it('compares words of four letters or more by their beginnings', () => {
		expect(sharesWords('Стратегии борьбы', 'стратегия и борьба с')).toBe(false);
		expect(sharesWords('Национальной стратегии', 'национальная стратегия')).toBe(true);
		expect(sharesWords('of the law', 'of the act')).toBe(false);
	});
});

describe('matchedRows', () => {
	it('lets one candidate serve one row, in whatever order', () => {
		const [a, b] = [figure({}), figure({ as_written: 'other' })];
		const rows = [row, { ...row }];
		expect(matchedRows(rows, [a], matchesObservation).size).toBe(1);
		expect(matchedRows(rows, [a, b], matchesObservation).size).toBe(2);
	});
});

describe('scoreDocument', () => {
	const coded = { document: 'doc', observations: [row], events: [law, undated], statements: [], claims: [] };

	it('counts what was found, missed and proposed in vain', () => {
		const score = scoreDocument(coded, [
			figure({}),
			event({}),
			figure({ obs_value: 99, as_written: '99 kg' })
		]);
		expect(score).toMatchObject({
			numbers: { hit: 1, of: 1 },
			dated: { hit: 1, of: 1 },
			undated: { hit: 0, of: 1 },
			precision: { hit: 2, of: 3 },
			wrong: ['doc:1 observation 99 kg']
		});
		expect(shortfalls(score)).toEqual([]);
	});

	it('tells the limits that are not reached', () => {
		const score = total([scoreDocument(coded, []), scoreDocument({ ...coded, document: 'b' }, [figure({})])]);
		expect(score.numbers).toEqual({ hit: 1, of: 2 });
		expect(shortfalls(score)).toEqual([
			'numbers: 1 of 2, at least 95 % expected',
			'dated: 0 of 2, at least 80 % expected'
		]);
		expect(toTable([score])).toContain('1/2 (50 %)');
	});
});
