import { describe, expect, it } from 'vitest';
import { claim, figure, point, year } from '../testing/fixtures.ts';
import { drawSvg } from '../testing/draw.ts';
import { contextFinding, countriesFinding, countryFinding, seriesFinding } from './finding.ts';
import { keyFacts } from './key-facts.ts';
import { fewPanels, latestOf, latestWords, pickPanels } from './panels.ts';
import { layoutStrip } from './strip.ts';
import Strip from './Strip.svelte';
import { countSubjects, readSubjects, type CountryCounts } from './subjects.ts';
import { describeUnknown } from './unknown.ts';
import { layoutYearStrip } from './year-strip.ts';

const indicators = [
	{ id: 'drug_seizures', name: 'Drugs seized' },
	{ id: 'crime_groups_dismantled', name: 'Criminal groups dismantled' },
	{ id: 'hiv_new_infections', name: 'New HIV infections' },
	{ id: 'prevention', name: 'Prevention' },
	{ id: 'registered_drug_users', name: 'Registered drug users' }
];
const told = readSubjects(
	'TJK',
	indicators,
	[figure({}), figure({ ref_area: 'KGZ' })],
	[
		claim({ ref_area: 'TJK', id: 'st-hiv', indicator_id: 'hiv_new_infections' }),
		claim({ ref_area: 'TJK', id: 'st-seizures' }),
		claim({ ref_area: 'TJK', id: 'st-prevention', indicator_id: 'prevention', direction: null })
	]
);
const silent = readSubjects('TKM', indicators, [], []);
const links = { href: (row: string) => `#${row}`, open: () => undefined };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('readSubjects', () => {
	it('puts the strongest first and counts a subject once', () => {
		expect(told.map(({ id, reading }) => [id, reading.kind])).toEqual([
			['drug_seizures', 'number'],
			['hiv_new_infections', 'direction'],
			['prevention', 'mention'],
			['crime_groups_dismantled', 'silence'],
			['registered_drug_users', 'silence']
		]);
		expect(countSubjects(told)).toEqual({
			numbers: 1,
			directions: 2,
			subjects: { number: 1, direction: 1, mention: 1, silence: 2 },
			all: 5
		});
	});

	it('leaves the rows of other countries out', () => {
		expect(countSubjects(silent).subjects).toEqual({ number: 0, direction: 0, mention: 0, silence: 5 });
	});
});

describe('countryFinding', () => {
	const counts = (numbers: number, directions: number, mention: number): CountryCounts => ({
		numbers,
		directions,
		subjects: { number: numbers, direction: directions, mention, silence: 15 },
		all: 23
	});
	const cases: [CountryCounts, string][] = [
		[
			counts(3, 2, 3),
			'The dialogue gives 3 numbers and 2 directions for Tajikistan; on 15 of 23 subjects it says nothing.'
		],
		[
			counts(1, 0, 3),
			'The dialogue gives 1 number for Tajikistan and no direction; on 15 of 23 subjects it says nothing.'
		],
		[
			counts(0, 1, 3),
			'The dialogue gives no number for Tajikistan, only 1 direction; on 15 of 23 subjects it says nothing.'
		],
		[
			counts(0, 0, 3),
			'The dialogue gives neither a number nor a direction for Tajikistan, only mentions; on 15 of 23 subjects it says nothing.'
		],
		[counts(0, 0, 0), 'The dialogue says nothing of Tajikistan.']
	];
	for (const [given, text] of cases) {
		it(text, () => {
			expect(countryFinding('TJK', given, 'en')).toBe(text);
		});
	}

	it('declines the name in Russian', () => {
		expect(plain(countryFinding('KGZ', counts(1, 2, 3), 'ru'))).toBe(
			'Диалог называет по Кыргызстану 1 число и 2 направления; без единого слова осталось тем: 15 из 23.'
		);
	});
});

describe('contextFinding', () => {
	it('tells how much was published elsewhere and up to when, or that there is nothing', () => {
		expect(contextFinding({ numbers: 25, latest: 2016 }, 'en')).toBe(
			'Published elsewhere: 25 numbers, the latest for 2016.'
		);
		expect(contextFinding({ numbers: 0, latest: null }, 'en')).toBe(
			'The atlas holds no number published elsewhere.'
		);
	});
});

describe('countriesFinding', () => {
	const of = (country: 'KGZ' | 'TKM', numbers: number) => ({
		country,
		counts: { ...countSubjects(silent), numbers }
	});
	it('names the countries with a number; all and none have words of their own', () => {
		expect(countriesFinding([of('KGZ', 1), of('TKM', 0)], 'en')).toBe(
			'The dialogue gives numbers for 1 of 2 countries: Kyrgyzstan'
		);
		expect(plain(countriesFinding([of('KGZ', 1), of('TKM', 0)], 'ru'))).toBe(
			'Числа в диалоге названы по 1 из 2 стран — Кыргызстану'
		);
		expect(countriesFinding([of('TKM', 0)], 'en')).toBe('The dialogue gives no number for any of the five');
		expect(countriesFinding([of('KGZ', 1)], 'en')).toBe('The dialogue gives numbers for each of the five');
	});
});

describe('seriesFinding', () => {
	it('tells how many series reach the present', () => {
		expect(seriesFinding([], 2023, 'en')).toBe('No series to draw');
		expect(seriesFinding([2014, 2016], 2023, 'en')).toBe('No series goes beyond 2016');
		expect(seriesFinding([2023, 2025], 2023, 'en')).toBe('All 2 series reach 2023 or later');
		expect(seriesFinding([2016, 2025], 2023, 'en')).toBe('1 of 2 series reaches 2023 or later');
	});
});

describe('keyFacts', () => {
	it('gives numbers, then directions in our words', () => {
		const facts = keyFacts([figure({})], [claim({ ref_area: 'TJK' }), claim({ direction: null })], 'en');
		expect(facts.map(({ value, direction, text }) => [value && plain(value), direction, text])).toEqual([
			['1,300 kg', null, 'seized: drugs, kinds not named; 2024'],
			[null, -1, 'It falls.']
		]);
	});

	it('says first that there is no number, and links that to nothing', () => {
		expect(keyFacts([], [], 'en')).toMatchObject([{ silent: true, value: 'No number', rows: [] }]);
	});
});

describe('pickPanels', () => {
	const two = (drug: string) => [year(2020, { drug }), year(2021, { drug })];

	it('leads with the drug that the dialogue names, and keeps seizures to four', () => {
		const panels = pickPanels([
			...two('heroin'),
			...two('opium'),
			...two('cannabis_resin'),
			...two('cannabis_herb'),
			point({ drug: 'synthetic', layer: 'dialogue', end: '2024-10-31' })
		]);
		expect(panels.map(({ id }) => id)).toEqual([
			'drug_seizures-synthetic',
			'drug_seizures-heroin',
			'drug_seizures-opium',
			'drug_seizures-cannabis_resin'
		]);
	});

	it('makes no panel of a single value published elsewhere, nor of what is older than the axis', () => {
		expect(pickPanels([year(2020)])).toEqual([]);
		expect(pickPanels([year(1995), year(1996)])).toEqual([]);
	});

	it('tells laboratories of all kinds from those for one drug', () => {
		const labs = { indicator_id: 'laboratories_dismantled', unit: 'LABORATORY' };
		const [panel] = pickPanels([
			year(2023, { ...labs, drug: null }),
			year(2024, { ...labs, drug: null }),
			year(2024, { ...labs, drug: 'synthetic' })
		]);
		expect(panel?.points).toHaveLength(2);
	});

	it('takes one of each theme where few have room', () => {
		const other = (indicator_id: string) => [
			year(2020, { indicator_id, drug: null }),
			year(2021, { indicator_id, drug: null })
		];
		const panels = pickPanels([
			...two('heroin'),
			...two('opium'),
			...two('cannabis_resin'),
			...other('hiv_new_infections'),
			...other('drug_crimes')
		]);
		expect(fewPanels(panels, 3).map(({ id }) => id)).toEqual([
			'drug_seizures-heroin',
			'hiv_new_infections',
			'drug_crimes'
		]);
		expect(fewPanels(panels.slice(0, 3), 3)).toHaveLength(3);
	});
});

describe('latestOf', () => {
	it('gives every source its word on the latest period', () => {
		const points = [year(2023), year(2024), year(2024, { document_id: 'national', value: 4381.365 })];
		expect(latestOf(points).map(({ value }) => value)).toEqual([100, 4381.365]);
		expect(latestOf([])).toEqual([]);
	});

	it('says where the latest value is an estimate, and where sources differ on it', () => {
		const estimate = year(2024, { status: 'E' });
		const doubt = (differing: readonly string[]) =>
			latestWords([estimate], new Set(differing), 'en').map((words) => [words.doubt, words.differs]);
		expect(doubt([])).toEqual([['estimated value', false]]);
		expect(doubt([estimate.rows])).toEqual([['estimated value', true]]);
		expect(doubt(['another'])).toEqual([['estimated value', false]]);
	});
});

describe('describeUnknown', () => {
	const options = {
		from: 2017,
		to: 2025,
		recent: 2023,
		nameOf: (id: string) => indicators.find((one) => one.id === id)?.name ?? id,
		held: ['drug_seizures'],
		locale: 'en'
	} as const;

	it('says what is without a number, without a word, without a year, and out of date', () => {
		const panels = pickPanels([year(2015), year(2016)]);
		expect(describeUnknown('TJK', told, panels, options)).toEqual([
			'No number in the dialogue: new HIV infections.',
			'Not a word in the dialogue: criminal groups dismantled; registered drug users.',
			'Drugs seized: the dialogue’s figures for Tajikistan touch no part of 2017–2023 and 2025.',
			'Published elsewhere, but not since the year named: drugs seized: heroin (2016).',
			expect.stringMatching(/^No number held from any source: new HIV infections; .*laboratories/) as string
		]);
	});

	it('says nothing where there is no gap', () => {
		const full = readSubjects(
			'TJK',
			indicators.slice(0, 1),
			[figure({ start: '2017-01-01', end: '2025-12-31' })],
			[]
		);
		const held = [
			'drug_seizures',
			'hiv_new_infections',
			'pwid_hiv_prevalence',
			'pwid_ost_coverage',
			'drug_crimes',
			'crime_groups_dismantled',
			'laboratories_dismantled'
		];
		expect(describeUnknown('TJK', full, [], { ...options, held })).toEqual([]);
	});
});

describe('Strip', () => {
	it('draws a sign a subject, the silences as dashes, without links', async () => {
		const layout = layoutStrip(told, { width: 328, locale: 'en' });
		expect([layout.marks.length, layout.silences.length]).toEqual([3, 2]);
		await expect(drawSvg(Strip, { layout, label: 'Tajikistan', links })).toMatchFileSnapshot(
			'__snapshots__/strip.svg'
		);
	});

	it('runs on in as many lines as it needs, inside its width', () => {
		const layout = layoutStrip(silent, { width: 60, locale: 'en' });
		expect(new Set(layout.silences.map(([, y]) => y)).size).toBe(3);
		for (const [x] of layout.silences) expect(x + layout.radius).toBeLessThanOrEqual(60);
	});
});

describe('layoutYearStrip', () => {
	it('joins years that follow each other and leaves out what is before its axis', () => {
		const { runs } = layoutYearStrip([1995, 2005, 2006, 2009], { width: 270, from: 2000, to: 2026 });
		expect(runs).toEqual([
			{ x: 50, width: 20, years: '2005–2006' },
			{ x: 90, width: 10, years: '2009' }
		]);
	});
});
