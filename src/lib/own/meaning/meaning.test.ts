import { describe, expect, it } from 'vitest';
import { isoDay } from '../../domain/day.ts';
import { isoCountries } from '../../domain/iso-countries.ts';
import { readArea } from './areas.ts';
import { readDrug } from './drugs.ts';
import { findMark, isMissing, readQuantity } from './numbers.ts';
import { findOrder, readPeriod, type PeriodReading } from './periods.ts';
import { readUnit } from './units.ts';

const shown = (period: PeriodReading) =>
	period === null || period === 'either' ? period : `${isoDay(period.start)}..${isoDay(period.end)}`;

describe('areas', () => {
	it('holds every code of ISO 3166-1 once, as the browser knows them', () => {
		expect(isoCountries).toHaveLength(249);
		for (const key of ['alpha2', 'alpha3', 'numeric'] as const)
			expect(new Set(isoCountries.map((one) => one[key])).size).toBe(249);
		const known = isoCountries.filter(
			({ alpha2, numeric }) => Intl.getCanonicalLocales(`und-${numeric}`)[0] === `und-${alpha2}`
		);
		expect(known.length).toBeGreaterThan(240);
	});

	it.each([
		['Kyrgyz Republic', 'KGZ'],
		['Киргизия', 'KGZ'],
		['Кыргызстан', 'KGZ'],
		['Republic of Tajikistan', 'TJK'],
		['Таджикистана', 'TJK'],
		['Russian Federation', 'RUS'],
		['  iran (Islamic Republic of) ', 'IRN'],
		['Türkiye', 'TUR'],
		['Turkiye', 'TUR'],
		['Viet Nam', 'VNM'],
		['Узбекистан', 'UZB'],
		['KZ', 'KAZ'],
		['uzb', 'UZB'],
		['762', 'TJK'],
		['004', 'AFG'],
		['4', 'AFG'],
		['Germany', 'DEU'],
		['Германия', 'DEU'],
		['Korea, Rep.', 'KOR'],
		['Central Asia', 'CA5'],
		['European Union', 'EU27'],
		['World', 'W0'],
		['Sub-Saharan Africa', null],
		['no', null],
		['Kazakhstan and Uzbekistan', null],
		['', null]
	])('reads %j', (text, code) => {
		expect(readArea(text)).toBe(code);
	});
});

describe('quantities', () => {
	it.each([
		['1,234.5', '.', { value: 1234.5 }],
		['1 234,5', ',', { value: 1234.5 }],
		['1\u00a0234\u202f567', ',', { value: 1_234_567 }],
		['1.234,5', ',', { value: 1234.5 }],
		['12,5 кг', ',', { value: 12.5, unit: 'кг' }],
		['<5', '.', { high: 5, sign: '<' }],
		['≤ 0,1', ',', { high: 0.1, sign: '≤' }],
		['> 100', '.', { low: 100, sign: '>' }],
		['>=100', '.', { low: 100, sign: '≥' }],
		['~ 40', '.', { value: 40, sign: '~' }],
		['120–150', '.', { low: 120, high: 150 }],
		['−3', '.', { value: -3 }],
		['(12)', '.', { value: -12 }],
		['1.5e3', '.', { value: 1500 }],
		['12%', '.', { value: 12, unit: '%' }]
	] as const)('reads %j with %j', (text, mark, expected) => {
		expect(readQuantity(text, mark)).toEqual({
			value: null,
			low: null,
			high: null,
			sign: null,
			unit: '',
			...expected
		});
	});

	it.each([
		['1,23', '.'],
		['1.23', ','],
		['12,34,5', '.'],
		['abc', '.'],
		['5 of 7', '.'],
		['150–120', '.'],
		['1-2-3', '.'],
		['0x10', '.']
	] as const)('does not read %j with %j', (text, mark) => {
		expect(readQuantity(text, mark)).toBeNull();
	});

	it('knows what says that there is nothing, and that a zero is something', () => {
		for (const text of ['', ' .. ', 'n/a', 'N/A', '-', '–', 'н/д', 'нет данных'])
			expect(isMissing(text)).toBe(true);
		for (const text of ['0', '0,0', 0]) expect(isMissing(text)).toBe(false);
	});

	it('finds the mark before fractions, and asks where it cannot', () => {
		expect(findMark(['1,5', '2', '1 000,25']).mark).toBe(',');
		expect(findMark(['1.5', '1,234']).mark).toBe('.');
		expect(findMark(['12', '13', 14]).mark).toBe('.');
		expect(findMark(['1,234', '5,678'])).toMatchObject({ mark: null, doubtful: '1,234' });
		expect(findMark(['1,5', '2.5'])).toMatchObject({ mark: null, votes: { '.': 1, ',': 1 } });
	});
});

describe('periods', () => {
	it.each([
		['2015', '2015-01-01..2015-12-31'],
		[2015, '2015-01-01..2015-12-31'],
		['2015 г.', '2015-01-01..2015-12-31'],
		['2015–2017', '2015-01-01..2017-12-31'],
		['2015-03', '2015-03-01..2015-03-31'],
		['2015M02', '2015-02-01..2015-02-28'],
		['03.2015', '2015-03-01..2015-03-31'],
		['March 2015', '2015-03-01..2015-03-31'],
		['марта 2015 г.', '2015-03-01..2015-03-31'],
		['май 2016', '2016-05-01..2016-05-31'],
		['2015-Q3', '2015-07-01..2015-09-30'],
		['Q1 2015', '2015-01-01..2015-03-31'],
		['IV квартал 2015', '2015-10-01..2015-12-31'],
		['1 полугодие 2015', '2015-01-01..2015-06-30'],
		['2015-H2', '2015-07-01..2015-12-31'],
		['2015-03-04', '2015-03-04..2015-03-04'],
		['2015-03-04T00:00:00Z', '2015-03-04..2015-03-04'],
		['04.03.2015', '2015-03-04..2015-03-04'],
		['4 марта 2015 года', '2015-03-04..2015-03-04'],
		['March 4, 2015', '2015-03-04..2015-03-04'],
		['13/12/2015', '2015-12-13..2015-12-13'],
		['12/13/2015', '2015-12-13..2015-12-13'],
		['05/05/2015', '2015-05-05..2015-05-05'],
		['04/03/2015', 'either'],
		['30.02.2015', null],
		['2015/16', null],
		['04/03/15', null],
		['43831', null],
		['soon', null]
	])('reads %j', (text, expected) => {
		expect(shown(readPeriod(text, null))).toBe(expected);
	});

	it('reads by the order that is chosen, and finds it from dates with one reading', () => {
		expect(shown(readPeriod('04/03/2015', 'dmy'))).toBe('2015-03-04..2015-03-04');
		expect(shown(readPeriod('04/03/2015', 'mdy'))).toBe('2015-04-03..2015-04-03');
		expect(readPeriod('13/12/2015', 'mdy')).toBeNull();
		expect(findOrder(['04/03/2015', '25/03/2015'])).toMatchObject({ needed: true, order: 'dmy' });
		expect(findOrder(['04/03/2015'])).toMatchObject({ needed: true, order: null, doubtful: '04/03/2015' });
		expect(findOrder(['25/03/2015', '03/25/2015']).order).toBeNull();
		expect(findOrder(['2015-03-04']).needed).toBe(false);
	});
});

describe('drugs and units', () => {
	it.each([
		['Heroin', 'heroin'],
		['Cannabis herb (marijuana)', 'cannabis_herb'],
		['“Ecstasy”-type substances', 'ecstasy_total'],
		['марихуана', 'cannabis_herb'],
		['Гашиш', 'cannabis_resin'],
		['cannabis_resin', 'cannabis_resin'],
		['МДМА', 'ecstasy'],
		['fentanyl', null]
	])('reads the drug %j', (text, code) => {
		expect(readDrug(text)).toBe(code);
	});

	it.each([
		['kg', 'KGM'],
		['кг', 'KGM'],
		['Тонн', 'TNE'],
		['%', 'PERCENT'],
		['US$', 'USD'],
		['EUR', 'EUR'],
		['человек', 'PERSON'],
		['litres', null]
	])('reads the unit %j', (text, code) => {
		expect(readUnit(text)).toBe(code);
	});
});
