import { describe, expect, it } from 'vitest';
import type { Claim } from '../../queries/claims.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { drawSvg } from '../testing/draw.ts';
import { claim, point, year } from '../testing/fixtures.ts';
import { columnsFor, layoutPanels, scaleTop } from './layout.ts';
import type { Drawing, PanelGroup, PanelSpec } from './panels.ts';
import Panels from './Panels.svelte';
import { hivTable } from './table.ts';

const estimate = (at: number, value: number | null, row: Partial<SeriesPoint> = {}) =>
	year(at, { ref_area: 'KGZ', value, unit: 'PERSON', status: 'E', ...row });
const falls = claim({ id: 'st-falls', ref_area: 'KGZ', direction: -1 });
const mention = (row: Partial<Claim>) => claim({ direction: null, ref_area: 'KGZ', ...row });

const spec = (
	points: readonly SeriesPoint[],
	drawing: Drawing = 'line',
	row: Partial<PanelSpec> = {}
): PanelSpec => ({
	id: 'KGZ',
	area: 'KGZ',
	title: 'Kyrgyzstan',
	head: 'Kyrgyzstan',
	drawing,
	points,
	claims: null,
	unsaid: 'The dialogue says nothing.',
	unmeasured: 'No estimate; that is not zero.',
	named: [],
	...row
});
const group = (...panels: PanelSpec[]): PanelGroup => ({ title: null, top: null, span: null, panels });
const lay = (...panels: PanelSpec[]) =>
	layoutPanels([group(...panels)], { width: 720, locale: 'en', panel: 264 });
const panel = (one: PanelSpec) => lay(one).panels[0]!;

const limits = [1990, 1991, 1992].map((at) => estimate(at, null, { high: 100, sign: '<' }));
const mixed = [
	...limits,
	estimate(1993, 650),
	estimate(1994, null, { high: 500, sign: '<' }),
	estimate(1995, 570),
	estimate(1996, 690),
	estimate(1998, 880),
	estimate(2017, 830)
];

const cases: Record<string, readonly PanelSpec[]> = {
	none: [spec([], 'line', { claims: [] })],
	one: [spec([estimate(2020, 100)], 'line', { claims: [falls] })],
	two: [spec([estimate(2020, 100), estimate(2021, 50)])],
	equal: [spec([estimate(2020, 7), estimate(2021, 7), estimate(2022, 7)], 'bars')],
	zero: [spec([estimate(2020, 0), estimate(2021, 0)], 'bars')],
	outlier: [spec([estimate(2020, 1), estimate(2021, 1_000_000)], 'dots')],
	limits: [
		spec(mixed, 'line', { claims: [falls], named: [2017] }),
		spec([], 'line', { id: 'TKM', claims: [] })
	],
	ranges: [
		spec(
			[estimate(2000, 3600, { low: 2800, high: 4400 }), estimate(2005, null, { low: 48_000, sign: '>' })],
			'dots'
		)
	],
	said: [
		spec([year(2017, { value: 4.9, unit: 'PERCENT' })], 'bars', {
			claims: [
				mention({
					id: 'st-a',
					paraphrase: 'A sentence that is long enough to be broken into two lines or three.'
				}),
				mention({ id: 'st-b', start: '2019-01-01', end: '2021-12-31', layer: 'context' }),
				claim({ id: 'st-c', ref_area: 'KGZ', direction: 2 })
			]
		}),
		spec([point({ ref_area: 'UZB', start: '2019-01-01', end: '2019-10-31', unit: 'CASE' })], 'bars', {
			id: 'long',
			area: 'UZB',
			title: 'A title of a panel that has sixty characters, as a long name',
			claims: []
		})
	]
};
const links = { href: (row: string) => `#${row}`, open: () => undefined };

describe('Panels', () => {
	for (const [name, panels] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const svg = drawSvg(Panels, { layout: lay(...panels), id: 'p', links });
			await expect(svg).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
		});
	}
	it('draws in Russian on a phone', async () => {
		const layout = layoutPanels([group(...cases.limits!, ...cases.said!)], {
			width: 280,
			locale: 'ru',
			panel: 264
		});
		await expect(drawSvg(Panels, { layout, id: 'p', links })).toMatchFileSnapshot(
			'__snapshots__/russian-phone.svg'
		);
	});
});

describe('layoutPanels', () => {
	it('never draws a limit as a point, nor joins it to one', () => {
		const { marks, lines, reach } = panel(spec(mixed));
		expect(marks.map(({ shape }) => shape)).toEqual([
			...Array<string>(3).fill('limit'),
			'point',
			'limit',
			...Array<string>(4).fill('point')
		]);
		// Only 1995 and 1996 follow each other.
		expect(lines).toHaveLength(1);
		expect(reach.split('M')).toHaveLength(5);
		expect(marks[0]?.spoken).toContain('<\u00a0100');
	});

	it('joins neither two editions, nor surveys, nor what programmes count', () => {
		const years = [2020, 2021, 2022].map((at) => estimate(at, 5));
		expect(panel(spec(years)).lines).toHaveLength(1);
		expect(panel(spec(years, 'dots')).lines).toEqual([]);
		expect(panel(spec(years, 'bars')).lines).toEqual([]);
		const other = estimate(2021, 5, { document_id: 'older' });
		expect(panel(spec([estimate(2020, 5), other])).lines).toEqual([]);
	});

	it('sets a direction at the day it was said, fading from the left where it has no start', () => {
		const { claims, plot, guides } = panel(
			spec([estimate(2010, 5), estimate(2024, 5)], 'line', { claims: [falls] })
		);
		expect(claims).toMatchObject([{ open: true, from: plot!.x0, direction: -1 }]);
		expect(claims[0]!.label.map(({ text }) => text)).toEqual(['falls, it is said, by 12 October 2017']);
		const share = (claims[0]!.x - plot!.x0) / (plot!.x1 - plot!.x0);
		expect(share).toBeCloseTo((2017.78 - 2010) / 15, 1);
		expect(guides).toEqual([{ x: claims[0]!.x, y0: claims[0]!.y + 9, y1: plot!.y0 }]);
	});

	it('gives a claim with a period its period', () => {
		const stated = { ...falls, start: '2014-01-01', end: '2016-12-31' };
		const [mark] = panel(spec([], 'line', { claims: [stated] })).claims;
		expect(mark).toMatchObject({ open: false });
		expect(mark!.label[0]!.text).toBe('falls, it is said, 2014–2016');
		expect(mark!.x).toBeGreaterThan(mark!.from);
	});

	it('says in words where nothing is said and nothing is measured', () => {
		const { words, plot, top } = panel(spec([], 'line', { claims: [] }));
		expect(words.map(({ text }) => text)).toEqual([
			'The dialogue says nothing.',
			'No estimate; that is not zero.'
		]);
		expect([plot, top]).toEqual([null, null]);
	});

	it('sets the plots of a row on one line, whatever is said above them', () => {
		const points = [estimate(2010, 5), estimate(2024, 9)];
		const [a, b] = lay(
			spec(points, 'line', { claims: [falls, falls] }),
			spec(points, 'line', { id: 'b', claims: [] })
		).panels;
		expect(a!.plot!.y0).toBe(b!.plot!.y0);
		expect(a!.years.map(({ text }) => text)).toEqual(b!.years.map(({ text }) => text));
	});

	it('gives each panel its own scale, or all one', () => {
		const small = spec([estimate(2020, 10)]);
		const large = spec([estimate(2020, 1000)], 'line', { id: 'b' });
		expect(lay(small, large).panels.map(({ top }) => top!.text.replace('\u00a0', ' '))).toEqual([
			'12 persons',
			'1,200 persons'
		]);
		const one = layoutPanels([{ ...group(small, large), top: 1000 }], {
			width: 720,
			locale: 'en',
			panel: 264
		});
		expect(one.panels[0]!.marks[0]!.y).toBeGreaterThan(one.panels[1]!.marks[0]!.y);
	});

	it('names the values that the title speaks of first, and lets no two texts meet', () => {
		const points = Array.from({ length: 35 }, (_, i) => estimate(1990 + i, 850 + (i % 3) * 10));
		const { labels, top } = panel(spec(points, 'line', { named: [2012, 2017] }));
		expect(labels.filter(({ named }) => named)).toHaveLength(2);
		for (const [i, a] of [...labels, top!].entries()) {
			for (const b of labels.slice(i + 1)) {
				expect(Math.abs(a.x - b.x) > 20 || Math.abs(a.y - b.y) > 12).toBe(true);
			}
		}
	});

	const labelsAt = (width: number, one: PanelSpec) =>
		layoutPanels([group(one)], { width, locale: 'en', panel: 140 }).panels[0]!.labels;

	it('names the two compared years over their own dots, however close the others stand', () => {
		const bounded = (at: number, value: number, low: number, high: number) =>
			estimate(at, value, { low, high });
		const tajikistan = [
			bounded(2000, 2500, 1800, 3400),
			bounded(2005, 5800, 4600, 7200),
			bounded(2010, 8800, 7300, 10_000),
			bounded(2015, 11_000, 10_000, 13_000),
			bounded(2020, 14_000, 12_000, 16_000),
			bounded(2021, 14_000, 13_000, 16_000),
			bounded(2022, 14_000, 13_000, 17_000),
			bounded(2023, 15_000, 13_000, 17_000)
		];
		for (const width of [280, 328, 372]) {
			const one = spec(tajikistan, 'dots', { named: [2015, 2023] });
			const { marks } = layoutPanels([group(one)], { width, locale: 'en', panel: 140 }).panels[0]!;
			const labels = labelsAt(width, one);
			const named = labels.filter((label) => label.named);
			expect(named.map(({ text }) => text)).toEqual(['15,000', '11,000']);
			expect(Math.abs(named[0]!.x - marks.at(-1)!.x)).toBeLessThan(4);
			// 2021 and 2022 have no room of their own, and no other's.
			expect(labels.filter(({ text }) => text === '14,000').length).toBeLessThan(2);
		}
	});

	it('names a compared year on a falling line, further off where it must', () => {
		const course = [1000, 1100, 1000, 950, 920, 830, 790, 820, 580, 560];
		const line = course.map((value, i) => estimate(2012 + i, value));
		const early = Array.from({ length: 22 }, (_, i) => estimate(1990 + i, 300 + i * 30));
		const texts = labelsAt(384, spec([...early, ...line], 'line', { named: [2012, 2017] }))
			.filter(({ named }) => named)
			.map(({ text }) => text);
		expect(texts).toEqual(['830', '1,000']);
	});

	it('names the last column, also where the one before it is higher', () => {
		const needles = [88, 199, 175, 214, 283, 345.441, 273.451, 200];
		const bars = needles.map((value, i) => estimate(2011 + i, value, { status: 'A' }));
		for (const width of [140, 164, 206]) {
			const labels = labelsAt(width, spec(bars, 'bars', { named: [2018] }));
			expect(labels.filter(({ named }) => named).map(({ text }) => text)).toEqual(['200']);
		}
		expect(labelsAt(206, spec(bars, 'bars')).map(({ text }) => text)).toContain('345.4');
	});

	it('leaves room over a value that is its own upper bound', () => {
		const { marks, plot } = panel(spec([estimate(2023, 12_000, { low: 11_000, high: 12_000 })], 'dots'));
		expect(marks[0]!.y).toBeGreaterThan(plot!.y1 + 5);
	});

	it('lets no digits stand in the room below a limit', () => {
		const limit = estimate(2001, null, { high: 1000, sign: '<' });
		const after = [1100, 1300, 2200, 2500].map((value, i) => estimate(2002 + i, value));
		const { labels, marks } = panel(spec([limit, ...after]));
		const first = labels.find(({ text }) => text === '1,100');
		const right = marks[0]!.x + marks[0]!.box.half;
		expect(first === undefined || first.y < marks[0]!.y || first.x - 16 > right).toBe(true);
	});

	it('sets an axis close under what is said where nothing is measured, however high the others are', () => {
		const said = { claims: [falls] };
		const [high, low] = lay(
			spec([estimate(2016, 5), estimate(2020, 9)], 'bars', said),
			spec([], 'bars', { id: 'TKM', ...said })
		).panels;
		expect(low!.plot!.y0).toBeLessThan(high!.plot!.y1 + 40);
		expect(low!.years[0]!.y).toBe(low!.plot!.y0 + 16);
	});

	it('speaks of value, estimate, bounds, period, reporter and source', () => {
		const [mark] = panel(spec([estimate(2020, 9900, { low: 9200, high: 11_000 })], 'dots')).marks;
		expect(mark!.spoken.replaceAll('\u00a0', ' ')).toBe(
			'Kyrgyzstan:\n9,900 persons,\nbetween 9,200 and 11,000,\nEstimated value,\n2020,\nUNODC,\nUNODC, 2025'
		);
	});
});

describe('columnsFor', () => {
	it.each([
		[5, 1160, 264, 3],
		[5, 1160, 140, 5],
		[5, 720, 140, 3],
		[5, 328, 140, 2],
		[5, 280, 264, 1],
		[2, 1160, 264, 2],
		[1, 720, 264, 1],
		[0, 720, 264, 1]
	])('sets %d panels on %d px, each of %d or more, in %d columns', (panels, width, least, columns) => {
		expect(columnsFor(panels, width, least)).toBe(columns);
	});
});

describe('scaleTop', () => {
	it.each([
		[0, 1],
		[0.6, 0.6],
		[2900, 3000],
		[1100, 1200],
		[9.36, 10]
	])('ends a scale for %d at %d', (greatest, top) => {
		expect(scaleTop(greatest)).toBe(top);
	});
});

describe('hivTable', () => {
	it('holds what is said and what is measured, with the words for a limit', () => {
		const { rows } = hivTable([falls], [limits[0]!], 'en');
		expect(rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')))).toEqual([
			['Kyrgyzstan', 'up to 12 October 2017', 'falls, it is said', 'Dialogue', 'Delegation', 'Doc ¶20'],
			['Kyrgyzstan', '1990', '< 100 persons', 'Context', 'UNODC', 'UNODC, 2025']
		]);
	});
});
