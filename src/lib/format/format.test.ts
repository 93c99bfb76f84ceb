import { describe, expect, it } from 'vitest';
import { units, type Unit } from '../domain/codes.ts';
import { locales } from '../domain/text.ts';
import { formatFigure, formatTold, formatValue } from './number.ts';
import { formatDate, formatLength, formatPeriod, formatRange, wholeMonths } from './period.ts';

/** No-break spaces are right in print and unreadable in a test. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f\u2009]/g, ' ') ?? null;

describe('formatValue', () => {
	it.each([
		[1300, 'KGM', 'en', '1,300 kg'],
		[1300, 'KGM', 'ru', '1 300 кг'],
		[16, 'GROUP', 'en', '16 groups'],
		[1, 'GROUP', 'en', '1 group'],
		[1, 'GROUP', 'ru', '1 группа'],
		[2, 'GROUP', 'ru', '2 группы'],
		[16, 'GROUP', 'ru', '16 групп'],
		[74, 'PERSON', 'ru', '74 человека'],
		[12_000_000, 'EUR', 'en', '€12 million'],
		[12_000_000, 'EUR', 'ru', '12 млн евро'],
		[0, 'KGM', 'en', '0 kg'],
		[0.01, 'KGM', 'en', '0.01 kg'],
		[21_750_000, 'EUR', 'en', '€21.75 million'],
		[9_057_333, 'EUR', 'en', '€9,057,333'],
		[9_057_333, 'EUR', 'ru', '9 057 333 €'],
		[500_000, 'EUR', 'en', '€500,000'],
		[3_000, 'USD', 'en', '$3,000'],
		[260_000_000, 'USD', 'en', '$260 million'],
		[260_000_000, 'USD', 'ru', '260 млн долларов США'],
		[6_400, 'TNE', 'en', '6,400 t'],
		[6_400, 'TNE', 'ru', '6 400 т'],
		[233_000, 'HA', 'en', '233,000 ha'],
		[233_000, 'HA', 'ru', '233 000 га'],
		[48.8, 'KGM_PER_HA', 'ru', '48,8 кг/га'],
		[14.3, 'PERCENT', 'en', '14.3%'],
		[14.3, 'PERCENT', 'ru', '14,3 %'],
		[0.13, 'PER_1000', 'en', '0.13 per 1,000 people'],
		[0.13, 'PER_1000', 'ru', '0,13 на 1000 человек'],
		[119.232, 'SYRINGE', 'en', '119.232 needles and syringes per person'],
		[105, 'SYRINGE', 'ru', '105 игл и шприцев на человека'],
		[103, 'LABORATORY', 'en', '103 laboratories'],
		[103, 'LABORATORY', 'ru', '103 лаборатории'],
		[11, 'LABORATORY', 'ru', '11 лабораторий'],
		[1, 'CRIMINAL_CASE', 'en', '1 criminal case'],
		[24, 'CRIMINAL_CASE', 'ru', '24 уголовных дела'],
		[19_905, 'CASE', 'ru', '19 905 случаев'],
		[4_655, 'CRIME', 'ru', '4 655 преступлений'],
		[13_731, 'TABLET', 'ru', '13 731 таблетка'],
		[34, 'CHANNEL', 'ru', '34 канала'],
		[17, 'INCIDENT', 'ru', '17 инцидентов']
	] as const)('%d %s in %s is %s', (value, unit, locale, text) => {
		expect(plain(formatValue(value, unit, locale))).toBe(text);
	});
});

describe('every unit', () => {
	it.each(Object.keys(units) as Unit[])('%s is written with its name or sign, in both languages', (unit) => {
		for (const locale of locales) {
			for (const value of [1, 2, 5, 1.5]) {
				expect(formatValue(value, unit, locale)).toMatch(/[^\d.,\s\u00a0]/u);
			}
		}
	});
});

describe('formatFigure', () => {
	const bounds = { value: null, low: 18_000, high: 20_000, unit: 'KGM' };
	it('shows bounds as bounds', () => {
		expect(plain(formatFigure(bounds, 'en'))).toBe('18,000–20,000 kg');
		expect(plain(formatFigure({ ...bounds, low: null }, 'en'))).toBe('≤ 20,000 kg');
		expect(plain(formatFigure({ ...bounds, high: null }, 'en'))).toBe('≥ 18,000 kg');
		expect(plain(formatFigure({ ...bounds, unit: 'USD' }, 'en'))).toBe('$18,000–$20,000');
	});
	it('sets the sign of the source before a limit or a number, and none before a range', () => {
		const limit = { value: null, low: null, high: 100, unit: 'PERSON' };
		expect(plain(formatFigure({ ...limit, sign: '<' }, 'en'))).toBe('< 100 persons');
		expect(plain(formatFigure({ ...limit, sign: '≤' }, 'en'))).toBe('≤ 100 persons');
		const least = { value: null, low: 6_600_000, high: null, unit: 'EUR' };
		expect(plain(formatFigure({ ...least, sign: '>' }, 'ru'))).toBe('> 6,6 млн евро');
		expect(plain(formatFigure({ ...least, sign: '≥' }, 'ru'))).toBe('≥ 6,6 млн евро');
		const about = { value: 3000, low: null, high: null, sign: '~', unit: 'CRIME' };
		expect(plain(formatFigure(about, 'en'))).toBe('~ 3,000 crimes');
		expect(plain(formatTold(about, 'en'))).toBe('~ 3,000');
		expect(plain(formatTold({ ...bounds, sign: null }, 'en'))).toBe('18,000–20,000');
	});
	it('joins the unit to both ends of a range as the language does', () => {
		expect(plain(formatFigure({ ...bounds, unit: 'PERCENT', low: 3, high: 5 }, 'ru'))).toBe('3–5 %');
	});

	it('does not take a zero for missing', () => {
		expect(plain(formatFigure({ value: 0, low: null, high: null, unit: 'KGM' }, 'en'))).toBe('0 kg');
		expect(() => formatFigure({ value: null, low: null, high: null, unit: 'KGM' }, 'en')).toThrow();
	});
});

describe('periods', () => {
	it('are as short as they may be', () => {
		expect(formatPeriod('2024-01-01', '2024-12-31', 'en')).toBe('2024');
		expect(formatPeriod('2017-01-01', '2020-12-31', 'ru')).toBe('2017–2020');
		expect(plain(formatPeriod('2021-01-01', '2024-10-31', 'en'))).toBe('January 2021 – October 2024');
		expect(plain(formatRange('2024-11-27', '2024-11-28', 'day', 'en'))).toBe('27–28 November 2024');
		expect(plain(formatPeriod('2025-04-16', '2025-04-16', 'en'))).toBe('16 April 2025');
		expect(formatPeriod(null, '2017-10-12', 'en')).toBeNull();
		expect(formatDate('2007-01-01', 'year', 'ru')).toBe('2007');
		expect(plain(formatDate('2017-06-01', 'month', 'en'))).toBe('June 2017');
	});

	it('have a length in whole months, or none', () => {
		expect(wholeMonths('2021-01-01', '2024-10-31')).toBe(46);
		expect(plain(formatLength('2021-01-01', '2024-10-31', 'en'))).toBe('3 years 10 months');
		expect(plain(formatLength('2021-01-01', '2024-10-31', 'ru'))).toBe('3 года 10 месяцев');
		expect(plain(formatLength('2024-01-01', '2024-12-31', 'en'))).toBe('1 year');
		expect(wholeMonths('2023-12-13', '2023-12-13')).toBeNull();
	});
});
