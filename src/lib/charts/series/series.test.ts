import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../queries/series.ts';
import { drawSvg } from '../testing/draw.ts';
import { event, year } from '../testing/fixtures.ts';
import { mergeEvents } from '../timeline/merge.ts';
import { niceTop, yearTicks } from './axis.ts';
import { eventsUnder } from './event-marks.ts';
import { layoutSeries } from './layout.ts';
import Series from './Series.svelte';

const options = { width: 720, locale: 'en' } as const;
const panel = (points: SeriesPoint[]) => layoutSeries(points, options).panels[0];

const cases: Record<string, SeriesPoint[]> = {
	none: [],
	one: [year(2020)],
	two: [year(2020), year(2021, { value: 50 })],
	equal: [year(2020), year(2021), year(2022)],
	zero: [year(2020, { value: 0 }), year(2021, { value: 0 })],
	outlier: [year(2020, { value: 1 }), year(2021, { value: 1_000_000 })],
	gap: [year(2015), year(2016), year(2018), year(2019)],
	mixed: [
		year(2022, { low: 80, high: 140, status: 'E' }),
		year(2023, { value: null, high: 500, sign: '<' }),
		year(2024, { start: '2024-01-01', end: '2024-06-30' }),
		year(2024, {
			layer: 'dialogue',
			document_id: 'conference',
			value: 1300,
			locator: '7',
			document: 'Conference'
		}),
		year(2024, { ref_area: 'KGZ' })
	]
};

describe('Series', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	for (const [name, points] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const layout = layoutSeries(points, options);
			await expect(drawSvg(Series, { layout, links })).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
		});
	}
	it('is as high as a picture has room for, within what a panel can be', () => {
		const plotOf = (stretch?: number) => {
			const { y0, y1 } = layoutSeries(cases.mixed ?? [], { ...options, stretch }).panels[0]?.plot ?? {
				y0: 0,
				y1: 0
			};
			return y0 - y1;
		};
		expect(plotOf()).toBe(132);
		expect([plotOf(1), plotOf(1.5)]).toEqual([132, 198]);
		// Never higher than wide, nor so low that nothing can be read of it.
		expect(plotOf(5)).toBeLessThan(346);
		expect(plotOf(0.1)).toBe(76);
	});
	it('draws in Russian on a phone', async () => {
		const layout = layoutSeries(cases.mixed ?? [], { width: 328, locale: 'ru' });
		await expect(drawSvg(Series, { layout, links })).toMatchFileSnapshot('__snapshots__/russian-phone.svg');
	});
});

describe('layoutSeries', () => {
	it('breaks the line at a gap, and never joins two sources', () => {
		expect(panel(cases.gap ?? [])?.lines).toHaveLength(2);
		const sources = [year(2020), year(2021, { document_id: 'national' })];
		expect(panel(sources)?.lines).toEqual([]);
	});

	it('joins only whole years', () => {
		const half = year(2021, { end: '2021-06-30' });
		expect(panel([year(2020), half, year(2022)])?.lines).toEqual([]);
		expect(panel([half])?.marks[0]).toMatchObject({ shape: 'period' });
	});

	it('draws a limit as a limit, not as a value', () => {
		const [mark] = panel([year(2020, { value: null, high: 500 })])?.marks ?? [];
		expect(mark).toMatchObject({ shape: 'bound' });
		expect(mark?.spoken).toContain('≤');
	});

	it('starts every scale at zero and gives each area its own', () => {
		const layout = layoutSeries([year(2020), year(2020, { ref_area: 'KAZ', value: 27_956.94 })], options);
		expect(layout.panels.map(({ title, topLabel }) => [title, topLabel.replaceAll('\u00a0', ' ')])).toEqual([
			['Kazakhstan', '50,000 kg'],
			['Tajikistan', '100 kg']
		]);
	});

	it('lets four panels stand two and two, not three and one', () => {
		const four = ['KAZ', 'KGZ', 'TJK', 'UZB'].map((ref_area) => year(2020, { ref_area }));
		expect(layoutSeries(four, { ...options, width: 1160 }).columns).toBe(2);
		expect(
			layoutSeries([...four, year(2020, { ref_area: 'TKM' })], { ...options, width: 1160 }).columns
		).toBe(3);
	});

	it('keeps the order of the atlas and one period for all', () => {
		const layout = layoutSeries([year(2012, { ref_area: 'UZB' }), year(2023, { ref_area: 'KAZ' })], options);
		expect(layout.panels.map(({ area }) => area)).toEqual(['KAZ', 'UZB']);
		expect(layout.panels.map(({ years }) => years.at(-1)?.text)).toEqual(['2023', '2023']);
	});

	it('says how many printed lines were added', () => {
		const [mark] = panel([year(2020, { lines: 2, rows: 'a~b' })])?.marks ?? [];
		expect(mark?.rows).toEqual(['a', 'b']);
		expect(mark?.spoken).toContain('sum of 2 printed lines');
	});
});

describe('niceTop', () => {
	it.each([
		[0, 1],
		[0.013, 0.02],
		[1, 1],
		[1300, 2000],
		[2400, 2500],
		[27_956.94, 50_000]
	])('rounds %d up to %d', (greatest, top) => {
		expect(niceTop(greatest)).toBe(top);
	});
});

describe('yearTicks', () => {
	it('names the ends, and round years where there is room', () => {
		expect(yearTicks(2003, 2023, 380)).toEqual([2003, 2010, 2015, 2020, 2023]);
		expect(yearTicks(2020, 2020, 300)).toEqual([2020]);
		for (const width of [200, 300, 1000]) {
			const ticks = yearTicks(1990, 2024, width);
			expect([ticks[0], ticks.at(-1)]).toEqual([1990, 2024]);
			const perYear = width / 35;
			for (const [i, tick] of ticks.entries()) {
				if (i > 0) expect((tick - (ticks[i - 1] ?? 0)) * perYear).toBeGreaterThanOrEqual(46);
			}
		}
	});
});

describe('events under the values', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	const at = (date: string, row: Parameters<typeof event>[0] = {}) =>
		event({
			id: `ev-${date}-${row.ref_area ?? ''}`,
			start: date,
			end: date,
			title: `Event of ${date}`,
			...row
		});
	const points = [year(2019), year(2023), year(2019, { ref_area: 'UZB' }), year(2023, { ref_area: 'UZB' })];
	const merged = mergeEvents([
		at('2018-05-01'),
		at('2020-03-01', { ref_area: 'TJK', layer: 'context' }),
		at('2021-02-01', { ref_area: 'UZB' }),
		at('2022-06-01'),
		at('2022-11-15')
	]);
	const events = eventsUnder(merged, 'en');
	const layout = layoutSeries(points, { ...options, events });
	const spoken = (area: string) =>
		layout.panels.find((one) => one.area === area)?.events.map((one) => one.spoken);

	it('stand in the panel of their area, or in all; those of other years in none', () => {
		expect(spoken('TJK')).toEqual([
			'Tajikistan:\nEvent of 2020-03-01 (1 March 2020)',
			'Tajikistan:\nEvent of 2022-06-01 (1 June 2022),\nEvent of 2022-11-15 (15 November 2022)'
		]);
		expect(spoken('UZB')).toHaveLength(2);
		expect(layout.has.event).toBe(true);
	});

	it('of one year are one mark, which opens each, under the values of that year', () => {
		const [elsewhere, both] = layout.panels[0]?.events ?? [];
		expect(elsewhere).toMatchObject({ several: false, layer: 'context' });
		expect(both).toMatchObject({ several: true, layer: 'dialogue' });
		expect(both?.rows).toEqual(['ev-2022-06-01-', 'ev-2022-11-15-']);
		const scale = layout.panels[0]?.marks.map(({ x0 }) => x0) ?? [];
		expect(both?.x).toBeCloseTo((scale[0] ?? 0) + ((scale[1] ?? 0) - (scale[0] ?? 0)) * 0.75, 0);
	});

	it('share a mark where years are narrow, and none is over another', () => {
		const many = Array.from({ length: 40 }, (_, i) => at(`${String(1985 + i)}-07-01`));
		const [panel] = layoutSeries([year(1985), year(2024)], {
			width: 280,
			locale: 'en',
			events: eventsUnder(mergeEvents(many), 'en')
		}).panels;
		const marks = panel?.events ?? [];
		expect(marks.flatMap(({ rows }) => rows)).toHaveLength(40);
		for (const [i, { x }] of marks.entries())
			if (i > 0) expect(x - (marks[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(14);
	});

	it('that only have an end are placed there', () => {
		const [panel] = layoutSeries([year(2019), year(2023)], {
			...options,
			events: eventsUnder(
				mergeEvents([at('2015-01-01', { start_precision: 'open', end: '2021-12-31', extent: 'span' })]),
				'en'
			)
		}).panels;
		expect(panel?.events).toHaveLength(1);
	});

	it('leave the values as high as without them', () => {
		const heightOf = (one: typeof layout) => (one.panels[0]?.plot.y0 ?? 0) - (one.panels[0]?.plot.y1 ?? 0);
		expect(heightOf(layout)).toBe(heightOf(layoutSeries(points, options)));
	});

	it('are drawn', async () => {
		await expect(drawSvg(Series, { layout, links })).toMatchFileSnapshot('__snapshots__/events.svg');
	});
});
