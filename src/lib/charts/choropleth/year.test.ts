import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../queries/claims.ts';
import type { ReckonedPoint } from '../../queries/series.ts';
import { claim, point, year } from '../testing/fixtures.ts';
import { whyApart } from './comparable.ts';
import { classedShades, continuousShades } from './shades.ts';
import { bestYear, countedApart, factsOfYear, mapYears, type MapMeasure } from './year.ts';
import { yearFinding } from './year-finding.ts';
import { yearTable } from './year-table.ts';

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
const nothing = { per_year: null, per_100k: null, change: null, change_percent: null };
const whole = (one: number, row: Partial<ReckonedPoint> = {}): ReckonedPoint => ({
	...nothing,
	...year(one, row),
	...row
});
const other = (row: Partial<ReckonedPoint>): ReckonedPoint => ({ ...nothing, ...point(row), ...row });
const facts = (
	points: ReckonedPoint[],
	{
		at = 2020,
		claims = [],
		measure = 'reported'
	}: { at?: number; claims?: Claim[]; measure?: MapMeasure } = {}
) => factsOfYear({ points, claims, measure, locale: 'en' }, at);
const of = (area: string, all: ReturnType<typeof facts>) => all.find((fact) => fact.area === area)!;
const title = (points: ReckonedPoint[], claims: Claim[] = []) =>
	plain(yearFinding(facts(points, { claims }), 'Heroin, 2020', 'en'));

describe('the value of a year', () => {
	it('is that of the whole calendar year, before a part of it or several years', () => {
		const rows = [
			other({ id: 'half', start: '2020-01-01', end: '2020-06-30', value: 7 }),
			other({ id: 'several', start: '2018-01-01', end: '2021-12-31', value: 900 }),
			// As long as a year, but no calendar year.
			other({ id: 'across', start: '2019-07-01', end: '2020-06-30', value: 80 }),
			whole(2020, { value: 50 })
		];
		const fact = of('TJK', facts(rows));
		expect(fact).toMatchObject({ kind: 'number', value: 50, apart: null });
		expect(fact.others.map(({ id }) => id)).toEqual(['across', 'half', 'several']);
		expect(plain(fact.spoken)).toContain(
			'one of 4 values that touch the year; the others stand in the table'
		);
	});

	it('stands apart where only another period touches the year, with that period in its label', () => {
		const fact = of('TJK', facts([other({ start: '2018-01-01', end: '2021-12-31', value: 900 })]));
		expect(fact).toMatchObject({ kind: 'apart', apart: 'period', value: 900 });
		expect(fact.lines.map(({ text }) => plain(text))).toEqual(['900 kg', '2018–2021']);
		expect(of('TJK', facts([other({ start: '2018-01-01', end: '2019-12-31' })])).kind).toBe('silence');
	});

	it('is a single number, before a bound', () => {
		const rows = [
			whole(2020, { document_id: 'a', value: null, high: 5, id: 'bound' }),
			whole(2020, { document_id: 'b', value: 4, id: 'number' })
		];
		expect(of('TJK', facts(rows)).point?.id).toBe('number');
		expect(of('TJK', facts(rows.slice(0, 1)))).toMatchObject({ kind: 'apart', apart: 'bound', value: null });
	});

	it('is neither of another definition nor of low reliability, where there is another', () => {
		const rows = [
			whole(2020, { document_id: 'a', status: 'U', id: 'doubtful' }),
			whole(2020, { document_id: 'b', status: 'A', id: 'normal' })
		];
		expect(of('TJK', facts(rows)).point?.id).toBe('normal');
		expect(of('TJK', facts([whole(2020, { status: 'D' })])).apart).toBe('definition');
	});

	it('is of the source that covers most countries; then of the dialogue; then the first', () => {
		const dialogue = whole(2020, { document_id: 'c', layer: 'dialogue', id: 'dialogue' });
		const one = whole(2020, { document_id: 'a', id: 'one' });
		expect(of('TJK', facts([one, dialogue])).point?.id).toBe('dialogue');
		const wide = [
			whole(2020, { document_id: 'b', id: 'wide' }),
			whole(2020, { document_id: 'b', ref_area: 'KAZ' })
		];
		expect(of('TJK', facts([one, dialogue, ...wide])).point?.id).toBe('wide');
		expect(of('TJK', facts([one, whole(2020, { document_id: 'z', id: 'last' })])).point?.id).toBe('one');
	});

	it('opens every value of the year, its own first', () => {
		const rows = [
			whole(2020, { document_id: 'a', rows: 'x', status: 'U' }),
			whole(2020, { document_id: 'b', rows: 'y~z' })
		];
		expect(of('TJK', facts(rows, { claims: [claim({ ref_area: 'TJK', end: '2020-05-01' })] })).rows).toEqual([
			'y',
			'z',
			'x',
			'st-TJK'
		]);
	});

	it('is an estimate of one round only', () => {
		const estimate = (ref_area: string, document_id: string) =>
			whole(2020, { ref_area, document_id, status: 'E', indicator_id: 'hiv_new_infections', drug: null });
		const all = facts([estimate('KAZ', 'new'), estimate('KGZ', 'new'), estimate('UZB', 'old')]);
		expect(all.map(({ apart }) => apart)).toEqual([null, null, null, null, 'round']);
	});

	it('is reckoned to three digits; what cannot be reckoned is shown as reported, apart and without a size', () => {
		const rows = [
			whole(2020, { per_100k: 1.23456 }),
			whole(2020, { ref_area: 'KAZ', value: 12, per_100k: null })
		];
		const all = facts(rows, { measure: 'per_100k' });
		expect(of('TJK', all)).toMatchObject({ kind: 'number', value: 1.23 });
		expect(plain(of('TJK', all).spoken)).toContain('1.23 kg per 100,000 inhabitants');
		expect(of('KAZ', all)).toMatchObject({ kind: 'apart', apart: 'measure', value: null });
		expect(plain(of('KAZ', all).lines[0]!.text)).toBe('12 kg');
	});
});

describe('a claim', () => {
	it('stands in the place of a number in the year in which it was said, and beside a number', () => {
		const said = claim({ ref_area: 'UZB', end: '2020-10-12', direction: 1 });
		expect(of('UZB', facts([], { claims: [said] })).kind).toBe('direction');
		expect(of('UZB', facts([], { claims: [said], at: 2019 })).kind).toBe('silence');
		expect(of('UZB', facts([], { claims: [{ ...said, direction: null }] })).kind).toBe('mention');
		const both = of('UZB', facts([whole(2020, { ref_area: 'UZB' })], { claims: [said] }));
		expect(both.kind).toBe('number');
		expect(both.lines.map(({ glyph }) => glyph)).toEqual([undefined, 1]);
	});
});

describe('whyApart', () => {
	it('leaves a year of one drug to be compared, and sets totals apart', () => {
		expect(whyApart(year(2020))).toBeNull();
		for (const drug of ['all_drugs', 'narcotics', 'drugs_and_precursors']) {
			expect(whyApart(year(2020, { drug }))).toBe('counted');
		}
	});

	it('sets apart what a caveat says is counted differently, or is the share of one agency', () => {
		const rows = ['dialogue', 'context'].flatMap(
			(layer) =>
				Papa.parse<Record<string, string>>(readFileSync(`data/${layer}/indicators.csv`, 'utf8'), {
					header: true,
					skipEmptyLines: true
				}).data
		);
		const apart = rows
			.filter(({ indicator_id = '' }) => countedApart.test(indicator_id))
			.map(({ indicator_id }) => indicator_id)
			.sort();
		const said = rows
			.filter(
				({ indicator_id, caveat_en = '' }) =>
					indicator_id !== 'drug_seizures' &&
					/not comparable|[Dd]efinitions differ by country|rules of registration|^A part of the (national|groups)|One agency’s|differs by source/.test(
						caveat_en
					)
			)
			.map(({ indicator_id }) => indicator_id)
			.sort();
		expect(apart).toEqual(said);
		expect(apart.length).toBeGreaterThan(10);
	});
});

describe('the years', () => {
	const rows = [
		whole(2018),
		whole(2020),
		whole(2020, { ref_area: 'KAZ' }),
		whole(2021),
		other({ ref_area: 'AFG', start: '1999-01-01', end: '1999-12-31' }),
		other({ ref_area: 'UZB', start: '2022-01-01', end: '2022-06-30' })
	];

	it('run from the first to the last of the five countries, gaps among them', () => {
		expect(mapYears({ points: rows, claims: [] })).toEqual([
			{ year: 2018, whole: 1, any: 1 },
			{ year: 2019, whole: 0, any: 0 },
			{ year: 2020, whole: 2, any: 2 },
			{ year: 2021, whole: 1, any: 1 },
			{ year: 2022, whole: 0, any: 1 }
		]);
		expect(mapYears({ points: [], claims: [] })).toEqual([]);
	});

	it('begin with the latest in which most can be compared, else with what there is', () => {
		expect(bestYear(mapYears({ points: rows, claims: [] }))).toBe(2020);
		expect(bestYear(mapYears({ points: [], claims: [claim({ end: '2017-10-12' })] }))).toBe(2017);
		expect(bestYear([])).toBeNull();
	});
});

describe('yearFinding', () => {
	const tjk = whole(2020, { value: 500 });
	const tkm = whole(2020, { ref_area: 'TKM', value: 20 });

	it('names the highest and the lowest with their values, and who has none', () => {
		const kaz = whole(2020, { ref_area: 'KAZ', value: 100 });
		expect(title([tjk, tkm, kaz])).toBe(
			'Heroin, 2020: highest in Tajikistan (500 kg), lowest in Turkmenistan (20 kg); no figure: Kyrgyzstan and Uzbekistan'
		);
	});

	it('says that it speaks of comparable figures where some stand apart', () => {
		const kaz = other({ ref_area: 'KAZ', start: '2020-01-01', end: '2020-06-30', value: 9999 });
		expect(title([tjk, tkm, kaz])).toBe(
			'Heroin, 2020: of the comparable figures, highest in Tajikistan (500 kg), lowest in Turkmenistan (20 kg); not comparable: Kazakhstan; no figure: Kyrgyzstan and Uzbekistan'
		);
		expect(title([tjk, kaz])).toBe(
			'Heroin, 2020: one comparable figure, Tajikistan, 500 kg; not comparable: Kazakhstan; no figure: Kyrgyzstan, Turkmenistan and Uzbekistan'
		);
		expect(title([kaz])).toBe('Heroin, 2020: figures for 1 of 5 countries, not comparable across countries');
	});

	it('names all that share a place, and none where all are equal', () => {
		const kaz = whole(2020, { ref_area: 'KAZ', value: 500 });
		expect(title([tjk, kaz, tkm])).toContain('highest in Kazakhstan and Tajikistan (500 kg)');
		expect(title([tjk, kaz])).toContain('the same in Kazakhstan and Tajikistan (500 kg); no figure:');
		expect(title([tjk])).toBe('Heroin, 2020: a figure for Tajikistan alone, 500 kg');
	});

	it('counts directions, mentions and silence where there is no number', () => {
		const said = claim({ end: '2020-10-12' });
		expect(title([], [said])).toBe('Heroin, 2020: a direction for 1 of 5 countries, no figure');
		expect(title([], [{ ...said, direction: null }])).toBe(
			'Heroin, 2020: mentioned for 1 of 5 countries, no figure'
		);
		expect(title([])).toBe('Heroin, 2020: no figure for any of the five countries');
	});

	it('speaks Russian, each name in its case', () => {
		const say = (...points: ReckonedPoint[]) =>
			plain(
				yearFinding(
					factsOfYear({ points, claims: [], measure: 'reported', locale: 'ru' }, 2020),
					'Героин, 2020',
					'ru'
				)
			);
		const kaz = other({ ref_area: 'KAZ', start: '2020-01-01', end: '2020-06-30' });
		const none = 'нет данных по Кыргызстану, Туркменистану и Узбекистану';
		expect(say(tjk, kaz)).toBe(
			`Героин, 2020: сопоставимо только число по Таджикистану — 500 кг; числа по Казахстану несопоставимы; ${none}`
		);
		expect(say(tjk, whole(2020, { ref_area: 'KAZ', value: 500 }))).toBe(
			`Героин, 2020: одинаково в Казахстане и Таджикистане (500 кг); ${none}`
		);
		expect(say(tjk)).toBe('Героин, 2020: число есть только по Таджикистану — 500 кг');
		expect(say(tjk, tkm)).toBe(
			'Героин, 2020: наибольшее значение — в Таджикистане (500 кг), наименьшее — в Туркменистане (20 кг); нет данных по Казахстану, Кыргызстану и Узбекистану'
		);
	});
});

describe('yearTable', () => {
	it('has what is shown, what is not, and the silences', () => {
		const rows = [
			whole(2020, { document_id: 'a', id: 'a' }),
			whole(2020, { document_id: 'b', id: 'b', status: 'U', value: 7 }),
			other({ id: 'c', ref_area: 'KAZ', start: '2020-01-01', end: '2020-06-30' })
		];
		const { columns, rows: lines } = yearTable(facts(rows), 'reported', 'en');
		for (const { cells } of lines) expect(cells).toHaveLength(columns.length);
		expect(lines.map(({ id, cells }) => [id, plain(cells[1]!.text), cells[3]!.text])).toEqual([
			['c', '100 kg', 'not comparable: another period'],
			['KGZ', 'no figure', ''],
			['a', '100 kg', 'shown'],
			['b', '7 kg', 'another value, not shown'],
			['TKM', 'no figure', ''],
			['UZB', 'no figure', '']
		]);
		const reckoned = yearTable(facts(rows, { measure: 'per_100k' }), 'per_100k', 'en');
		for (const { cells } of reckoned.rows) expect(cells).toHaveLength(reckoned.columns.length);
	});
});

describe('shades', () => {
	it('hold for one value, two, equal ones, an outlier, zeros and none', () => {
		for (const values of [[], [0], [0, 0], [3], [3, 3], [3, 4], [0, 1e6, 2]]) {
			const [classed, continuous] = [classedShades(values), continuousShades(values)];
			for (const value of values) {
				for (const { level, over } of [classed.shade(value), continuous.shade(value)]) {
					expect(level).toBeGreaterThanOrEqual(0);
					expect(level + over).toBeLessThanOrEqual(5);
				}
			}
		}
	});

	it('knows where each class holds one number alone', () => {
		expect(classedShades([0, 0.1, 0.1, 0.2, 0.3]).single).toBe(true);
		expect(classedShades([0.1, 0.15, 0.3]).single).toBe(false);
		expect(classedShades([5.1, 7.9, 14.3]).single).toBe(false);
	});

	it('grow in proportion from zero to a round top', () => {
		const { top, shade } = continuousShades([4.2, 1]);
		expect(top).toBe(5);
		expect(shade(0)).toEqual({ level: 0, over: 0 });
		expect(shade(4.2)).toEqual({ level: 4, over: 0.2 });
		expect(shade(5)).toEqual({ level: 4, over: 1 });
	});
});
