import { describe, expect, it } from 'vitest';
import { drawSvg } from '../testing/draw.ts';
import { figure } from '../testing/fixtures.ts';
import { intervalFinding, lengthInWords } from './finding.ts';
import type { Interval } from './interval.ts';
import IntervalChart from './Interval.svelte';
import { layoutIntervals } from './layout.ts';
import { rateTicks, unitSquare } from './scale.ts';
import { intervalTable } from './table.ts';

/** An interval of whole years and months, with its rate. */
function interval(row: Partial<Interval>, months = 12): Interval {
	const value = row.value === undefined ? 1300 : row.value;
	const years = months / 12;
	return { ...figure({}), years, per_year: value === null || years < 1 ? null : value / years, ...row };
}

const tajik = interval({ id: 'tjk' });
const kyrgyz = interval(
	{
		id: 'kgz',
		ref_area: 'KGZ',
		drug: 'synthetic',
		start: '2021-01-01',
		end: '2024-10-31',
		period_basis: 'inferred',
		value: 260,
		reported_by: 'Ministry of Interior'
	},
	46
);
const both = [tajik, kyrgyz];

const cases: Record<string, Interval[]> = {
	none: [],
	one: [tajik],
	two: both,
	equal: [tajik, interval({ id: 'uzb', ref_area: 'UZB' })],
	zero: [interval({ value: 0 })],
	outlier: [interval({ value: 1 }), interval({ id: 'kaz', ref_area: 'KAZ', value: 1_000_000 })],
	'several-in-one': [
		kyrgyz,
		interval({ id: 'kgz-2022', ref_area: 'KGZ', start: '2022-01-01', end: '2022-12-31', value: 90 }),
		interval({ id: 'half', ref_area: 'KGZ', end: '2024-06-30', value: 40 }, 6),
		interval({ id: 'bound', ref_area: 'CA5', value: null, high: 5000 })
	],
	'long-label': [
		interval({
			reported_by: 'The Interdepartmental Commission for the Control of Narcotic Drugs and Precursors'
		})
	]
};

const options = { width: 720, locale: 'en' } as const;
const block = (id: string, width = 1160) =>
	layoutIntervals(both, { width, locale: 'en' }).rows.find(({ mark }) => mark?.id === id)?.mark?.block;

describe('Interval', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	for (const [name, figures] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const layout = layoutIntervals(figures, options);
			await expect(drawSvg(IntervalChart, { layout, links })).toMatchFileSnapshot(
				`__snapshots__/${name}.svg`
			);
		});
	}
	it('draws in Russian on a phone', async () => {
		const layout = layoutIntervals(both, { width: 328, locale: 'ru' });
		await expect(drawSvg(IntervalChart, { layout, links })).toMatchFileSnapshot(
			'__snapshots__/russian-phone.svg'
		);
	});
});

describe('layoutIntervals', () => {
	it.each([280, 328, 720, 1160])(
		'gives each figure an area in proportion to what was reported, at %d px',
		(width) => {
			const area = (id: string) => {
				const { x0, x1, y, base } = block(id, width)!;
				return (x1 - x0) * (base - y);
			};
			// Drawn to a tenth of a px, of a block some ten px high.
			expect(area('tjk') / area('kgz')).toBeCloseTo(1300 / 260, 1);
			const square = layoutIntervals(both, { width, locale: 'en' }).key!;
			expect(area('tjk') / square.side ** 2).toBeCloseTo(13, 0);
			expect(square.lines.map(({ text }) => text).join(' ')).toContain('100 kg');
		}
	);

	it('puts the ends of a period on their months', () => {
		const { x0, x1 } = block('kgz')!;
		const year = block('tjk')!;
		const perMonth = (year.x1 - year.x0) / 12;
		// Days, not months, are of one length: within two of them.
		expect((x1 - x0) / perMonth).toBeCloseTo(46, 0);
		expect(year.x1 - x1).toBeCloseTo(2 * perMonth, 0);
	});

	it('takes the rate as it was reckoned', () => {
		const { mark } = layoutIntervals([kyrgyz], options).rows.find(({ area }) => area === 'KGZ')!;
		expect(mark?.label.lines.map(({ text }) => text)).toContain('= 67.8 kg a year (derived)');
		expect(mark?.spoken).toContain('46 months (dates inferred)');
	});

	it('has a row for each country, and says where there is no figure', () => {
		const { rows } = layoutIntervals(both, options);
		expect(rows.map(({ area }) => area)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
		expect(rows.filter(({ silence }) => silence !== null).map(({ area }) => area)).toEqual([
			'KAZ',
			'TKM',
			'UZB'
		]);
		expect(layoutIntervals([], options).rows.every(({ silence }) => silence !== null)).toBe(true);
	});

	it('draws one scale in all rows, and never two figures in one', () => {
		const { rows } = layoutIntervals(cases['several-in-one']!, options);
		const kgz = rows.filter(({ area }) => area === 'KGZ');
		expect(kgz.map(({ name }) => name?.text ?? null)).toEqual(['Kyrgyzstan', null, null]);
		const bases = kgz.flatMap(({ mark }) => mark?.block?.base ?? []);
		expect(new Set(bases).size).toBe(bases.length);
	});

	it('gives no area to what has no rate, and says why', () => {
		const { rows } = layoutIntervals(cases['several-in-one']!, options);
		const said = (id: string) => rows.find(({ mark }) => mark?.id === id)?.mark;
		expect(said('half')).toMatchObject({ block: null });
		expect(said('half')?.spoken).toContain('shorter than a year');
		expect(
			said('bound')
				?.label.lines.map(({ text }) => text)
				.join(' ')
		).toContain('a limit, not a value');
	});

	it('marks the ends of a period that are inferred', () => {
		expect(block('kgz')).toMatchObject({ inferred: true });
		expect(block('tjk')).toMatchObject({ inferred: false });
	});
});

describe('the scale', () => {
	it.each([
		[0, []],
		[68, [20, 40, 60]],
		[1300, [500, 1000]],
		[1000, [500, 1000]]
	])('names round rates up to %d', (most, ticks) => {
		expect(rateTicks(most)).toEqual(ticks);
	});

	it('chooses a square that is seen and fits', () => {
		expect(unitSquare(46.5, 72)).toMatchObject({ amount: 100 });
		expect(unitSquare(0, 72)).toBeNull();
	});
});

describe('the finding', () => {
	const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
	it.each([
		['none', [], 'No country gives the dialogue a figure of drugs seized'],
		[
			'a wider area',
			[interval({ ref_area: 'CA5' })],
			'No country gives the dialogue a figure of drugs seized'
		],
		['one', [tajik], 'Tajikistan reports 1,300 kg of drugs in one year; no other country gives a figure'],
		[
			'two',
			both,
			'Tajikistan reports 1,300 kg of drugs in one year; Kyrgyzstan 260 kg of synthetic drugs over nearly 4 years'
		],
		['many', cases['several-in-one']!, '1 of the 5 countries gives 3 figures, over unequal periods'],
		[
			'three countries',
			[...both, interval({ id: 'kaz', ref_area: 'KAZ' })],
			'3 of the 5 countries give 3 figures, over unequal periods'
		],
		[
			'two of one country',
			[tajik, interval({ id: 'more' })],
			'1 of the 5 countries gives 2 figures, over unequal periods'
		]
	])('says it of %s', (_, figures, title) => {
		expect(plain(intervalFinding(figures, 'en'))).toBe(title);
	});

	it('says it in Russian', () => {
		expect(plain(intervalFinding(both, 'ru'))).toBe(
			'Таджикистан сообщает о 1 300 кг наркотиков за один год, Кыргызстан — о 260 кг (синтетические наркотики) почти за 4 года'
		);
		expect(plain(intervalFinding([...both, interval({ id: 'kaz', ref_area: 'KAZ' })], 'ru'))).toBe(
			'3 из 5 стран сообщают цифры за периоды разной длины, всего цифр: 3'
		);
	});

	it.each([
		['2020-01-01', '2020-12-31', 'in one year', 'за один год'],
		['2019-01-01', '2020-12-31', 'over 2 years', 'за 2 года'],
		['2016-01-01', '2020-12-31', 'over 5 years', 'за 5 лет'],
		['2021-01-01', '2024-10-31', 'over nearly 4 years', 'почти за 4 года'],
		['2020-01-01', '2022-06-30', 'over 2 years 6 months', 'за 2 года 6 месяцев'],
		['2020-01-01', '2020-06-30', 'over 6 months', 'за 6 месяцев'],
		['2020-01-01', '2020-11-30', 'over 11 months', 'за 11 месяцев'],
		['2020-01-05', '2020-03-09', 'in 5 January – 9 March 2020', 'за период 5 января – 9 марта 2020 г.']
	])('tells the length from %s to %s', (start, end, en, ru) => {
		expect(plain(lengthInWords({ start, end }, 'en')).replaceAll('\u2009', ' ')).toBe(en);
		expect(plain(lengthInWords({ start, end }, 'ru')).replaceAll('\u2009', ' ')).toBe(ru);
	});
});

describe('the table', () => {
	it('has the numbers of the chart, and the countries without', () => {
		const { columns, rows } = intervalTable(both, 'en');
		expect(rows.map(({ id }) => id)).toEqual(['tjk', 'kgz', 'KAZ', 'TKM', 'UZB']);
		expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
		expect(rows[1]?.cells.map(({ text }) => text.replaceAll('\u2009', ' '))).toEqual([
			'Kyrgyzstan',
			'synthetic drugs',
			'260 kg',
			'January 2021 – October 2024',
			'46 months',
			'inferred',
			'67.8 kg',
			'Ministry of Interior',
			'Doc ¶7'
		]);
		expect(rows[2]?.cells[2]).toEqual({ text: 'no figure', order: null });
	});
});
