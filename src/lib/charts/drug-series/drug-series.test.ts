import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../queries/series.ts';
import { layoutSeries, seriesColumns, yearsCovered } from '../series/layout.ts';
import Series from '../series/Series.svelte';
import { drawSvg } from '../testing/draw.ts';
import { point, year } from '../testing/fixtures.ts';

const options = { width: 720, locale: 'en', detailed: true } as const;
const links = { href: (row: string) => `#${row}`, open: () => undefined };

/** A country's drugs of several families, with a title that takes two lines. */
const drugs = [
	...[2020, 2021, 2022].map((one) =>
		year(one, { id: `herb-${String(one)}`, drug: 'cannabis_herb', value: one - 2000 })
	),
	year(2021, { id: 'heroin', value: 5 }),
	...[2021, 2022].map((one) => year(one, { id: `opium-${String(one)}`, drug: 'opium', value: 9 })),
	year(2022, { id: 'ecstasy', drug: 'ecstasy_total', value: 0.5 })
];

describe('panels by drug', () => {
	it('stand by family, within it those with the most values first', () => {
		const { panels } = layoutSeries(drugs, { ...options, of: 'drug' });
		expect(panels.map(({ key, family }) => [key, family])).toEqual([
			['opium', 'opiates'],
			['heroin', 'opiates'],
			['cannabis_herb', 'cannabis'],
			['ecstasy_total', 'synthetic']
		]);
		expect(panels[0]?.title).toBe('Opium');
		expect(panels.every(({ area }) => area === 'TJK')).toBe(true);
	});

	it('give a long title the lines that it needs, in all panels the same room', () => {
		const { panels, columns } = layoutSeries(drugs, { ...options, of: 'drug', width: 560, columns: 4 });
		expect(columns).toBe(2);
		expect(panels[3]?.heading).toEqual(['Ecstasy-type', 'substances, printed total']);
		expect(new Set(panels.map(({ top, plot }) => plot.y1 - top))).toEqual(new Set([50]));
	});

	it('draw it', async () => {
		const layout = layoutSeries(drugs, { ...options, of: 'drug', columns: 4 });
		await expect(drawSvg(Series, { layout, links })).toMatchFileSnapshot('__snapshots__/by-drug.svg');
	});

	it('draw it in Russian on a phone', async () => {
		const layout = layoutSeries(drugs, { ...options, of: 'drug', width: 328, locale: 'ru' });
		await expect(drawSvg(Series, { layout, links })).toMatchFileSnapshot('__snapshots__/by-drug-russian.svg');
	});
});

describe('the scale', () => {
	const points = [year(2020, { value: 90 }), year(2020, { ref_area: 'KAZ', value: 4000 })];
	const tops = (scale: 'own' | 'shared') =>
		layoutSeries(points, { ...options, scale }).panels.map(({ topLabel }) =>
			topLabel.replaceAll('\u00a0', ' ')
		);
	it('is each panel’s own, or one for all', () => {
		expect(tops('own')).toEqual(['5,000 kg', '100 kg']);
		expect(tops('shared')).toEqual(['5,000 kg', '5,000 kg']);
	});

	it('may reach over further years, so that another chart stands under the same', () => {
		const { panels } = layoutSeries(points, { ...options, years: { from: 1994, to: 2025 } });
		expect(panels.map(({ years }) => [years[0]?.text, years.at(-1)?.text])).toEqual([
			['1994', '2025'],
			['1994', '2025']
		]);
		expect(yearsCovered([{ start: null, end: '2020-06-30' }, year(2012)])).toEqual({ from: 2012, to: 2020 });
		expect(yearsCovered([])).toBeUndefined();
	});

	it('has as many columns as fit and are wanted', () => {
		expect([280, 328, 720, 1160].map((width) => seriesColumns(9, 4, width))).toEqual([1, 1, 2, 4]);
		expect(seriesColumns(1, 4, 1160)).toBe(1);
	});
});

describe('values named in a panel', () => {
	const labels = (points: Parameters<typeof layoutSeries>[0]) =>
		layoutSeries(points, options).panels[0]?.labels.map(({ text }) => text.replaceAll('\u00a0', ' '));

	it('are those that the title compares, the greatest and the last', () => {
		expect(
			labels([2018, 2019, 2020, 2021].map((one, i) => year(one, { value: [10, 90, 40, 20][i]! })))
		).toEqual(['10 kg', '20 kg', '90 kg']);
	});

	it('are the dialogue’s before others', () => {
		const said = point({ id: 'said', layer: 'dialogue', start: '2021-01-01', end: '2024-10-31', value: 260 });
		expect(labels([year(2020), year(2021, { value: 400 }), said])).toEqual(['260 kg', '100 kg', '400 kg']);
	});

	it('are none of another definition, and no limit', () => {
		expect(labels([year(2020, { value: 7, status: 'D' }), year(2021, { value: null, low: 9 })])).toEqual([]);
	});

	it('stand where nothing else does', () => {
		const points = Array.from({ length: 24 }, (_, i) => year(2000 + i, { value: 100 - (i % 3) * 40 }));
		const panel = layoutSeries(points, { ...options, width: 280 }).panels[0]!;
		for (const { x, y, text } of panel.labels) {
			const near = panel.marks.filter(
				(mark) => Math.abs(mark.x0 - x) < text.length * 2 && mark.y > y - 9 && mark.y < y
			);
			expect(near).toEqual([]);
		}
	});

	it('are left out where they are not asked for', () => {
		expect(layoutSeries([year(2020)], { width: 720, locale: 'en' }).panels[0]).toMatchObject({
			labels: [],
			family: null
		});
	});
});

describe('marks', () => {
	const marksOf = (...points: SeriesPoint[]) => layoutSeries(points, options).panels[0]!.marks;
	const other = {
		document_id: 'other',
		document: 'Annual report',
		locator: '12',
		reported_by: 'National Centre'
	} as const;

	it('of two sources that say the same are one, which names both and joins the line of each', () => {
		const points = [year(2019), year(2020), year(2020, other), year(2021, other)];
		const { marks, lines } = layoutSeries(points, options).panels[0]!;
		expect(marks.map(({ rows }) => rows)).toEqual([
			['obs-TJK-2019-unodc'],
			['obs-TJK-2020-unodc', 'obs-TJK-2020-other'],
			['obs-TJK-2021-other']
		]);
		expect(marks[1]!.spoken).toContain('the same from National Centre, Annual report ¶12');
		expect(lines).toHaveLength(2);
	});

	it('of a published figure and the same in the dialogue are two, and so are those of another status or sign', () => {
		expect(marksOf(year(2020), year(2020, { ...other, layer: 'dialogue' }))).toHaveLength(2);
		expect(marksOf(year(2020), year(2020, { ...other, status: 'E' }))).toHaveLength(2);
		const limit = { value: null, high: 500 };
		const signed = [year(2020, { ...limit, sign: '<' }), year(2020, { ...other, ...limit, sign: '≤' })];
		expect(marksOf(...signed)).toHaveLength(2);
	});

	it('of two sources that say nearly the same stand side by side', () => {
		const near = marksOf(year(2019), year(2020), year(2020, { ...other, value: 100.2 }));
		expect(near[2]!.x0 - near[1]!.x0).toBeCloseTo(6);
		const apart = marksOf(year(2020), year(2020, { ...other, value: 10 }));
		expect(apart[0]!.x0).toBe(apart[1]!.x0);
	});

	it('of limits point to where the value lies', () => {
		const limits = [{ low: 9 }, { high: 9 }, { low: 5, high: 9 }].map((bounds, i) =>
			year(2018 + i, { value: null, ...bounds })
		);
		const { marks } = layoutSeries([...limits, year(2021)], options).panels[0]!;
		expect(marks.map(({ limit }) => limit)).toEqual(['lower', 'upper', 'both', null]);
	});
});
