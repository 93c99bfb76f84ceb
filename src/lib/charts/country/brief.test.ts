import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { drawSvg } from '../testing/draw.ts';
import { timelineKey } from './brief-keys.ts';
import { eventsWithRoom, layoutMiniTimeline } from './mini-timeline.ts';
import MiniTimeline from './MiniTimeline.svelte';
import { factGrid, panelHeightFor, shareOfFirst } from './sheet.ts';

const links = { href: (row: string) => `#${row}`, open: () => undefined };

const event = (row: Partial<EventRow>): EventRow => ({
	id: 'ev',
	same_as: null,
	kind: 'strategy',
	domain: 'policy',
	ref_area: 'TJK',
	extent: 'span',
	stage: 'done',
	start: '2013-01-01',
	start_precision: 'year',
	end: '2022-12-31',
	end_precision: 'year',
	date_basis: 'stated',
	date_ground: null,
	title: 'National strategy',
	chair: null,
	reported_by: 'Delegation',
	layer: 'dialogue',
	document_id: 'doc',
	document: 'Doc',
	language: 'en',
	locator: '7',
	as_written: 'words',
	note: null,
	...row
});

describe('layoutMiniTimeline', () => {
	const events = [
		event({}),
		event({
			id: 'dialogue',
			ref_area: 'CA5',
			kind: 'dialogue',
			extent: 'point',
			start: '2017-10-12',
			end: '2017-10-12'
		}),
		event({
			id: 'dialogue-2',
			ref_area: 'CA5',
			kind: 'dialogue',
			extent: 'point',
			start: '2025-04-16',
			end: '2025-04-16'
		}),
		event({
			id: 'open',
			extent: 'span',
			start: '2017-10-12',
			start_precision: 'open',
			end: '2017-10-12',
			end_precision: 'open',
			title: 'Создание реабилитационных центров и внедрение учебного курса в школах страны'
		}),
		event({
			id: 'elsewhere',
			layer: 'context',
			extent: 'point',
			start: '2021-10-01',
			end: '2021-10-31',
			date_basis: 'inferred'
		})
	];

	it('gives the dialogues one line and each of the country’s events its own', () => {
		const { rows } = layoutMiniTimeline(events, { width: 820, locale: 'en' });
		expect(rows.map(({ regional, marks }) => [regional, marks.length])).toEqual([
			[true, 2],
			[false, 1],
			[false, 1],
			[false, 1]
		]);
	});

	for (const [width, locale] of [
		[820, 'en'],
		[328, 'ru']
	] as const) {
		it(`draws at ${String(width)} px, in ${locale}`, async () => {
			const layout = layoutMiniTimeline(events, { width, locale });
			for (const mark of layout.rows.flatMap(({ marks }) => marks)) {
				expect(mark.x0).toBeGreaterThanOrEqual(layout.plot.x0);
				expect(mark.x1).toBeLessThanOrEqual(width);
			}
			await expect(drawSvg(MiniTimeline, { layout, id: 'brief', links })).toMatchFileSnapshot(
				`__snapshots__/mini-${String(width)}.svg`
			);
		});
	}

	it('explains just the signs that it draws, which are those of the large timeline', () => {
		const keyOf = (...rows: EventRow[]) =>
			timelineKey(layoutMiniTimeline(rows, { width: 820, locale: 'en' }), 'en');
		const layers = 'In colour: the dialogue; grey, bars outlined: published elsewhere';
		expect(keyOf(event({}))).toBe(`${layers}.`);
		const day = { start_precision: 'day', end_precision: 'day', extent: 'point' };
		expect(keyOf(event({ ...day, date_basis: 'inferred' }))).toBe(`${layers}; ring: date inferred by us.`);
		expect(keyOf(event({ ...day, stage: 'announced', end_precision: 'open' }))).toBe(
			`${layers}; diamond: announced; fading: this end is not stated.`
		);
		const other = event({ id: 'other', same_as: 'ev', layer: 'context', end: '2020-12-31' });
		expect(keyOf(event({}), other)).toBe(`${layers}; ≠: sources give different dates.`);
		const [row] = layoutMiniTimeline([event({}), other], { width: 820, locale: 'en' }).rows;
		expect(row?.label).toEqual(['National strategy, 2013–2022\u00a0≠']);
	});

	it('stands without events', () => {
		expect(layoutMiniTimeline([], { width: 328, locale: 'ru' }).rows).toEqual([]);
	});

	it('keeps what the dialogue tells and the latest of the rest, and says how many it left out', () => {
		const older = [2001, 2002, 2003].map((one) =>
			event({
				id: `old-${String(one)}`,
				layer: 'context',
				start: `${String(one)}-01-01`,
				end: `${String(one)}-12-31`
			})
		);
		const { rows, left } = eventsWithRoom([...older, ...events], 3);
		expect(left).toBe(3);
		expect(rows.map(({ id }) => id).sort()).toEqual(['dialogue', 'dialogue-2', 'elsewhere', 'ev', 'open']);
	});
});

const fact = { value: '1 kg', silent: false, text: 'seized', source: 'a document' };

describe('panelHeightFor', () => {
	const page = {
		finding: 'what is said',
		context: 'what is published',
		facts: [fact],
		strip: 'one',
		timelineKey: 'a key',
		panels: [['two']],
		unknown: ['three'],
		differ: [],
		foot: ['four'],
		timeline: 150,
		map: 119
	};
	it('gives a page with little to say the tallest drawings, and a full one the least', () => {
		expect(panelHeightFor(page)).toBe(260);
		expect(panelHeightFor({ ...page, unknown: Array.from({ length: 60 }, () => 'a line') })).toBe(116);
	});

	it('takes from the drawings what the words need, line by line', () => {
		const lines = (count: number) => Array.from({ length: count }, () => 'a line');
		const of = (count: number) => panelHeightFor({ ...page, unknown: lines(count), differ: lines(count) });
		expect(of(29) - of(30)).toBeCloseTo(15.6, -1);
	});
});

describe('shareOfFirst', () => {
	const long = Array.from({ length: 3 }, () => 'word '.repeat(60).trim());
	it('gives the longer of two lists more room, and equal ones the same', () => {
		expect(shareOfFirst(long, ['short'])).toBe('more');
		expect(shareOfFirst(['short'], long)).toBe('less');
		expect(shareOfFirst(long, long)).toBe('even');
		expect(shareOfFirst([], [])).toBe('even');
	});
});

describe('factGrid', () => {
	it('puts three facts in three columns, and two or four in two', () => {
		expect([1, 2, 3, 4, 5].map((n) => factGrid(Array.from({ length: n }, () => fact)).columns)).toEqual([
			2, 2, 3, 2, 3
		]);
	});

	it('gives the word that there is no number a row of its own over many directions only', () => {
		const none = { ...fact, silent: true };
		expect(factGrid([none, fact])).toEqual({ alone: false, columns: 2 });
		expect(factGrid([none, fact, fact, fact, fact])).toEqual({ alone: true, columns: 2 });
	});
});
