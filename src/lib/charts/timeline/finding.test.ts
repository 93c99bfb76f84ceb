import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { event as fixture } from '../testing/fixtures.ts';
import { mergeEvents } from './merge.ts';
import { timelineCounts, timelineFinding } from './finding.ts';

let number = 0;
const event = (row: Partial<EventRow>): EventRow =>
	fixture({ id: `event-${String((number += 1))}`, end: row.start ?? '2017-10-12', ...row });
const span = (kind: string, end: string, row: Partial<EventRow> = {}) =>
	event({ kind, extent: 'span', start: '2013-01-01', end, end_precision: 'year', ...row });

const years = { from: 2012, to: 2018 };
const all = { ...years, last: 2018 };
const find = (rows: readonly EventRow[], locale: 'en' | 'ru' = 'en', country?: 'TJK' | 'KGZ') =>
	timelineFinding(mergeEvents(rows), { ...all, country }, locale);
const count = (kinds: readonly string[], locale: 'en' | 'ru' = 'en', within = years) =>
	timelineCounts(mergeEvents(kinds.map((kind) => event({ kind }))), within, locale);

const meetings = [
	event({ start: '2017-10-12' }),
	event({ start: '2022-07-07' }),
	event({ start: '2023-12-12', end: '2023-12-13' }),
	event({ start: '2025-04-16' })
];

describe('timelineFinding', () => {
	it('names the longest time without a dialogue', () => {
		expect(find(meetings)).toBe('4 dialogues; these sources name none between October 2017 and July 2022');
		expect(find(meetings, 'ru')).toBe(
			'4 диалога; между встречами октября 2017 и июля 2022 года в этих источниках нет ни одного'
		);
		expect(find(meetings.slice(1))).toBe(
			'3 dialogues; these sources name none between July 2022 and December 2023'
		);
	});

	it('finds no pause in meetings that follow within a year, nor in one that is only announced', () => {
		const yearly = [event({ start: '2017-10-12' }), event({ start: '2018-10-12' })];
		expect(find(yearly)).toBe('2 dialogues between 2012 and 2018');
		expect(find([...yearly, event({ start: '2025-01-01', stage: 'announced' })])).toBe(
			'3 dialogues between 2012 and 2018'
		);
	});

	it('says up to when strategies and programmes run, as far as it is stated', () => {
		expect(find([span('strategy', '2020-12-31'), span('action_plan', '2025-12-31')])).toBe(
			'No strategy or plan is stated to run beyond 2025'
		);
		expect(find([span('programme', '2017-12-31')], 'ru')).toBe('Сроки программ указаны не дальше 2017 года');
		expect(find([span('strategy', '2020-12-31'), span('programme', '2021-11-30')])).toBe(
			'No strategy, plan or programme is stated to run beyond 2021'
		);
		expect(
			find([span('programme', '2017-12-31'), span('programme', '2025-04-16', { end_precision: 'open' })]),
			'an end that is not stated is no end'
		).toBe('No programme is stated to run beyond 2017');
	});

	it('speaks of the one country asked for by what is its own', () => {
		const rows = [
			...meetings,
			span('strategy', '2022-12-31', { ref_area: 'TJK' }),
			span('strategy', '2025-12-31', { ref_area: 'EU27' })
		];
		expect(find(rows, 'en', 'TJK')).toBe('Tajikistan: no strategy or plan is stated to run beyond 2022');
		expect(find(rows, 'ru', 'TJK')).toBe(
			'В Таджикистане сроки стратегий и планов указаны не дальше 2022 года'
		);
		expect(find(rows, 'en', 'KGZ'), 'it has none of its own').toMatch(
			/^4 dialogues; these sources name none/
		);
	});

	it('says nothing of ends where later years are left out: a strategy of those may run longer', () => {
		const rows = [span('strategy', '2022-12-31', { ref_area: 'TJK' })];
		for (const country of [undefined, 'TJK'] as const)
			expect(timelineFinding(mergeEvents(rows), { ...years, last: 2025, country }, 'en')).toBe(
				'1 strategy or plan between 2012 and 2018'
			);
	});

	it('names the year with more events than any other', () => {
		const laws = ['2015', '2017', '2017', '2019'].map((year) =>
			event({ kind: 'law', start: `${year}-05-01` })
		);
		expect(find(laws)).toBe('2 of 4 events date from 2017, more than from any other year');
		expect(find(laws, 'ru')).toBe('Больше всего событий, 2 из 4, приходится на 2017 год');
		expect(find([...laws, event({ kind: 'law', start: '2015-06-01' })]), 'two years are equal').toBe(
			'5 laws or measures between 2012 and 2018'
		);
	});

	it('names no year that is not shown, though what began then still runs', () => {
		const rows = [
			...[1, 2, 3].map(() => span('law', '2020-12-31', { start: '2010-01-01' })),
			event({ kind: 'law' })
		];
		expect(find(rows)).toBe('4 laws or measures between 2012 and 2018');
	});

	it('counts no beginning that is only a bound', () => {
		const open = { kind: 'law', start: '2017-10-12', start_precision: 'open' } as const;
		expect(find([event(open), event(open), event({ kind: 'law', start: '2015-05-01' })])).toBe(
			'3 laws or measures between 2012 and 2018'
		);
	});

	it('counts where there is nothing else to say', () => {
		expect(find([event({ kind: 'law' })])).toBe('1 law or measure between 2012 and 2018');
		expect(find([])).toBe('No event in this period');
		expect(find([], 'ru')).toBe('В этот период событий нет');
	});
});

describe('timelineCounts', () => {
	it('names each sort of event that is there, in one order, and nothing that is not', () => {
		expect(
			count([
				'review',
				'law',
				'institution',
				'measure',
				'programme',
				'strategy',
				'action_plan',
				'conference',
				'dialogue'
			])
		).toBe(
			'1 dialogue, 1 other meeting, 2 strategies or plans, 1 programme, 3 laws or measures and 1 review between 2012 and 2018'
		);
		expect(count(['conference', 'review', 'review'])).toBe(
			'1 other meeting and 2 reviews between 2012 and 2018'
		);
	});

	it('names a single year as one', () => {
		expect(count(['dialogue'], 'en', { from: 2017, to: 2017 })).toBe('1 dialogue in 2017');
		expect(count(['dialogue'], 'ru', { from: 2017, to: 2017 })).toBe('1 диалог за 2017 год');
	});

	it('names what is looked for when there is nothing', () => {
		expect(count([])).toMatch(/^Meetings, strategies, programmes/);
		expect(count([], 'ru')).toMatch(/^Встречи, стратегии, программы/);
	});

	it('declines in Russian', () => {
		const five = (kind: string) => Array.from({ length: 5 }, () => kind);
		expect(count([...five('law'), ...five('programme'), 'dialogue'], 'ru')).toBe(
			'1 диалог, 5 программ и 5 законов или мер за 2012–2018 годы'
		);
	});
});
