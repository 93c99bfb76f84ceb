import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../queries/series.ts';
import { drawSvg } from '../testing/draw.ts';
import { point, year } from '../testing/fixtures.ts';
import { latestPair } from './change.ts';
import { countsFinding, measuresFinding, silentCountries, unitsFinding } from './finding.ts';
import { layoutUnits, type UnitsOptions } from './layout.ts';
import { mostUnits, splitUnits, unitScale } from './scale.ts';
import { gridSize, unitAt } from './shapes.ts';
import { countsTable } from './table.ts';
import Units from './Units.svelte';

const measures = {
	crime_groups_dismantled: 'Criminal groups dismantled',
	crime_group_members: 'Persons in dismantled groups'
};
const options: UnitsOptions = { width: 720, locale: 'en', measures, silent: [], differing: new Set() };

const groups = (value: number | null, row: Partial<SeriesPoint> = {}) =>
	point({
		id: `groups-${String(value)}-${row.ref_area ?? 'TJK'}`,
		indicator_id: 'crime_groups_dismantled',
		drug: null,
		value,
		unit: 'GROUP',
		start: '2024-01-01',
		end: '2024-12-31',
		...row
	});
const told = {
	layer: 'dialogue',
	document_id: 'conference',
	document: 'Conference',
	locator: '7',
	reported_by: 'Agency'
};
const persons = (value: number, row: Partial<SeriesPoint> = {}) =>
	groups(value, {
		id: `persons-${String(value)}`,
		indicator_id: 'crime_group_members',
		unit: 'PERSON',
		...row
	});
const dialogue = [groups(16, told), persons(74, told)];

/** How many outlines a path holds: a square is one, a person two. */
const drawn = (path: string) => path.split('z').length - 1;

describe('unitScale', () => {
	it.each([
		[[], 1],
		[[0], 1],
		[[16, 74], 1],
		[[200], 1],
		[[201], 10],
		[[16, 2000], 10],
		[[2001], 100],
		[[15_000], 100]
	])('of %j is %d', (values, per) => {
		expect(unitScale(values)).toBe(per);
		for (const value of values) expect(value / per).toBeLessThanOrEqual(mostUnits);
	});

	it('leaves a part of a unit, and never rounds it away', () => {
		expect(splitUnits(74, 1)).toEqual({ whole: 74, part: 0 });
		expect(splitUnits(474, 10)).toEqual({ whole: 47, part: 0.4 });
		expect(splitUnits(5, 10)).toEqual({ whole: 0, part: 0.5 });
	});
});

describe('unitAt', () => {
	const grid = { cell: 10, shape: 'square' } as const;
	it('sets rows of ten with a gap after five, and blocks of fifty', () => {
		const x = (index: number) => unitAt(index, grid, 2).x;
		expect(x(4) - x(3)).toBeLessThan(x(5) - x(4));
		expect(unitAt(10, grid, 2)).toEqual({ x: 0, y: 10 });
		expect(unitAt(50, grid, 2)).toMatchObject({ y: 0 });
		expect(x(50)).toBeGreaterThan(x(9));
		expect(unitAt(100, grid, 2).x).toBe(0);
		expect(unitAt(50, grid, 1).y).toBeGreaterThan(unitAt(49, grid, 1).y);
	});

	it('holds every unit within its size', () => {
		for (const units of [1, 9, 10, 11, 49, 50, 51, 74, 200]) {
			for (const across of [1, 2, 4]) {
				const { width, height } = gridSize(units, grid, across);
				for (let i = 0; i < units; i += 1) {
					const { x, y } = unitAt(i, grid, across);
					expect(x + 7.8).toBeLessThanOrEqual(width + 0.1);
					expect(y + 7.8).toBeLessThanOrEqual(height + 0.1);
				}
			}
		}
	});
});

describe('layoutUnits', () => {
	it('draws as many units as are told, and says what one stands for', () => {
		const { panels, key } = layoutUnits(dialogue, options);
		const [first, second] = panels[0]?.figures ?? [];
		expect(first?.head.text).toBe('16\u00a0groups');
		expect(drawn(first?.units ?? '')).toBe(16);
		expect(drawn(second?.units ?? '') / 2).toBe(74);
		expect(key.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(['= 1 group', '= 1 person']);
		expect(second?.spoken).toContain('74\u00a0persons');
		expect(second?.spoken).toContain('Conference ¶7');
	});

	it('lets one unit stand for more where there are many, the last one in part', () => {
		const { panels, key } = layoutUnits([persons(474)], options);
		const [figure] = panels[0]?.figures ?? [];
		expect(drawn(figure?.units ?? '') / 2).toBe(47);
		expect(figure?.part?.share).toBeCloseTo(0.4);
		expect(key[0]?.text.replaceAll('\u00a0', ' ')).toBe('= 10 persons');
	});

	it('draws no unit for zero, and a limit hollow', () => {
		const figures = layoutUnits([groups(0), groups(null, { low: 5 })], options).panels[0]?.figures;
		expect(figures?.map(({ units }) => drawn(units))).toEqual([0, 5]);
		expect(figures?.map(({ doubtful }) => doubtful)).toEqual([false, true]);
	});

	it('sets the dialogue larger than what others publish', () => {
		const size = (rows: SeriesPoint[]) => layoutUnits(rows, options).panels[0]?.figures[0]?.size ?? 0;
		expect(size([groups(16, told)])).toBeGreaterThan(size([groups(16)]));
	});

	it('stays within every width, and names those who told nothing', () => {
		const many = ['KAZ', 'KGZ', 'UZB'].flatMap((ref_area) =>
			[8, 98, 200].map((value) => groups(value, { ref_area }))
		);
		for (const width of [280, 328, 720, 1160]) {
			for (const rows of [dialogue, many]) {
				for (const locale of ['en', 'ru'] as const) {
					const layout = layoutUnits(rows, { ...options, width, locale, silent: ['TKM', 'KAZ'] });
					for (const { box } of layout.panels.flatMap(({ figures }) => figures)) {
						expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
						expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
					}
					expect(layout.silent).toHaveLength(2);
				}
			}
		}
	});

	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	const cases: Record<string, [SeriesPoint[], UnitsOptions]> = {
		none: [[], { ...options, silent: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] }],
		one: [[groups(1)], options],
		dialogue: [dialogue, { ...options, silent: ['KAZ', 'KGZ', 'TKM', 'UZB'] }],
		part: [[persons(474), persons(5, { id: 'few', ref_area: 'KGZ' })], options],
		'russian-phone': [[...dialogue], { ...options, width: 328, locale: 'ru', silent: ['KAZ', 'TKM'] }]
	};
	for (const [name, [rows, given]] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const layout = layoutUnits(rows, given);
			await expect(drawSvg(Units, { layout, links })).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
		});
	}
});

describe('unitsFinding', () => {
	const finding = (rows: SeriesPoint[]) =>
		unitsFinding(rows, 'crime_groups_dismantled', 'en').replaceAll('\u00a0', ' ');
	it('tells groups and persons together only where one document does', () => {
		expect(finding(dialogue)).toBe(
			'Tajikistan: 16 criminal groups dismantled, 74 people in all; the other 4 countries gave no figure'
		);
		const apart = [groups(16, told), persons(74, { ...told, document_id: 'another' })];
		expect(finding(apart)).toBe('Tajikistan: 16 groups reported; the other 4 countries gave no figure');
	});
	it('says how many countries tell, and that none does', () => {
		expect(finding([groups(16, told), groups(3, { ...told, ref_area: 'KAZ' })])).toBe(
			'2 of 5 countries gave the dialogue a figure on criminal groups'
		);
		expect(finding([])).toBe('No country gave the dialogue a figure on criminal groups');
		expect(finding([persons(74, told)])).toContain('74 persons reported');
	});
	it('is Russian in Russian', () => {
		expect(unitsFinding(dialogue, 'crime_groups_dismantled', 'ru')).toBe(
			'В Таджикистане ликвидировано 16 преступных групп, в них 74 человека; остальные 4 страны цифр не привели'
		);
	});
});

describe('countsFinding', () => {
	const crimes = (one: number, value: number, row: Partial<SeriesPoint> = {}) =>
		year(one, { indicator_id: 'drug_crimes', drug: null, unit: 'CRIME', value, ...row });
	const find = (points: SeriesPoint[], differing: string[] = [], locale: 'en' | 'ru' = 'en') =>
		countsFinding(points, 'Crimes', new Set(differing), locale);
	it('names every country that has a figure, once, by what can be said of it', () => {
		const rows = [
			crimes(2023, 699),
			crimes(2024, 839),
			crimes(2013, 7680, { ref_area: 'UZB' }),
			crimes(2014, 6698, { ref_area: 'UZB' }),
			crimes(2022, 68, { ref_area: 'KAZ', id: 'contested' }),
			crimes(2023, 75, { ref_area: 'KAZ' }),
			crimes(2023, 1314, { ref_area: 'KGZ', document_id: 'a' }),
			crimes(2024, 1163, { ref_area: 'KGZ', document_id: 'b' })
		];
		expect(find(rows, ['contested'])).toBe(
			'Crimes: more in Tajikistan (2023–2024); fewer in Uzbekistan (2013–2014); sources disagree on Kazakhstan; no recent years to compare in Kyrgyzstan'
		);
		expect(find(rows.slice(0, 4), [], 'ru')).toBe(
			'Crimes: больше в Таджикистане (2023–2024); меньше в Узбекистане (2013–2014)'
		);
	});
	it('says so of equal years, of one figure and of none', () => {
		expect(find([crimes(2023, 75), crimes(2024, 75)])).toBe('Crimes: as many in Tajikistan (2023–2024)');
		expect(find([crimes(2023, 1)])).toBe('Crimes: no recent years to compare in Tajikistan');
		expect(find([])).toBe('Crimes: no figure');
	});
	it('leaves out years after which another source has counted a whole year, but not for a part of one', () => {
		const pair = [crimes(2016, 6646), crimes(2017, 5429)];
		expect(find([...pair, crimes(2018, 4779, { document_id: 'b' })])).toBe(
			'Crimes: no recent years to compare in Tajikistan'
		);
		expect(find([...pair, crimes(2018, 90, { document_id: 'b', end: '2018-05-31' })])).toBe(
			'Crimes: fewer in Tajikistan (2016–2017)'
		);
	});
	it('takes no count of one drug for a country’s', () => {
		const synthetic = [crimes(2023, 1, { drug: 'synthetic' }), crimes(2024, 2, { drug: 'synthetic' })];
		expect(find(synthetic)).toContain('no recent years to compare');
	});
	it('never pairs two sources, parts of years, limits or doubtful values', () => {
		expect(latestPair([crimes(2023, 1), crimes(2024, 2, { document_id: 'other' })])).toBeUndefined();
		expect(latestPair([crimes(2023, 1), crimes(2024, 2, { end: '2024-06-30' })])).toBeUndefined();
		expect(latestPair([crimes(2023, 1, { status: 'U' }), crimes(2024, 2)])).toBeUndefined();
		expect(latestPair([crimes(2023, 1), crimes(2024, 2, { value: null, low: 2 })])).toBeUndefined();
		expect(latestPair([crimes(2022, 1), crimes(2024, 2)])).toBeUndefined();
	});
	it('says of several indicators what holds for all panels, and names none alone', () => {
		const rows = [
			crimes(2021, 2),
			crimes(2021, 3, { ref_area: 'KAZ', end: '2021-06-30' }),
			crimes(2023, 9, { indicator_id: 'other' })
		];
		expect(measuresFinding(rows, 'Counts', 'en')).toBe(
			'Counts: figures for 2 of 5 countries; no comparable years'
		);
		expect(measuresFinding([...rows, crimes(2022, 2)], 'Counts', 'en')).toBe(
			'Counts: figures for 2 of 5 countries; comparable years in 1 of 2 panels'
		);
		expect(measuresFinding([], 'Counts', 'en')).toBe('Counts: no figure');
	});
	it('puts names in the case that a Russian sentence wants', () => {
		const say = (rows: SeriesPoint[], differing: string[] = []) =>
			countsFinding(rows, 'Преступления', new Set(differing), 'ru').replaceAll(/\s/g, ' ');
		const rows = [crimes(2023, 699, { id: 'contested' }), crimes(2024, 839)];
		expect(say(rows)).toBe('Преступления: больше в Таджикистане (2023–2024)');
		expect(say(rows, ['contested'])).toBe('Преступления: источники расходятся по Таджикистану');
	});
	it('knows the countries that tell nothing', () => {
		expect(silentCountries([crimes(2020, 1), crimes(2021, 2, { ref_area: 'KAZ' })])).toEqual([
			'KGZ',
			'TKM',
			'UZB'
		]);
	});
});

describe('countsTable', () => {
	it('has a line for each row, with how long its period is', () => {
		const { columns, rows } = countsTable(
			[
				groups(18, { start: '2025-01-01', end: '2025-05-31' }),
				groups(67, { start: '2023-01-01', end: '2023-04-28' })
			],
			measures,
			'en'
		);
		const at = columns.findIndex(({ id }) => id === 'length');
		expect(rows.map(({ cells }) => cells[at]?.text)).toEqual(['5 months', '118 days']);
		expect(columns.some(({ id }) => id === 'measure')).toBe(false);
	});
});
