import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { drawSvg } from '../testing/draw.ts';
import { event as eventRow } from '../testing/fixtures.ts';
import { textWidth } from '../text.ts';
import { layoutTimeline, type TimelineItem, type TimelineLayout } from './layout.ts';
import { signsOf } from './signs.ts';
import { yearsWindow } from './time.ts';
import Timeline from './Timeline.svelte';

let serial = 0;
/** An event of its own. */
const event = (row: Partial<EventRow>): EventRow => {
	serial += 1;
	return eventRow({ id: `ev-${String(serial)}`, ...row });
};
const span = (row: Partial<EventRow>) =>
	event({ extent: 'span', kind: 'strategy', start_precision: 'year', end_precision: 'year', ...row });

const options = { width: 1160, locale: 'en', window: yearsWindow(2007, 2025) } as const;
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
	'a year that is all there is': [
		event({
			start: '2017-01-01',
			start_precision: 'year',
			end: '2017-12-31',
			end_precision: 'year',
			title: 'A report whose title takes some sixty characters to say aloud'
		})
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
				const locale = name === 'Russian' ? 'ru' : 'en';
				const window = name.startsWith('a year') ? yearsWindow(2017, 2017) : options.window;
				const layout = layoutTimeline(rows, { ...options, width, locale, window });
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

	it('gives a span the dates of its own layer, and marks that the other’s differ', () => {
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
		expect(item).toMatchObject({ when: '2017–2020', disagree: true, layer: 'dialogue' });
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
			at: { fadeStart: 22, fadeEnd: 0 },
			when: 'by 12 October 2017',
			inferred: true
		});
		expect(drawn.find(({ id }) => id === since.id)).toMatchObject({
			at: { fadeStart: 0, fadeEnd: 22 },
			when: 'since 2007'
		});
	});

	it('gives a country its own lane and leaves out empty ones', () => {
		const layout = layoutTimeline([event({ ref_area: 'TJK', kind: 'law' }), event({ kind: 'law' })], options);
		expect(layout.lanes.map(({ id }) => id)).toEqual(['laws', 'TJK']);
	});

	it('ends a year where the next begins', () => {
		const [item] = items(layoutTimeline([span({ start: '2007-01-01', end: '2025-12-31' })], options));
		expect([item?.at.x0, item?.at.x1]).toEqual([148, 1146]);
	});

	it('names the months of a period of one year, and on a phone its quarters', () => {
		const texts = (width: number) =>
			layoutTimeline([event({})], { ...options, width, window: yearsWindow(2017, 2017) }).ticks.map(
				({ text }) => text
			);
		expect(texts(1160).slice(0, 4)).toEqual(['2017', 'Feb', 'Mar', 'Apr']);
		expect(texts(1160)).toHaveLength(13);
		expect(texts(328)).toEqual(['2017', 'Apr', 'Jul', 'Oct', '2018']);
	});

	it('leaves out what is not in the window, and counts it at its lane', () => {
		const layout = layoutTimeline(
			[
				event({ start: '2008-05-01', end: '2008-05-01' }),
				event({ start: '2009-05-01', end: '2009-05-01' }),
				event({}),
				event({ start: '2024-05-01', end: '2024-05-01' }),
				span({ start: '2007-01-01', end: '2010-12-31' })
			],
			{ ...options, window: yearsWindow(2016, 2018) }
		);
		expect(layout.lanes.map(({ id, items, outside }) => [id, items.length, outside[0]?.text])).toEqual([
			['meetings', 1, '2 earlier · 1 later'],
			['strategies', 0, '1 earlier']
		]);
	});

	it('cuts what lasts beyond the window there, with no edge and no fade', () => {
		const layout = layoutTimeline([span({ start: '2007-01-01', end: '2025-12-31', end_precision: 'open' })], {
			...options,
			window: yearsWindow(2016, 2018)
		});
		const [item] = items(layout);
		expect(item?.at).toMatchObject({ x0: 148, x1: 1146, cutStart: true, cutEnd: true, fadeEnd: 0 });
		expect(item?.shapes.map(({ kind }) => kind)).toEqual(['bar']);
		expect(signsOf(layout)).toEqual(new Set(['dialogue', 'cut']));
	});

	it('draws a point known to the year as a point within that year, which shows beside it however narrow', () => {
		const of = (row: Partial<EventRow>, from: number, to: number) => {
			const [item] = items(layoutTimeline([event(row)], { ...options, window: yearsWindow(from, to) }));
			return (
				item && { kinds: item.shapes.map(({ kind }) => kind), wide: Math.round(item.at.x1 - item.at.x0) }
			);
		};
		const year = { start: '2017-01-01', end: '2017-12-31' };
		const vague = { ...year, start_precision: 'year', end_precision: 'year' };
		expect(of(vague, 1990, 2050)).toEqual({ kinds: ['range', 'dot'], wide: 18 });
		expect(of(vague, 2016, 2018)).toEqual({ kinds: ['range', 'dot'], wide: 333 });
		expect(of({ start: '2017-04-03', end: '2017-04-04' }, 1990, 2050)?.kinds).toEqual(['dot']);
	});

	it('outlines what the dialogue tells, but not an end that is not known', () => {
		const [item] = items(
			layoutTimeline([span({ start: '2015-01-01', end: '2017-10-12', end_precision: 'open' })], options)
		);
		const d = (kind: string) => item?.shapes.find((shape) => shape.kind === kind)?.d;
		const end = String(Math.round(((item?.at.x1 ?? 0) - (item?.at.x0 ?? 0)) * 10) / 10);
		expect(d('bar')).toBe(`M${end} -7.5H0v15H${end}`);
		expect(d('blur')).toBe(`M${end} -7.5h22v15h-22`);
	});

	it('marks today only inside the window, and draws lighter what is still to come', () => {
		const rows = [span({ start: '2023-01-01', end: '2025-12-31' })];
		const layout = layoutTimeline(rows, { ...options, today: '2024-07-01' });
		expect(layout.flags.map(({ text }) => text)).toEqual(['today']);
		expect(items(layout)[0]?.shapes.map(({ kind }) => kind)).toEqual(['bar', 'later']);
		const before = layoutTimeline(rows, {
			...options,
			window: yearsWindow(2020, 2023),
			today: '2024-07-01'
		});
		expect(before.flags).toEqual([]);
		expect(items(before)[0]?.shapes.map(({ kind }) => kind)).toEqual(['bar']);
	});

	for (const width of [280, 328, 720, 1160]) {
		for (const locale of ['en', 'ru'] as const) {
			it(`names no line over another name or line at ${String(width)} px in ${locale}`, () => {
				const days = ['2007-02-01', '2007-04-01', '2017-10-12', '2022-07-07', '2023-12-13', '2025-04-16'];
				for (const window of [yearsWindow(2007, 2025), yearsWindow(2007, 2007), yearsWindow(2017, 2025)]) {
					const { flags, plot } = layoutTimeline(
						days.map((day) => event({ start: day, end: day })),
						{ ...options, width, locale, window, today: '2025-06-01' }
					);
					for (const flag of flags) {
						const left = flag.textX - textWidth(flag.text, 12);
						expect(left).toBeGreaterThanOrEqual(0);
						expect(flag.y).toBeLessThan(plot.top);
						for (const other of flags) {
							if (other === flag) continue;
							const crossed = other.y <= flag.y && other.x > left && other.x < flag.textX;
							const over =
								other.y === flag.y &&
								other.textX > left &&
								other.textX - textWidth(other.text, 12) < flag.textX;
							expect(crossed || over, `${flag.text} and ${other.text}`).toBe(false);
						}
					}
				}
			});

			it(`lets no names of the axis touch at ${String(width)} px in ${locale}`, () => {
				for (let years = 1; years <= 40; years++) {
					const { ticks } = layoutTimeline([event({})], {
						...options,
						width,
						locale,
						window: { from: 1990.3, until: 1990.3 + years }
					});
					const shown = ticks
						.filter(({ text }) => text !== '')
						.map(
							({ textX, text }) => [textX - textWidth(text, 12) / 2, textX + textWidth(text, 12) / 2] as const
						);
					for (const [i, [left]] of shown.entries()) {
						expect(left, `${String(years)} years`).toBeGreaterThan(shown[i - 1]?.[1] ?? -5);
					}
				}
			});
		}
	}

	it('lays out a hundred events in less than 5 ms', () => {
		const rows = Array.from({ length: 100 }, (_, i) =>
			event({
				title: `A measure with a name of some length ${String(i)}`,
				kind: 'measure',
				start: `${String(2007 + (i % 19))}-03-01`,
				end: `${String(2007 + (i % 19))}-03-01`
			})
		);
		const times = Array.from({ length: 21 }, (_, i) => {
			const start = performance.now();
			layoutTimeline(rows, { ...options, window: { from: 2007 + i / 10, until: 2020 } });
			return performance.now() - start;
		});
		// The words are made once, and what else the machine does is not the layout's: the fastest run counts.
		expect(Math.min(...times)).toBeLessThan(5);
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
		it(`draws a window with cut spans, counts and today at ${String(width)} px`, async () => {
			const layout = layoutTimeline(hard, {
				...options,
				width,
				window: yearsWindow(2016, 2019),
				today: '2019-03-01'
			});
			await expect(drawSvg(Timeline, { layout, id: 'timeline', links })).toMatchFileSnapshot(
				`__snapshots__/window-${String(width)}.svg`
			);
		});

		it(`draws points, spans, faded ends, rings and disagreements at ${String(width)} px`, async () => {
			const layout = layoutTimeline(hard, { ...options, width });
			await expect(drawSvg(Timeline, { layout, id: 'timeline', links })).toMatchFileSnapshot(
				`__snapshots__/hard-${String(width)}.svg`
			);
		});
	}
});
