import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../queries/series.ts';
import { drawSvg } from '../../testing/draw.ts';
import { year } from '../../testing/fixtures.ts';
import Counts from './Counts.svelte';
import { layoutCounts, type CountsOptions } from './layout.ts';
import { mergeCounts } from './merge.ts';
import { panelsByArea, panelsByMeasure } from './panels.ts';
import { shortPeriod } from './period.ts';

const options: CountsOptions = {
	width: 720,
	locale: 'en',
	measures: { drug_crimes: 'Drug crimes' },
	differing: new Set()
};
const crimes = (one: number, row: Partial<SeriesPoint> = {}) =>
	year(one, {
		id: `${row.ref_area ?? 'TJK'}-${String(one)}-${row.document_id ?? 'a'}-${row.end ?? ''}`,
		indicator_id: 'drug_crimes',
		drug: null,
		unit: 'CRIME',
		...row
	});
const layout = (points: SeriesPoint[], given: Partial<CountsOptions> = {}) =>
	layoutCounts(panelsByArea(points, given.locale ?? 'en'), { ...options, ...given });

describe('mergeCounts', () => {
	it('draws a number that two sources print alike once, with both rows; numbers that differ stay apart', () => {
		const rows = [
			crimes(2016, { document_id: 'a' }),
			crimes(2016, { document_id: 'b' }),
			crimes(2016, { document_id: 'c', value: 99 })
		];
		expect(mergeCounts(rows).map((count) => count.points.length)).toEqual([2, 1]);
		const [bar] = layout(rows).panels[0]?.bars ?? [];
		expect(bar?.rows).toHaveLength(2);
	});
});

describe('layoutCounts', () => {
	it('names the years without a figure', () => {
		const { panels } = layout([crimes(1996), crimes(2022), crimes(2024), crimes(2025)]);
		expect(panels[0]?.gaps.map(({ text }) => text)).toEqual(['1997–2021: no figure', '2023: no figure']);
	});

	it('is as long as the count, from zero, within one panel', () => {
		const [a, b, zero] =
			layout([crimes(2020, { value: 50 }), crimes(2021, { value: 100 }), crimes(2022, { value: 0 })])
				.panels[0]?.bars ?? [];
		expect((b?.bar.width ?? 0) / (a?.bar.width ?? 1)).toBeCloseTo(2, 1);
		expect(zero?.bar.width).toBe(0);
		expect(zero?.value.text).toBe('0');
	});

	it('tells a part of a year, an estimate, a limit and a difference from a plain year', () => {
		const bars = layout(
			[
				crimes(2020),
				crimes(2021, { end: '2021-09-30' }),
				crimes(2022, { value: 3000, sign: '~', status: 'E' }),
				crimes(2023, { value: null, low: 7500, sign: '>', status: 'E' }),
				crimes(2024, { id: 'contested' })
			],
			{ differing: new Set(['contested']) }
		).panels[0]?.bars;
		expect(bars?.map(({ uneven, doubtful, open }) => [uneven, doubtful, open])).toEqual([
			[false, false, false],
			[true, false, false],
			[false, true, false],
			[false, true, true],
			[false, false, false]
		]);
		expect(bars?.[3]?.value.text).toBe('>\u00a07,500');
		expect(bars?.[3]?.spoken).toContain('>\u00a07,500\u00a0crimes');
		expect(bars?.[2]?.value.text).toBe('~\u00a03,000');
		// Not every screen reader speaks the sign.
		expect(bars?.[2]?.spoken).toMatch(/~\u00a03,000\u00a0crimes[^]*Estimated value/u);
		expect(bars?.[3]?.spoken).not.toContain('Estimated');
		expect(bars?.map(({ differs }) => differs)).toEqual([false, false, false, false, true]);
		expect(bars?.[1]?.spoken).toMatch(/January\s*–\s*September 2021/u);
	});

	it('stays within every width, its labels beside their bars', () => {
		const rows = ['KAZ', 'KGZ', 'TJK', 'UZB'].flatMap((ref_area) => [
			crimes(2020, { ref_area, value: 1_234_567 }),
			crimes(2021, { ref_area, end: '2021-11-28', value: 3 })
		]);
		for (const width of [280, 328, 720, 1160]) {
			for (const locale of ['en', 'ru'] as const) {
				const { panels, height } = layout(rows, { width, locale });
				for (const { bar, box, value } of panels.flatMap(({ bars }) => bars)) {
					expect(box.height).toBeGreaterThanOrEqual(24);
					expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
					expect(value.x).toBeGreaterThan(bar.x + bar.width);
					expect(box.y + box.height).toBeLessThanOrEqual(height + 4);
				}
			}
		}
	});

	it('sets apart what is counted by drug, and by agency', () => {
		const [panel] = panelsByArea([crimes(2020), crimes(2020, { drug: 'synthetic', id: 'x' })], 'en');
		expect(panel?.groups.map(({ title }) => title)).toEqual([null, 'By drug: synthetic drugs']);
		const agencies = panelsByMeasure(
			[crimes(2020, { indicator_id: 'drug_crimes_agency', reported_by: 'Drug Control Agency' })],
			{ drug_crimes_agency: 'Crimes of one agency', nothing: 'Nothing' },
			'en'
		);
		expect(agencies.map(({ title, groups }) => [title, groups[0]?.title])).toEqual([
			['Crimes of one agency', 'Drug Control Agency']
		]);
	});

	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	const long = 'National Service for the Monitoring of Drug Crimes and Offences';
	const cases: Record<string, ReturnType<typeof layoutCounts>> = {
		none: layout([]),
		one: layout([crimes(2020)]),
		equal: layout([crimes(2020), crimes(2021), crimes(2022)]),
		outlier: layout([crimes(2020, { value: 1 }), crimes(2021, { value: 1_000_000 })]),
		'gap-russian-phone': layout(
			[
				crimes(1995, { end: '1995-09-30' }),
				crimes(2022, { status: 'E' }),
				crimes(2023, { value: null, low: 7500, sign: '≥' })
			],
			{ width: 328, locale: 'ru' }
		),
		'long-label': layoutCounts(
			[{ id: 'a', title: long, groups: [{ title: long, points: [crimes(2020)] }] }],
			{ ...options, width: 280 }
		)
	};
	for (const [name, drawn] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			await expect(drawSvg(Counts, { layout: drawn, id: 'c', links })).toMatchFileSnapshot(
				`__snapshots__/${name}.svg`
			);
		});
	}
});

describe('shortPeriod', () => {
	it.each([
		['2016-01-01', '2016-12-31', 'en', '2016'],
		['2021-01-01', '2023-12-31', 'en', '2021–2023'],
		['2025-01-01', '2025-05-31', 'en', 'Jan–May 2025'],
		['2025-01-01', '2025-08-28', 'en', '1 Jan – 28 Aug 2025'],
		['2024-11-01', '2025-02-28', 'en', 'Nov 2024 – Feb 2025'],
		['2025-01-01', '2025-08-31', 'ru', 'янв.–авг. 2025']
	] as const)('of %s to %s in %s is %s', (start, end, locale, text) => {
		expect(shortPeriod(start, end, locale)).toBe(text);
	});
});
