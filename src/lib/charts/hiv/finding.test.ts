import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../queries/series.ts';
import { claim, point, year } from '../testing/fixtures.ts';
import { compareYears, editionsOf, tellApart } from './compare.ts';
import { apartFinding, infectionsFinding, rangeFinding } from './finding.ts';

/** No-break spaces are right in print and unreadable in a test. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

const said = (area: string, direction: number | null = -1, end = '2017-10-12') =>
	claim({ id: `st-${area}-${end}`, ref_area: area, indicator_id: 'hiv_new_infections', direction, end });
const estimate = (area: string, at: number, value: number | null, row: Partial<SeriesPoint> = {}) =>
	year(at, { ref_area: area, value, unit: 'PERSON', status: 'E', ...row });
const limit = (area: string, at: number, high: number) => estimate(area, at, null, { high, sign: '<' });

const kgz = [estimate('KGZ', 2012, 880), estimate('KGZ', 2017, 830)];
const tjk = [estimate('TJK', 2012, 1000), estimate('TJK', 2017, 830)];

describe('infectionsFinding', () => {
	it('says that there is nothing', () => {
		expect(infectionsFinding([], [], 'en')).toBe('Neither a direction nor an estimate under this choice');
		// A mention is no direction.
		expect(infectionsFinding([said('KGZ', null)], [], 'en')).toContain('Neither');
	});

	it('gives directions alone as such, with the right verb for one and for two', () => {
		expect(infectionsFinding([said('TJK')], [], 'en')).toBe(
			'In 2017, Tajikistan reported that HIV infections are falling, without a number'
		);
		expect(infectionsFinding([said('TJK')], [], 'ru')).toBe(
			'В 2017 году о снижении числа случаев инфицирования ВИЧ сообщил Таджикистан, без чисел'
		);
		expect(infectionsFinding([said('TJK'), said('KGZ')], [], 'ru')).toContain(
			'сообщили Кыргызстан и Таджикистан'
		);
	});

	it('names each direction by its word', () => {
		const words = [-2, -1, 0, 1, 2].map((direction) =>
			infectionsFinding([said('TJK', direction)], [], 'en').replace(/^.*infections |, without.*$/g, '')
		);
		expect(words).toEqual([
			'are falling strongly',
			'are falling',
			'are unchanged',
			'are rising',
			'are rising strongly'
		]);
	});

	it('sets the printed estimates of two years beside what is said, in the order of the atlas', () => {
		expect(infectionsFinding([said('TJK'), said('KGZ')], [...tjk, ...kgz], 'en')).toBe(
			'In 2017, Kyrgyzstan and Tajikistan reported that HIV infections are falling; estimates for 2012 and 2017: 880 and 830 in Kyrgyzstan; 1,000 and 830 in Tajikistan'
		);
		expect(plain(infectionsFinding([said('TJK'), said('KGZ')], [...tjk, ...kgz], 'ru'))).toBe(
			'В 2017 году о снижении числа случаев инфицирования ВИЧ сообщили Кыргызстан и Таджикистан; оценки за 2012 и 2017 годы: в Кыргызстане — 880 и 830; в Таджикистане — 1 000 и 830'
		);
	});

	it('sets numbers side by side, also where they are not what was said, and calls none a rise or a fall', () => {
		const rises = [estimate('KGZ', 2012, 700), estimate('KGZ', 2017, 830)];
		const same = [estimate('TJK', 2012, 900), estimate('TJK', 2017, 900)];
		expect(infectionsFinding([said('KGZ'), said('TJK')], [...rises, ...same], 'en')).toContain(
			'estimates for 2012 and 2017: 700 and 830 in Kyrgyzstan; 900 both times in Tajikistan'
		);
	});

	it('leaves out a country for which a year is missing, and never takes its neighbour', () => {
		const gap = [estimate('TJK', 2011, 1000), estimate('TJK', 2013, 1100), estimate('TJK', 2017, 830)];
		expect(infectionsFinding([said('KGZ'), said('TJK')], [...kgz, ...gap], 'en')).toMatch(
			/2012 and 2017: 880 and 830 in Kyrgyzstan$/
		);
		expect(infectionsFinding([said('TJK')], gap, 'en')).toMatch(/, without a number$/);
	});

	it('reads a limit as one at either end, and two limits as nothing', () => {
		expect(
			infectionsFinding([said('TJK')], [estimate('TJK', 2012, 900), limit('TJK', 2017, 500)], 'en')
		).toContain('900 and fewer than 500 in Tajikistan');
		expect(
			infectionsFinding([said('TJK')], [limit('TJK', 2012, 500), estimate('TJK', 2017, 900)], 'ru')
		).toContain('в Таджикистане\u00a0— менее 500 и 900');
		expect(
			infectionsFinding([said('TJK')], [limit('TJK', 2012, 500), limit('TJK', 2017, 100)], 'en')
		).toMatch(/, without a number$/);
	});

	it('keeps directions of different years and kinds apart, and takes the latest of a country', () => {
		expect(infectionsFinding([said('KGZ'), said('TJK', 1, '2025-04-16'), said('TJK')], kgz, 'en')).toBe(
			'In 2017, Kyrgyzstan reported that HIV infections are falling; estimates for 2012 and 2017: 880 and 830 in Kyrgyzstan. In 2025, Tajikistan reported that HIV infections are rising, without a number'
		);
	});

	it('compares over the period that is stated, where one is', () => {
		const stated = { ...said('TJK'), start: '2014-01-01', end: '2017-12-31' };
		const points = [estimate('TJK', 2014, 1000), ...tjk];
		expect(infectionsFinding([stated], points, 'en')).toContain(
			'estimates for 2014 and 2017: 1,000 and 830 in Tajikistan'
		);
	});

	it('gives estimates alone over the last ten years', () => {
		const points = [
			estimate('KAZ', 2014, 2800),
			estimate('KAZ', 2024, 2300),
			estimate('KGZ', 2014, 860),
			estimate('KGZ', 2024, 920),
			estimate('TJK', 2014, 1000),
			limit('TJK', 2024, 500)
		];
		expect(infectionsFinding([], points, 'en')).toBe(
			'New HIV infections, estimates for 2014 and 2024: 2,800 and 2,300 in Kazakhstan; 860 and 920 in Kyrgyzstan; 1,000 and fewer than 500 in Tajikistan'
		);
		expect(infectionsFinding([], [estimate('KAZ', 2024, 2300)], 'en')).toBe(
			'Estimates of new HIV infections: Kazakhstan; 2014 and 2024 cannot be compared'
		);
	});
});

describe('tellApart', () => {
	const number = (value: number) => ({ value, low: null, high: null, sign: null });
	const most = (high: number) => ({ value: null, low: null, high, sign: '<' });
	const least = (low: number) => ({ value: null, low, high: null, sign: '>' });
	it.each([
		[number(2), number(1), true],
		[number(1), number(2), true],
		[number(0), number(0), true],
		[number(500), most(500), false],
		[number(501), most(500), true],
		[most(100), number(100), false],
		[most(100), number(101), true],
		[most(100), most(100), false],
		[least(48_000), number(50_000), false],
		[least(48_000), number(40_000), true],
		[number(40_000), least(48_000), true]
	] as const)('%o to %o: %s', (first, last, told) => {
		expect(tellApart(first, last)).toBe(told);
	});

	it('looks at the numbers, not at the bounds beside them', () => {
		expect(tellApart({ ...number(10), low: 5, high: 20 }, { ...number(9), low: 4, high: 19 })).toBe(true);
	});
});

describe('compareYears', () => {
	it('takes whole years only', () => {
		const part = point({ ref_area: 'TJK', start: '2017-01-01', end: '2017-10-31', value: 5 });
		expect(compareYears([estimate('TJK', 2012, 9), part], ['TJK'], 2012, 2017)).toEqual([]);
	});
});

describe('editionsOf', () => {
	it('takes the edition that reaches furthest, and of equals the one with the most countries', () => {
		const old = [estimate('UZB', 2019, 4400, { document_id: 'round-2020' })];
		const small = [estimate('KAZ', 2024, 1, { document_id: 'small' })];
		const large = [
			estimate('KAZ', 2024, 1, { document_id: 'large' }),
			estimate('KGZ', 2024, 1, { document_id: 'large' })
		];
		expect(editionsOf([...old, ...small, ...large])).toEqual({ latest: large, others: [small, old] });
		expect(editionsOf([])).toEqual({ latest: [], others: [] });
	});
});

describe('rangeFinding', () => {
	const share = (area: string, at: number, value: number | null, row: Partial<SeriesPoint> = {}) =>
		year(at, { ref_area: area, value, unit: 'PERCENT', ...row });
	const find = (points: SeriesPoint[], countries: ('KAZ' | 'KGZ' | 'TKM')[] = ['KAZ', 'KGZ']) =>
		plain(rangeFinding('Coverage', points, countries, 'en'));

	it('names the least and the greatest of the latest, each with its year', () => {
		expect(find([share('KAZ', 2017, 9), share('KAZ', 2018, 0.4), share('KGZ', 2017, 4.4)])).toBe(
			'Coverage, latest figures: from 0.4% (Kazakhstan, 2018) to 4.4% (Kyrgyzstan, 2017)'
		);
	});

	it('does not make a range of one value, nor of equal ones', () => {
		expect(find([share('KAZ', 2018, 0)], ['KAZ'])).toBe('Coverage, latest figure: 0% (Kazakhstan, 2018)');
		expect(find([share('KAZ', 2018, 2), share('KGZ', 2017, 2)])).toBe(
			'Coverage, latest figures: 2% in each of Kazakhstan and Kyrgyzstan'
		);
	});

	it('names the countries that are silent', () => {
		expect(find([share('KAZ', 2018, 2)], ['KAZ', 'KGZ', 'TKM'])).toBe(
			'Coverage, latest figure: 2% (Kazakhstan, 2018); no figure for Kyrgyzstan and Turkmenistan'
		);
	});

	it('takes no limit for a number', () => {
		expect(find([share('KAZ', 2018, null, { high: 1 })], ['KAZ'])).toBe('Coverage: limits only, no number');
		expect(find([share('KAZ', 2017, 3), share('KAZ', 2018, null, { high: 1 })], ['KAZ'])).toContain(
			'3% (Kazakhstan, 2017)'
		);
	});

	it('puts names in the case that a Russian sentence wants', () => {
		const points = [share('KAZ', 2018, 0.4), share('KGZ', 2017, 4.4)];
		const say = (some: SeriesPoint[]) => plain(rangeFinding('Охват', some, ['KAZ', 'KGZ', 'TKM'], 'ru'));
		expect(say(points)).toBe(
			'Охват, последние данные: от 0,4 % в Казахстане (2018) до 4,4 % в Кыргызстане (2017); нет данных по Туркменистану'
		);
		expect(say(points.slice(0, 1))).toBe(
			'Охват, последние данные: 0,4 % в Казахстане (2018); нет данных по Кыргызстану и Туркменистану'
		);
	});

	it('says that there is nothing', () => {
		expect(find([])).toBe('Coverage: no figure under this choice');
	});
});

describe('apartFinding', () => {
	const older = [estimate('UZB', 2018, 4300), estimate('UZB', 2019, 4400)];
	const cases = (start: string, end: string, value: number) =>
		point({ id: end, ref_area: 'UZB', start, end, value, unit: 'CASE' });
	const registered = [
		cases('2013-01-01', '2013-12-31', 4247),
		cases('2019-01-01', '2019-10-31', 3337),
		cases('2020-01-01', '2020-10-31', 1483)
	];

	it('takes the latest year that both touch, each with its own period', () => {
		expect(plain(apartFinding(older, registered, 'en'))).toBe(
			'Uzbekistan: an older edition estimates 4,400 persons newly infected in 2019; 3,337 cases were registered in January – October 2019'
		);
	});

	it('takes the latest of each where no year is shared', () => {
		expect(plain(apartFinding(older, registered.slice(2), 'en'))).toContain('1,483 cases');
	});

	it('does with one of them, with none and with several countries', () => {
		expect(plain(apartFinding(older, [], 'en'))).toBe(
			'Uzbekistan: an older edition estimates 4,400 persons newly infected in 2019'
		);
		expect(plain(apartFinding([], registered, 'en'))).toBe(
			'Uzbekistan: 1,483 cases were registered in January – October 2020'
		);
		expect(plain(apartFinding(older, registered, 'ru'))).toBe(
			'Прежняя оценка по Узбекистану за 2019 год — 4 400 человек; зарегистрировано за январь – октябрь 2019 г. — 3 337 случаев'
		);
		expect(plain(apartFinding([...older, estimate('KAZ', 2019, 1)], [], 'ru'))).toBe(
			'Прежние издания оценок и зарегистрированные случаи по Казахстану и Узбекистану'
		);
		expect(apartFinding([], [], 'en')).toMatch(/^No older edition/);
		expect(apartFinding([...older, estimate('KAZ', 2019, 1)], [], 'en')).toBe(
			'Older editions of the estimates, and cases registered: Kazakhstan and Uzbekistan'
		);
	});
});
