import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { drawSvg } from '../testing/draw.ts';
import { textWidth } from '../text.ts';
import { layoutTimeline, type TimelineItem, type TimelineLayout } from './layout.ts';
import Timeline from './Timeline.svelte';

const base: EventRow = {
	id: 'ev',
	same_as: null,
	kind: 'dialogue',
	domain: 'policy',
	ref_area: 'CA5',
	extent: 'point',
	stage: 'done',
	start: '2017-10-12',
	start_precision: 'day',
	end: '2017-10-12',
	end_precision: 'day',
	date_basis: 'stated',
	date_ground: null,
	title: 'Dialogue',
	chair: null,
	reported_by: 'Council',
	layer: 'dialogue',
	document_id: 'doc',
	document: 'Doc',
	language: 'en',
	locator: '1',
	as_written: 'words',
	note: null
};
let serial = 0;
/** An event with what a test does not care for filled in. */
const event = (row: Partial<EventRow>): EventRow => {
	serial += 1;
	return { ...base, id: `ev-${String(serial)}`, ...row };
};
const span = (row: Partial<EventRow>) =>
	event({ extent: 'span', kind: 'strategy', start_precision: 'year', end_precision: 'year', ...row });

const options = { width: 1160, locale: 'en', from: 2007, to: 2025 } as const;
const items = (layout: TimelineLayout) => layout.lanes.flatMap((lane) => lane.items);

/** Where a label is drawn, by the layout's own measure of text. */
function boxes({ label }: TimelineItem) {
	return label.lines.map((line, i) => {
		const width = textWidth(line, 12);
		const left = label.anchor === 'start' ? label.x : label.x - width;
		return { left, right: left + width, top: label.y + i * 15 - 10, bottom: label.y + i * 15 + 3 };
	});
}

const hardCases: Record<string, EventRow[]> = {
	none: [],
	one: [event({})],
	'many on one day': Array.from({ length: 12 }, () =>
		event({ kind: 'measure', title: 'A measure with a name of some length' })
	),
	'a label of 60 characters at each edge': [
		span({
			start: '2007-01-01',
			end: '2008-12-31',
			title: 'A strategy whose full name takes some sixty characters to say'
		}),
		span({
			start: '2024-01-01',
			end: '2025-12-31',
			title: 'A strategy whose full name takes some sixty characters to say'
		})
	],
	'a label longer than any side': [
		span({ start: '2014-01-01', end: '2018-12-31', title: 'word '.repeat(40).trim() })
	],
	'the whole period': [span({ start: '2007-01-01', end: '2025-12-31' })],
	Russian: [
		event({ title: 'Международная конференция по профилактике, сокращению предложения и лечению, Ашхабад' }),
		span({
			start: '2014-01-01',
			end: '2020-12-31',
			title: 'План действий «ЕС – Центральная Азия» по борьбе с наркотиками на 2014–2020 годы'
		})
	]
};

describe('layoutTimeline', () => {
	for (const [name, rows] of Object.entries(hardCases)) {
		for (const width of [328, 720, 1160]) {
			it(`lays out ${name} at ${String(width)} px: inside the picture, no label over another`, () => {
				const layout = layoutTimeline(rows, { ...options, width, locale: name === 'Russian' ? 'ru' : 'en' });
				const placed = items(layout).flatMap(boxes);
				for (const box of placed) {
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(width + 1);
					expect(box.bottom).toBeLessThanOrEqual(layout.height);
				}
				for (const [i, a] of placed.entries()) {
					for (const b of placed.slice(i + 1)) {
						const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
						expect(apart, JSON.stringify([a, b])).toBe(true);
					}
				}
			});
		}
	}

	it('draws one mark for an event that several documents tell of, and says when they disagree', () => {
		const main = event({ start: '2023-12-13', end: '2023-12-13' });
		const other = event({ same_as: main.id, start: '2023-12-12', end: '2023-12-12' });
		const [item, ...rest] = items(layoutTimeline([other, main], options));
		expect(rest).toEqual([]);
		expect(item).toMatchObject({ rows: [main.id, other.id], disagree: true, when: '12 or 13 December 2023' });
	});

	it('words a span whose ends differ between documents by its whole length', () => {
		const main = span({ start: '2017-01-01', end: '2020-12-31', kind: 'programme', title: 'EU-ACT' });
		const other = span({
			...main,
			id: 'other',
			same_as: main.id,
			end: '2021-11-30',
			end_precision: 'month',
			layer: 'context'
		});
		const [item] = items(layoutTimeline([main, other], options));
		expect(item).toMatchObject({ when: '2017–2021', disagree: true, layer: 'dialogue' });
	});

	it('fades an end that is only a bound, and words it as one', () => {
		const by = event({ start_precision: 'open', date_basis: 'inferred' });
		const since = span({
			start: '2007-01-01',
			end: '2017-10-12',
			end_precision: 'open',
			date_basis: 'inferred'
		});
		const drawn = items(layoutTimeline([by, since], options));
		expect(drawn.find(({ id }) => id === by.id)).toMatchObject({
			fadeStart: true,
			fadeEnd: false,
			when: 'by 12 October 2017',
			inferred: true
		});
		expect(drawn.find(({ id }) => id === since.id)).toMatchObject({
			fadeStart: false,
			fadeEnd: true,
			when: 'since 2007'
		});
	});

	it('gives a country its own lane and leaves out empty ones', () => {
		const layout = layoutTimeline([event({ ref_area: 'TJK', kind: 'law' }), event({ kind: 'law' })], options);
		expect(layout.lanes.map(({ id }) => id)).toEqual(['laws', 'TJK']);
	});

	it('ends a year where the next begins', () => {
		const [item] = items(layoutTimeline([span({ start: '2007-01-01', end: '2025-12-31' })], options));
		expect([item?.x0, item?.x1]).toEqual([148, 1146]);
	});

	it('shows a period of one year', () => {
		const layout = layoutTimeline([event({})], { ...options, from: 2017, to: 2017 });
		expect(layout.ticks.map(({ text }) => text)).toEqual(['2017', '2018']);
	});
});

describe('Timeline', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	const hard = [
		event({ id: 'dialogue', title: 'Dialogue' }),
		event({
			id: 'announced',
			kind: 'review',
			stage: 'announced',
			start: '2019-01-01',
			end: '2019-12-31',
			start_precision: 'year',
			end_precision: 'year',
			title: 'Review'
		}),
		event({ id: 'by', kind: 'law', start_precision: 'open', date_basis: 'inferred', title: 'Law' }),
		span({ id: 'open', start: '2007-01-01', end: '2017-10-12', end_precision: 'open', title: 'Strategy' }),
		span({
			id: 'country',
			ref_area: 'TJK',
			start: '2013-01-01',
			end: '2022-12-31',
			title: 'National strategy'
		}),
		event({ id: 'a', start: '2023-12-12', end: '2023-12-12', title: 'Two readings' }),
		event({ id: 'b', same_as: 'a', start: '2023-12-13', end: '2023-12-13', title: 'Two readings' })
	];
	for (const width of [328, 1160]) {
		it(`draws points, spans, faded ends, rings and disagreements at ${String(width)} px`, async () => {
			const layout = layoutTimeline(hard, { ...options, width });
			await expect(drawSvg(Timeline, { layout, id: 'timeline', links })).toMatchFileSnapshot(
				`__snapshots__/hard-${String(width)}.svg`
			);
		});
	}
});
