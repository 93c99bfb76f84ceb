import { group } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTables } from './load-tables.ts';
import type { PlacedRow } from './read-table.ts';

/** One observation published elsewhere, its numbers as numbers. */
interface Row {
	readonly id: string;
	readonly indicator: string;
	readonly area: string;
	readonly drug: string;
	readonly agency: string;
	readonly programme: string;
	readonly line: number | null;
	readonly start: string;
	readonly end: string;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly sign: string;
	readonly unit: string;
	readonly status: string;
	readonly document: string;
	readonly publisher: string;
	readonly note: string;
}

let rows: Row[];
let byId: Map<string, Row>;

beforeAll(async () => {
	const tables = await loadTables('data');
	const inContext = ({ file }: PlacedRow) => file.startsWith('context/');
	const publishers = new Map(
		(tables.get('documents') ?? []).map(({ values }) => [values.document_id, values.publisher ?? ''])
	);
	const number = (text: string | null | undefined) => (text == null ? null : Number(text));
	rows = (tables.get('observations') ?? []).filter(inContext).map(({ values }) => ({
		id: values.observation_id ?? '',
		indicator: values.indicator_id ?? '',
		area: values.ref_area ?? '',
		drug: values.drug ?? '',
		agency: values.agency_id ?? '',
		programme: values.programme_id ?? '',
		line: number(values.line),
		start: values.period_start ?? '',
		end: values.period_end ?? '',
		value: number(values.obs_value),
		low: number(values.value_low),
		high: number(values.value_high),
		sign: values.value_sign ?? '',
		unit: values.unit_measure ?? '',
		status: values.obs_status ?? '',
		document: values.document_id ?? '',
		publisher: publishers.get(values.document_id ?? '') ?? '',
		note: values.note_en ?? ''
	}));
	byId = new Map(rows.map((row) => [row.id, row]));
});

type Filter = Partial<Pick<Row, 'indicator' | 'area' | 'drug' | 'agency' | 'document' | 'start' | 'end'>>;
const find = (filter: Filter) =>
	rows.filter((row) => Object.entries(filter).every(([key, value]) => row[key as keyof Filter] === value));
const year = (y: number) => ({ start: `${String(y)}-01-01`, end: `${String(y)}-12-31` });
const get = (id: string) => {
	const row = byId.get(id);
	if (!row) throw new Error(`no observation ${id}`);
	return row;
};
const valueOf = (id: string) => {
	const { value } = get(id);
	if (value === null) throw new Error(`${id} has no single value`);
	return value;
};
/** A value, or the bound below which it does not lie. */
const least = ({ value, low }: Row) => value ?? low ?? 0;
/** A value, or the bound above which it does not lie. */
const most = ({ value, high }: Row) => value ?? high ?? Infinity;
const sum = (parts: readonly Row[]) => parts.reduce((total, row) => total + least(row), 0);
const fullYear = ({ start, end }: Row) => start.slice(0, 4) === end.slice(0, 4) && start.endsWith('-01-01') && end.endsWith('-12-31');

const totals = ['all_drugs', 'narcotics', 'drugs_and_precursors', 'ecstasy_total', 'sedatives_total'];
const plants = ['cannabis_plants', 'poppy_plants'];
/** What UNODC prints for a country and year, added up; printed totals and what is named are left out. */
const unodc = (area: string, y: number, without: readonly string[] = []) =>
	sum(
		find({ indicator: 'drug_seizures', area, ...year(y) }).filter(
			({ publisher, drug }) => publisher === 'UNODC' && !totals.includes(drug) && !without.includes(drug)
		)
	);

describe('rows', () => {
	it('are as many as the README says, each with a value or a bound that is not negative', () => {
		// data/context/README.md tells this number, and those of limits and of “more than” below.
		expect(rows).toHaveLength(1502);
		for (const { id, value, low, high } of rows) {
			for (const number of [value, low, high]) expect(number ?? 0, id).toBeGreaterThanOrEqual(0);
			expect(low ?? 0, id).toBeLessThanOrEqual(value ?? high ?? Infinity);
			expect(value ?? low ?? 0, id).toBeLessThanOrEqual(high ?? Infinity);
		}
	});

	it('are one for each question to each document, but for lines that add up', () => {
		const key = (row: Row) =>
			[row.indicator, row.area, row.drug, row.agency, row.programme, row.start, row.end, row.document].join();
		for (const [name, same] of group(rows, key)) {
			const lines = same.map(({ line }) => line);
			const numbered = same.map((_, i) => i + 1);
			expect(lines.toSorted(), name).toEqual(same.length === 1 ? [null] : numbered);
		}
	});

	it('give one full year once for each publisher', () => {
		const key = (row: Row) =>
			[row.indicator, row.area, row.drug, row.agency, row.programme, row.start, row.publisher].join();
		for (const [name, same] of group(rows.filter(fullYear), key)) {
			expect(new Set(same.map(({ document }) => document)).size, name).toBe(1);
		}
	});

	it('never put a part of a year where a full year is expected to be', () => {
		for (const row of rows.filter(fullYear)) expect(row.note, row.id).not.toMatch(/months|[Hh]alf-year|[Qq]uarter|Part of the year/);
	});

	it('say why their reliability is low', () => {
		for (const { id, note } of rows.filter(({ status }) => status === 'U')) {
			expect(note, id).toMatch(/[Ll]ow reliability/);
		}
		for (const id of [
			'obs-unodc-tjk-cannabis-resin-2019',
			'obs-unodc-kaz-heroin-2019',
			'obs-unodc-tjk-cannabis-seed-2020',
			'obs-unodc-kgz-heroin-2021'
		]) {
			expect(get(id).status, id).toBe('U');
		}
	});
});

describe('limits', () => {
	it('are bounds, never numbers', () => {
		const limits = rows.filter(({ note }) => /less than [\d.,]+: a limit|a limit, less than/i.test(note));
		expect(limits).toHaveLength(148);
		for (const { id, value, low, high, sign } of limits) {
			expect([value, low, sign], id).toEqual([null, null, '<']);
			expect(high, id).toBeGreaterThan(0);
		}
		expect(get('obs-wdi-kaz-hiv-new-infections-1990')).toMatchObject({ value: null, high: 100 });
		expect(get('obs-who-kgz-hiv-people-living-2000')).toMatchObject({ value: null, low: null, high: 100 });
	});

	it('stand where the source says “more than”', () => {
		const said = rows.filter(({ note }) => /The source says “(more than|over|at least|little more than)”/.test(note));
		expect(said).toHaveLength(39);
		for (const { id, value, low, high, sign, note } of said) {
			expect([value, high], id).toEqual([null, null]);
			expect(low, id).toBeGreaterThan(0);
			expect(sign, id).toBe(note.includes('“at least”') ? '≥' : '>');
		}
	});

	it('leave estimates by “about” or “nearly” as estimates', () => {
		const roughly = rows.filter(({ note }) => /The source says “(about|around|nearly|almost)”/.test(note));
		expect(roughly).toHaveLength(23);
		for (const { id, value, status, sign } of roughly) {
			expect(value, id).not.toBeNull();
			expect(['E', 'U'], id).toContain(status);
			expect(sign, id).toBe('~');
		}
	});

	it('have a sign only where the source has a word, and no line that is added has one', () => {
		const signed = rows.filter(({ sign }) => sign !== '');
		expect(signed).toHaveLength(148 + 39 + 23);
		expect(signed.filter(({ line }) => line !== null)).toEqual([]);
	});
});

describe('shares and parts', () => {
	it('keep percentages within 0 and 100, and rates per 1,000 within 1,000', () => {
		for (const { id, unit, value, high } of rows) {
			const number = value ?? high ?? 0;
			if (unit === 'PERCENT') expect(number, id).toBeLessThanOrEqual(100);
			if (unit === 'PER_1000') expect(number, id).toBeLessThanOrEqual(1000);
		}
		expect(
			valueOf('obs-undp-kaz-2010-kaz-hiv-share-injecting-2009') + valueOf('obs-undp-kaz-2010-kaz-hiv-share-sexual-2009')
		).toBeLessThanOrEqual(100);
	});

	it.each([
		['drug_crimes_grave', 'drug_crimes'],
		['drug_crimes_online', 'drug_crimes'],
		['drug_crimes_sale', 'drug_crimes'],
		['drug_crimes_smuggling', 'drug_crimes'],
		['drug_crimes_agency', 'drug_crimes'],
		['transnational_groups_dismantled', 'crime_groups_dismantled'],
		['laboratories_dismantled_agency', 'laboratories_dismantled'],
		['registered_drug_users_women', 'registered_drug_users'],
		['registered_drug_users_injecting', 'registered_drug_users'],
		['drug_seizures_border', 'drug_seizures'],
		['drug_seizures_agency', 'drug_seizures']
	])('%s is within %s', (part, whole) => {
		for (const row of find({ indicator: part })) {
			const over = find({ indicator: whole, area: row.area, start: row.start, end: row.end }).filter(
				({ drug, status, publisher }) =>
					status !== 'U' &&
					(drug === row.drug || ['all_drugs', 'narcotics'].includes(drug) || drug === '') &&
					// UNODC’s lines are held against the same drug only: none of them is a total.
					(publisher !== 'UNODC' || drug === row.drug)
			);
			for (const other of over) expect(least(row), `${row.id} in ${other.id}`).toBeLessThanOrEqual(most(other));
		}
	});

	it('hold each drug within the total of the same document', () => {
		// Straw and psychotropic substances are told apart from “drugs” by some agencies.
		for (const total of rows.filter(({ drug }) => ['all_drugs', 'narcotics', 'opiates'].includes(drug))) {
			const { indicator, area, agency, document, start, end } = total;
			const parts = find({ indicator, area, agency, document, start, end }).filter(
				({ drug }) => !totals.includes(drug) && drug !== 'opiates' && drug !== 'poppy_straw' && drug !== 'psychotropics'
			);
			expect(sum(parts), total.id).toBeLessThanOrEqual(most(total) * 1.001);
		}
	});

	it('hold heroin and opium of half a year within all opiates of the year', () => {
		const half = { indicator: 'drug_seizures', area: 'CA5', start: '2006-01-01', end: '2006-06-30' };
		const opiates = [...find({ ...half, drug: 'heroin' }), ...find({ ...half, drug: 'opium' })];
		expect(opiates).toHaveLength(2);
		expect(sum(opiates)).toBeLessThanOrEqual(valueOf('obs-dublin-group-2008-ca5-opiates-2006'));
	});

	it('agree with the shares that the sources name', () => {
		const registered = valueOf('obs-uzdaily-2015-uzb-registered-2014-12-31');
		const injecting = (y: number) => valueOf(`obs-uzdaily-2015-uzb-registered-injecting-${String(y)}-12-31`);
		expect((100 * injecting(2014)) / registered).toBeCloseTo(34.8, 1);
		expect((100 * injecting(2013)) / (registered + 1352)).toBeCloseTo(42.4, 1);
		const patients = find({ indicator: 'ost_patients' });
		expect(patients).toHaveLength(3);
		expect(Math.abs(sum(patients) - 2500)).toBeLessThan(50);
	});
});

describe('sums', () => {
	interface Sum {
		readonly what: string;
		readonly parts: () => readonly Row[];
		readonly total: string;
		readonly within: number;
	}
	const drugsOf = (document: string, indicator: string, start: string, end: string, agency = '') =>
		find({ document, indicator, start, end, agency }).filter(({ drug }) => !totals.includes(drug));
	const agenciesOf = (document: string, start: string, end: string) =>
		find({ document, indicator: 'drug_seizures_agency', start, end }).filter(({ drug }) => totals.includes(drug));

	const sums: Sum[] = [
		...[2013, 2014].map((y): Sum => ({
			what: `Uzbekistan ${String(y)}, drug by drug`,
			parts: () => drugsOf('uzdaily-2015', 'drug_seizures', year(y).start, year(y).end),
			total: `obs-uzdaily-2015-uzb-narcotics-${String(y)}`,
			within: 0.5
		})),
		...[2015, 2016].map((y): Sum => ({
			what: `Uzbekistan ${String(y)}, drug by drug`,
			parts: () => drugsOf('uzb-embassy-2017', 'drug_seizures', year(y).start, year(y).end),
			total: `obs-uzb-embassy-2017-uzb-narcotics-${String(y)}`,
			within: 0.05
		})),
		{
			what: 'Tajikistan 2021, agency by agency',
			parts: () => agenciesOf('asia-plus-2022', '2021-01-01', '2021-12-31'),
			total: 'obs-asia-plus-2022-tjk-narcotics-2021',
			within: 0.5
		},
		{
			what: 'Tajikistan, first half of 2021, agency by agency',
			parts: () => agenciesOf('asia-plus-2021', '2021-01-01', '2021-06-30'),
			total: 'obs-asia-plus-2021-tjk-narcotics-2021-h1',
			within: 1
		},
		{
			what: 'Tajikistan, first half of 2024, agency by agency',
			parts: () => agenciesOf('khovar-2024-ru', '2024-01-01', '2024-06-30'),
			total: 'obs-khovar-2024-ru-tjk-narcotics-2024-h1',
			within: 0.5
		},
		{
			what: 'Tajikistan 2024, agency by agency',
			parts: () => agenciesOf('khovar-2025', '2024-01-01', '2024-12-31'),
			total: 'obs-khovar-2025-tjk-all-drugs-2024',
			within: 1
		},
		{
			what: 'the Drug Control Agency in nine months of 2006',
			parts: () => drugsOf('24kg-2006', 'drug_seizures_agency', '2006-01-01', '2006-09-30', 'dca-tjk'),
			total: 'obs-24kg-2006-tjk-agency-narcotics-dca-tjk-2006-9m',
			within: 0.001
		},
		{
			what: 'the Drug Control Agency in eleven months of 2008',
			parts: () => drugsOf('asia-plus-2008', 'drug_seizures_agency', '2008-01-01', '2008-11-30', 'dca-tjk'),
			total: 'obs-asia-plus-2008-tjk-agency-narcotics-dca-tjk-2008-11m',
			within: 0.002
		},
		{
			what: 'the Drug Control Agency in the first half of 2021',
			parts: () => drugsOf('asia-plus-2021', 'drug_seizures_agency', '2021-01-01', '2021-06-30', 'dca-tjk'),
			total: 'obs-asia-plus-2021-tjk-agency-narcotics-dca-tjk-2021-h1',
			within: 0.001
		},
		{
			what: 'the State Drug Control Service of Kyrgyzstan in 2015',
			parts: () => drugsOf('raha-2016', 'drug_seizures_agency', '2015-01-01', '2015-12-31', 'sdcs-kgz'),
			total: 'obs-raha-2016-kgz-agency-all-drugs-sdcs-kgz-2015',
			within: 0.001
		},
		{
			what: 'Kyrgyzstan in five months of 2013, precursors included, to 0.1 t',
			parts: () => drugsOf('vb-kg-2013', 'drug_seizures', '2013-01-01', '2013-05-31'),
			total: 'obs-vb-kg-2013-kgz-drugs-and-precursors-2013-5m',
			within: 50
		},
		{
			what: 'laboratories in Kazakhstan, eight months of 2025',
			parts: () =>
				find({ document: 'kazinform-2025-09', indicator: 'laboratories_dismantled' }).filter(({ drug }) => drug !== ''),
			total: 'obs-kazinform-2025-09-kaz-laboratories-2025-8m',
			within: 0
		},
		{
			what: 'laboratories in Kyrgyzstan, three years',
			parts: () => find({ document: '24kg-2024', indicator: 'laboratories_dismantled' }).filter(({ drug }) => drug !== ''),
			total: 'obs-24kg-2024-kgz-laboratories-2021-2023',
			within: 0
		},
		{
			what: 'the shares of CADAP 6',
			parts: () =>
				rows.filter(({ indicator, programme }) => /_(eu|bmz)_share$/.test(indicator) && programme === 'cadap-6'),
			total: 'obs-cadap-6-about-ca5-budget-cadap-6-2015-04-to-2019-09',
			within: 0
		},
		{
			what: 'the shares of BOMCA 10',
			parts: () =>
				rows.filter(({ indicator, programme }) => /_(ca|afg)_share$/.test(indicator) && programme === 'bomca-10'),
			total: 'obs-ec-bomca-10-2019-ca5-afg-budget-bomca-10-2020-2025',
			within: 0
		},
		{
			what: 'BOMCA 1 to 8 and BOMCA 9',
			parts: () => [
				get('obs-aets-2013-ca5-budget-bomca-1-8-2003-2014'),
				get('obs-24kg-2019-ca5-budget-bomca-9-2015-06-to-2020-04')
			],
			total: 'obs-24kg-2019-ca5-budget-bomca-1-9-2003-2020',
			within: 0
		}
	];

	it.each(sums)('$what', ({ parts, total, within }) => {
		const added = parts();
		expect(added.length).toBeGreaterThan(1);
		expect(Math.abs(sum(added) - valueOf(total))).toBeLessThanOrEqual(within + 1e-6);
	});

	it('of UNODC’s lines meet the national totals, each country in its own way', () => {
		// Kazakhstan counts plants and leaves out precursors; Tajikistan leaves out plants.
		const meets: [number, number, number][] = [
			[unodc('KAZ', 2018), valueOf('obs-timesca-2024-kaz-all-drugs-2018'), 50],
			[unodc('KAZ', 2022, ['precursors']), valueOf('obs-kazinform-2023-kaz-all-drugs-2022'), 500],
			[unodc('TJK', 2020, plants), valueOf('obs-novye-izvestia-2023-tjk-narcotics-2020'), 2],
			[unodc('TJK', 2021, plants), valueOf('obs-asia-plus-2022-tjk-narcotics-2021'), 5],
			[unodc('TJK', 2022, plants), valueOf('obs-novye-izvestia-2023-tjk-narcotics-2022'), 50],
			[unodc('TJK', 2023, plants), valueOf('obs-khovar-2025-tjk-all-drugs-2023'), 1]
		];
		for (const [lines, total, within] of meets) expect(Math.abs(lines - total)).toBeLessThanOrEqual(within);
		expect(unodc('KAZ', 2018)).toBe(20_298);
		expect(unodc('KAZ', 2023)).toBe(35_505);
		expect(unodc('UZB', 2018)).toBe(1173);
		expect(Math.round(unodc('KAZ', 2022, ['precursors']))).toBe(15_930);
		expect(Math.round(unodc('TJK', 2021, plants))).toBe(4081);
		expect(Math.round(unodc('TJK', 2022, plants))).toBe(4958);
	});

	it('of one drug agree between Uzbekistan’s own figures and UNODC’s', () => {
		for (const y of [2013, 2014, 2015, 2016]) {
			for (const drug of ['heroin', 'opium', 'cannabis_herb', 'cannabis_resin', 'poppy_straw']) {
				const both = find({ indicator: 'drug_seizures', area: 'UZB', drug, ...year(y) });
				expect(both, `${drug} ${String(y)}`).toHaveLength(2);
				expect(Math.abs(least(both[0]!) - least(both[1]!))).toBeLessThanOrEqual(0.1 + 1e-9);
			}
		}
	});

	it('of opium follow from area and yield', () => {
		for (const y of ['2007', '2008']) {
			const of = (what: string) => valueOf(`obs-unis-nar-1035-afg-opium-${what}-${y}`);
			const tonnes = (of('area') * of('yield')) / 1000;
			expect(Math.abs(tonnes - of('production')) / of('production')).toBeLessThan(0.01);
		}
	});
});

describe('series', () => {
	it('of Kazakhstan 2023 hold four cannabis lines of UNODC and no zero for what is missing', () => {
		const lines = find({ area: 'KAZ', document: 'unodc-wdr-2025-seizures', ...year(2023) });
		expect(lines.map(({ drug }) => drug).toSorted()).toEqual([
			'cannabis_herb',
			'cannabis_oil',
			'cannabis_plants',
			'cannabis_resin'
		]);
		expect(find({ indicator: 'drug_seizures', area: 'KAZ', drug: 'heroin', ...year(2023) })).toEqual([]);
	});

	it('of UNODC lack 2017, and Turkmenistan after 2016', () => {
		const lines = rows.filter(({ indicator, publisher }) => indicator === 'drug_seizures' && publisher === 'UNODC');
		expect(lines.filter(({ start }) => start.startsWith('2017'))).toEqual([]);
		expect(lines.filter(({ area, start }) => area === 'TKM' && start > '2016-12-31')).toEqual([]);
		expect(lines).toHaveLength(476);
	});

	it('of population are whole, positive and grow by less than 3% a year', () => {
		for (const area of ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']) {
			const people = find({ indicator: 'population_total', area }).toSorted((a, b) => a.start.localeCompare(b.start));
			expect(people.map(({ start }) => Number(start.slice(0, 4)))).toEqual(Array.from({ length: 25 }, (_, i) => 2000 + i));
			for (const [i, row] of people.entries()) {
				expect(row.value, row.id).toBeGreaterThan(4_000_000);
				const before = people[i - 1];
				if (!before) continue;
				const growth = least(row) / least(before) - 1;
				expect(growth, row.id).toBeGreaterThan(0);
				expect(growth, row.id).toBeLessThan(0.03);
			}
		}
	});

	it('of HIV come from one document for each indicator and country', () => {
		for (const indicator of ['hiv_new_infections', 'hiv_incidence_rate', 'hiv_prevalence_15_49', 'hiv_people_living']) {
			for (const [area, same] of group(find({ indicator }), (row) => row.area)) {
				expect(new Set(same.map(({ document }) => document)).size, `${indicator} ${area}`).toBe(1);
			}
		}
		expect(find({ indicator: 'hiv_new_infections', area: 'TKM' })).toEqual([]);
		for (const { id, value, low, high } of find({ indicator: 'hiv_people_living' })) {
			if (value !== null) expect(low !== null && high !== null && low <= value && value <= high, id).toBe(true);
		}
	});

	it('of new HIV infections stand where incidence and population put them', () => {
		for (const rate of find({ indicator: 'hiv_incidence_rate' })) {
			const { area, start, end } = rate;
			const [cases] = find({ indicator: 'hiv_new_infections', area, start, end });
			const [people] = find({ indicator: 'population_total', area, start, end });
			if (rate.value === null || cases?.value == null || !people?.value) continue;
			const perThousand = (1000 * cases.value) / people.value;
			// Both are printed with two digits.
			expect(Math.abs(perThousand - rate.value), rate.id).toBeLessThan(0.011);
		}
	});

	it('of Afghanistan are UNODC’s for 2010–2025, and the US Government’s apart', () => {
		for (const indicator of ['opium_poppy_cultivation', 'opium_production_potential']) {
			const of = (publisher: string) =>
				find({ indicator, area: 'AFG' }).filter((row) => row.publisher.startsWith(publisher) && row.start >= '2010');
			expect(of('UNODC').map(({ start }) => Number(start.slice(0, 4)))).toEqual(
				Array.from({ length: 16 }, (_, i) => 2010 + i)
			);
			expect(of('The White House').map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'D'));
		}
	});
});
