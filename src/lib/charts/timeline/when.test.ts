import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { event } from '../testing/fixtures.ts';
import { mergeEvents, type MergedEvent } from './merge.ts';
import { titleWithDates } from './event-words.ts';
import { whenOf } from './when.ts';

function merged(row: Partial<EventRow>): MergedEvent {
	const [one] = mergeEvents([event(row)]);
	if (!one) throw new Error('no event');
	return one;
}

const until2017 = {
	extent: 'span',
	start: '2017-01-01',
	start_precision: 'open',
	end: '2017-12-31',
	end_precision: 'year'
};

describe('whenOf', () => {
	it('tells in Russian that a year is one, and that its end is included', () => {
		expect(whenOf(merged(until2017), 'ru')).toBe('по 2017\u00a0г.');
		expect(whenOf(merged(until2017), 'en')).toBe('until 2017');
		const year = { ...until2017, extent: 'point', start_precision: 'year' };
		expect(whenOf(merged(year), 'ru')).toBe('2017\u00a0г.');
	});
});

describe('titleWithDates', () => {
	const report = { start: '2017-01-01', start_precision: 'year', end: '2017-12-31', end_precision: 'year' };

	it('does not tell a year twice', () => {
		expect(titleWithDates(merged({ ...report, title: 'Доклад 2017' }), 'ru')).toBe('Доклад 2017');
		expect(titleWithDates(merged({ ...report, title: 'Доклад' }), 'ru')).toBe('Доклад, 2017\u00a0г.');
	});
});
