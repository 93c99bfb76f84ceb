import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import type { Figure } from '../../queries/figures.ts';
import type { ProgrammeRow } from '../../queries/programmes.ts';
import { drawSvg } from '../testing/draw.ts';
import { figure } from '../testing/fixtures.ts';
import { fundingFinding } from './finding.ts';
import Funding from './Funding.svelte';
import { countStated, familyOf, fundingItems, kindOf } from './items.ts';
import { layoutFunding, type FundingOptions } from './layout.ts';
import { columnWidth } from './marks.ts';
import { fundingTable } from './table.ts';

const options: FundingOptions = { width: 720, locale: 'en', differing: new Set() };

function money(id: string, row: Partial<Figure> = {}): Figure {
	return figure({
		id,
		indicator_id: 'eu_programme_budget',
		indicator: 'Budget of an EU programme phase',
		domain: 'funding',
		ref_area: 'CA5',
		drug: null,
		unit: 'EUR',
		layer: 'context',
		start: '2015-01-01',
		end: '2019-12-31',
		value: 10_000_000,
		...row
	});
}

function span(id: string, row: Partial<EventRow> = {}): EventRow {
	return {
		id,
		same_as: null,
		kind: 'programme',
		domain: 'funding',
		ref_area: 'CA5',
		extent: 'span',
		stage: 'done',
		start: '2015-01-01',
		start_precision: 'year',
		end: '2019-12-31',
		end_precision: 'year',
		date_basis: 'stated',
		date_ground: null,
		title: id,
		chair: null,
		reported_by: 'Programme',
		layer: 'context',
		document_id: 'doc',
		document: 'Doc',
		language: 'en',
		locator: 'page',
		as_written: null,
		note: null,
		...row
	};
}

/** Rows named `programme/anything`. */
const about = (...ids: string[]): ProgrammeRow[] =>
	ids.map((row_id) => {
		const [programme_id = ''] = row_id.split('/');
		return { row_id, programme_id, programme: programme_id.toUpperCase() };
	});
const items = (figures: Figure[], events: EventRow[] = []) =>
	fundingItems(figures, events, about(...figures.map(({ id }) => id), ...events.map(({ id }) => id)));

const allocation = money('eu-act/a', {
	indicator_id: 'eu_programme_allocation',
	ref_area: '_X',
	layer: 'dialogue',
	start: '2017-01-01',
	end: '2020-12-31',
	value: 12_000_000,
	locator: '29'
});
const share = { indicator_id: 'eu_programme_budget_eu_share', indicator: 'EU share of a budget' };
const cumulated = { indicator_id: 'eu_programme_budget_cumulated' };

describe('fundingItems', () => {
	it('tells the kinds of money apart, and refuses one that it does not know', () => {
		expect(kindOf('eu_programme_allocation')).toBe('allocation');
		expect(kindOf('eu_programme_budget_cumulated')).toBe('cumulated');
		expect(kindOf('eu_programme_budget_afg_share')).toBe('share');
		expect(() => kindOf('eu_programme_disbursement')).toThrow('unknown kind');
	});

	it('shows a programme’s dates once where its money has the same, and apart where they differ', () => {
		const same = items([money('cadap-6/a')], [span('cadap-6/b')]);
		expect(same.map(({ rows }) => rows)).toEqual([['cadap-6/a', 'cadap-6/b']]);
		const apart = items([money('cadap-6/a')], [span('cadap-6/b', { end: '2020-12-31' })]);
		expect(apart.map(({ kind }) => kind)).toEqual(['budget', 'dates']);
		expect(apart[1]).toMatchObject({ silent: false });
	});

	it('says of a programme without money that none is stated', () => {
		const [item] = items([], [span('eu-act-ii/b')]);
		expect(item).toMatchObject({ kind: 'dates', silent: true });
	});

	it('stretches no date of the dialogue by one published elsewhere', () => {
		const events = [
			span('heroin-route/a', {
				layer: 'dialogue',
				start: '2017-01-01',
				end: '2017-12-31',
				start_precision: 'open'
			}),
			span('heroin-route/b', { same_as: 'heroin-route/a', start: '2008-01-01', end: '2015-12-31' })
		];
		expect(items([], events).map(({ layer, start, end }) => [layer, start, end])).toEqual([
			['context', '2008-01-01', '2015-12-31'],
			['dialogue', '2017-01-01', '2017-12-31']
		]);
	});

	it('knows the families by their ids', () => {
		expect(['cadap', 'cadap-6', 'bomca-1-9', 'eu-act-ii', 'heroin-route', 'other-1'].map(familyOf)).toEqual([
			'cadap',
			'cadap',
			'bomca',
			'eu-act',
			'heroin-route',
			'other-1'
		]);
	});
});

describe('countStated', () => {
	it('counts phases, not totals of several nor the programme that the phases belong to', () => {
		const all = items(
			[money('cadap-5/a'), money('cadap-6/a'), money('cadap-1-5/a', cumulated), money('cadap-6/s', share)],
			[span('cadap/b'), span('eu-act-ii/b'), span('eu-act/b')]
		);
		expect(countStated(all)).toEqual({ stated: 2, all: 4 });
	});
	it('takes no share for a budget', () => {
		expect(countStated(items([money('cadap-6/s', share)]))).toEqual({ stated: 0, all: 1 });
	});
});

describe('fundingFinding', () => {
	const finding = (...given: Parameters<typeof items>) =>
		fundingFinding(items(...given), new Set(), 'en').replaceAll('\u00a0', ' ');
	it('tells what the dialogue says was set aside', () => {
		expect(finding([allocation], [span('eu-act-ii/b')])).toBe(
			'EU-ACT: €12 million allocated for 2017–2020; 1 of 2 programmes and phases has an allocation or a budget stated'
		);
		expect(finding([money('cadap-6/a', { layer: 'dialogue' })])).toContain(
			'CADAP-6: a budget of €10 million for 2015–2019;'
		);
	});
	it('says so where sources differ on the sum', () => {
		expect(fundingFinding(items([allocation]), new Set([allocation.id]), 'en')).toMatch(
			/^EU-ACT: €12\smillion \(sources differ\) allocated for 2017–2020;/u
		);
	});
	it('names no sum where there are several, or none of the dialogue', () => {
		const other = { ...allocation, id: 'cadap-6/a' };
		expect(finding([allocation, other])).toBe(
			'2 of 2 programmes and phases have an allocation or a budget stated'
		);
		expect(finding([money('cadap-6/a')])).toContain('1 of 1');
		expect(finding([])).toBe('No programme is told of');
	});
});

describe('layoutFunding', () => {
	const marks = (given: ReturnType<typeof items>, more: Partial<FundingOptions> = {}) =>
		layoutFunding(given, { ...options, ...more }).lanes.flatMap(({ groups }) =>
			groups.flatMap((group) => group.marks)
		);

	it('is as high as its money, to one scale for all, and as wide whatever its years', () => {
		const [a, b] = marks(
			items([
				money('cadap-5/a', { value: 5_000_000 }),
				money('bomca-10/a', { value: 20_000_000, start: '2015-01-01', end: '2015-12-31' })
			])
		);
		expect((b?.column?.height ?? 0) / (a?.column?.height ?? 1)).toBeCloseTo(4, 1);
		expect((a?.x1 ?? 0) - (a?.x0 ?? 0)).toBeGreaterThan(3 * ((b?.x1 ?? 0) - (b?.x0 ?? 0)));
	});

	it('gives what several phases had together no column', () => {
		const all = items([money('cadap-5/a'), money('cadap-1-5/a', { ...cumulated, value: 20_700_000 })]);
		const [phase, together] = marks(all);
		expect(together?.kind).toBe('cumulated');
		expect(together?.column).toBeNull();
		expect(phase?.column?.height).toBeGreaterThan(0);
		expect(layoutFunding(all, options).lanes[0]?.groups.map(({ kind }) => kind)).toEqual([
			'budget',
			'cumulated'
		]);
	});

	it('names other countries that the money is for, what is a limit, and what is silent', () => {
		const texts = marks(
			items(
				[
					money('bomca-10/a', { ref_area: 'CA5_AFG', value: 21_650_000 }),
					money('bomca-9/a', { value: null, low: 6_600_000, sign: '≥', status: 'E' }),
					money('cadap-6/a', { status: 'U' })
				],
				[span('heroin-route/b', { title: 'Heroin Route' })]
			)
		).map(({ label }) => label.lines.join(' ').replaceAll('\u00a0', ' '));
		expect(texts).toContain('BOMCA-10: €21.65 million, for Central Asia and Afghanistan');
		expect(texts).toContain('BOMCA-9: ≥ €6.6 million');
		expect(texts).toContain('CADAP-6: €10 million, low reliability');
		expect(texts).toContain('Heroin Route, 2015–2019: no budget stated');
	});

	it('never adds: every sum drawn is a row', () => {
		const rows = [money('cadap-5/a', { value: 5_000_000 }), money('cadap-6/a', { value: 9_057_333 })];
		for (const mark of marks(items(rows))) expect(mark.rows).toHaveLength(1);
		expect(fundingTable(items(rows), 'en').rows).toHaveLength(2);
	});

	it('stays within every width, no mark over another', () => {
		const all = items(
			[
				allocation,
				money('cadap-5/a', { start: '2011-01-01', end: '2013-12-31' }),
				money('cadap-6/a', { value: 9_057_333 }),
				money('cadap-6/s', share),
				money('cadap-1-5/a', { ...cumulated, start: '2001-01-01' }),
				money('bomca-10/a', { ref_area: 'CA5_AFG', start: '2021-04-01', end: '2025-09-30' })
			],
			[
				span('eu-act-ii/b', { start: '2023-06-01', end: '2027-05-31' }),
				span('heroin-route/b', { title: 'A programme with a name as long as sixty letters, and then some' })
			]
		);
		for (const width of [280, 328, 720, 1160]) {
			for (const locale of ['en', 'ru'] as const) {
				const layout = layoutFunding(all, { ...options, width, locale });
				const drawn = layout.lanes.flatMap(({ groups }) => groups.flatMap((group) => group.marks));
				expect(drawn).toHaveLength(8);
				for (const { x0, x1, base, line, column, label, box } of drawn) {
					expect(x0).toBeGreaterThanOrEqual(layout.plot.x0);
					expect(x1).toBeLessThanOrEqual(layout.plot.x1 + 0.5);
					expect(base).toBeLessThanOrEqual(layout.height);
					expect(label.y + (label.lines.length - 1) * 15).toBeLessThan(base - line);
					if (column === null) continue;
					expect(column.x + columnWidth).toBeLessThanOrEqual(layout.plot.x1 + 0.1);
					// Beside the column, on the side where it fits.
					if (label.anchor === 'start') expect(label.x).toBeGreaterThan(column.x + columnWidth);
					else expect(label.x).toBeLessThan(column.x);
					expect(box.y).toBeLessThanOrEqual(base - line - column.height);
					expect(box.x).toBeGreaterThanOrEqual(layout.plot.x0 - 4);
					expect(box.x + box.width).toBeLessThanOrEqual(width + 4);
				}
			}
		}
	});

	it('names every look that it has, and none that it has not', () => {
		const looks = (given: ReturnType<typeof items>, differing: string[] = []) =>
			Object.entries(layoutFunding(given, { ...options, differing: new Set(differing) }).has)
				.filter(([, has]) => has)
				.map(([look]) => look)
				.sort();
		expect(looks([])).toEqual([]);
		expect(looks(items([allocation]))).toEqual(['allocation', 'column', 'dialogue']);
		expect(looks(items([allocation]), ['eu-act/a'])).toContain('differs');
		const most = money('cadap-6/a', { value: null, high: 9_000_000, sign: '≤' });
		expect(looks(items([most]))).toEqual(['budget', 'column', 'hollow', 'most']);
		const least = money('cadap-6/a', { value: null, low: 9_000_000, sign: '>', status: 'E' });
		expect(looks(items([least]))).toEqual(['budget', 'column', 'hollow', 'least']);
		// A limit of several phases has neither column nor arrow: its label alone says it.
		const together = { ...least, ...cumulated, period_basis: 'inferred' };
		expect(looks(items([together]))).toEqual(['cumulated', 'dashed']);
		const doubtfulShare = money('cadap-6/s', { ...share, status: 'U' });
		expect(looks(items([doubtfulShare]))).toEqual(['column', 'share']);
		expect(looks(items([], [span('cadap-6/b', { start_precision: 'open' })]))).toEqual([
			'context',
			'dates',
			'faded'
		]);
	});

	it('draws a sum of zero without a column, and a tiny one beside a huge one', () => {
		const [none, huge] = marks(
			items([money('cadap-5/a', { value: 0 }), money('cadap-6/a', { value: 900_000_000 })])
		);
		expect(none?.column?.height).toBe(0);
		expect(none?.label.lines.join(' ')).toContain('€0');
		expect(huge?.column?.height).toBeGreaterThan(50);
	});

	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	const hard = items(
		[
			allocation,
			money('cadap-6/a', { value: 9_057_333, period_basis: 'inferred' }),
			money('cadap-6/s', share),
			money('cadap-1-5/a', { ...cumulated, start: '2001-01-01', end: '2013-12-31' }),
			money('bomca-9/a', { value: null, low: 6_600_000, sign: '>', status: 'E' })
		],
		[
			span('cadap/b', {
				layer: 'dialogue',
				start_precision: 'open',
				end_precision: 'open',
				end: '2017-10-12'
			})
		]
	);
	const cases: Record<string, ReturnType<typeof layoutFunding>> = {
		none: layoutFunding([], options),
		one: layoutFunding(items([allocation]), options),
		hard: layoutFunding(hard, { ...options, differing: new Set(['eu-act/a']) }),
		'hard-russian-phone': layoutFunding(hard, { ...options, width: 328, locale: 'ru' }),
		'zero-and-outlier': layoutFunding(
			items([money('cadap-5/a', { value: 0 }), money('cadap-6/a', { value: 900_000_000 })]),
			options
		)
	};
	for (const [name, layout] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			await expect(drawSvg(Funding, { layout, id: 'f', links })).toMatchFileSnapshot(
				`__snapshots__/${name}.svg`
			);
		});
	}
});
