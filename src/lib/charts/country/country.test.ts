import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../queries/events.ts';
import { claim, figure, point, year } from '../testing/fixtures.ts';
import { drawSvg } from '../testing/draw.ts';
import { contextFinding, countriesFinding, countryFinding, seriesFinding } from './finding.ts';
import { keyFacts } from './key-facts.ts';
import { eventsWithRoom, layoutMiniTimeline } from './mini-timeline.ts';
import MiniTimeline from './MiniTimeline.svelte';
import { fewPanels, latestOf, latestWords, pickPanels } from './panels.ts';
import { panelHeightFor } from './sheet.ts';
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

const event = (row: Partial<EventRow>): EventRow => ({
	id: 'ev',
	same_as: null,
	kind: 'strategy',
	domain: 'policy',
	ref_area: 'TJK',
	extent: 'span',
	stage: 'done',
	start: '2013-01-01',
	start_precision: 'year',
	end: '2022-12-31',
	end_precision: 'year',
	date_basis: 'stated',
	date_ground: null,
	title: 'National strategy',
	chair: null,
	reported_by: 'Delegation',
	layer: 'dialogue',
	document_id: 'doc',
	document: 'Doc',
	language: 'en',
	locator: '7',
	as_written: 'words',
	note: null,
	...row
});

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
			'Диалог называет по Кыргызстану 1 число и 2 направления; предметов, о которых не сказано ничего, — 15 из 23.'
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
		expect(countriesFinding([of('TKM', 0)], 'en')).toBe('The dialogue gives no number for any of the five');
		expect(countriesFinding([of('KGZ', 1)], 'en')).toBe('The dialogue gives numbers for each of the five');
	});
});

describe('seriesFinding', () => {
	it('tells how many series reach the present', () => {
		expect(seriesFinding([], 2023, 'en')).toBe('No series to draw');
		expect(seriesFinding([2014, 2016], 2023, 'en')).toBe('No series goes beyond 2016');
		expect(seriesFinding([2023, 2025], 2023, 'en')).toBe('All 2 series reach 2023 or later');
		expect(seriesFinding([2016, 2025], 2023, 'en')).toBe('1 of 2 series reach 2023 or later');
	});
});

describe('keyFacts', () => {
	it('gives numbers, then directions in our words', () => {
		const facts = keyFacts([figure({})], [claim({ ref_area: 'TJK' }), claim({ direction: null })], 'en');
		expect(facts.map(({ value, direction, text }) => [value && plain(value), direction, text])).toEqual([
			['1,300 kg', null, 'seized: drugs, kinds not named; Tajikistan, 2024'],
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

	it('says where the latest value is an estimate', () => {
		expect(latestWords([year(2024, { status: 'E' })], 'en')).toMatchObject([{ doubt: 'estimated value' }]);
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

describe('layoutMiniTimeline', () => {
	const events = [
		event({}),
		event({
			id: 'dialogue',
			ref_area: 'CA5',
			kind: 'dialogue',
			extent: 'point',
			start: '2017-10-12',
			end: '2017-10-12'
		}),
		event({
			id: 'dialogue-2',
			ref_area: 'CA5',
			kind: 'dialogue',
			extent: 'point',
			start: '2025-04-16',
			end: '2025-04-16'
		}),
		event({
			id: 'open',
			extent: 'span',
			start: '2017-10-12',
			start_precision: 'open',
			end: '2017-10-12',
			end_precision: 'open',
			title: 'Создание реабилитационных центров и внедрение учебного курса в школах страны'
		}),
		event({
			id: 'elsewhere',
			layer: 'context',
			extent: 'point',
			start: '2021-10-01',
			end: '2021-10-31',
			date_basis: 'inferred'
		})
	];

	it('gives the dialogues one line and each of the country’s events its own', () => {
		const { rows } = layoutMiniTimeline(events, { width: 820, locale: 'en' });
		expect(rows.map(({ regional, marks }) => [regional, marks.length])).toEqual([
			[true, 2],
			[false, 1],
			[false, 1],
			[false, 1]
		]);
	});

	for (const [width, locale] of [
		[820, 'en'],
		[328, 'ru']
	] as const) {
		it(`draws at ${String(width)} px, in ${locale}`, async () => {
			const layout = layoutMiniTimeline(events, { width, locale });
			for (const mark of layout.rows.flatMap(({ marks }) => marks)) {
				expect(mark.x0).toBeGreaterThanOrEqual(layout.plot.x0);
				expect(mark.x1).toBeLessThanOrEqual(width);
			}
			await expect(drawSvg(MiniTimeline, { layout, links })).toMatchFileSnapshot(
				`__snapshots__/mini-${String(width)}.svg`
			);
		});
	}

	it('stands without events', () => {
		expect(layoutMiniTimeline([], { width: 328, locale: 'ru' }).rows).toEqual([]);
	});

	it('keeps what the dialogue tells and the latest of the rest, and says how many it left out', () => {
		const older = [2001, 2002, 2003].map((one) =>
			event({
				id: `old-${String(one)}`,
				layer: 'context',
				start: `${String(one)}-01-01`,
				end: `${String(one)}-12-31`
			})
		);
		const { rows, left } = eventsWithRoom([...older, ...events], 3);
		expect(left).toBe(3);
		expect(rows.map(({ id }) => id).sort()).toEqual(['dialogue', 'dialogue-2', 'elsewhere', 'ev', 'open']);
	});
});

describe('panelHeightFor', () => {
	const page = {
		facts: ['one'],
		panels: [['two']],
		unknown: ['three'],
		differ: [],
		sources: 'four',
		timeline: 150
	};
	it('gives a page with little to say the tallest drawings, and a full one the least', () => {
		expect(panelHeightFor(page)).toBe(200);
		expect(panelHeightFor({ ...page, unknown: Array.from({ length: 40 }, () => 'a line') })).toBe(116);
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
