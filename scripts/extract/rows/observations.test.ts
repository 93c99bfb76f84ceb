import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { Candidate } from '../candidate.ts';

const rows = (text: string, type: Candidate['type'] = 'observation') =>
	extract(text.split('\n'), /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en').candidates.filter(
		(candidate) => candidate.type === type
	);

describe('observations', () => {
	it('gives value, unit, area, period, reporter and words', () => {
		const [row] = rows(
			'The Customs Service of Uzbekistan reported that in 2022 415 kg of heroin were seized.'
		);
		expect(row).toMatchObject({
			indicator_id: 'drug_seizures',
			ref_area: 'UZB',
			drug: 'heroin',
			obs_value: 415,
			unit_measure: 'KGM',
			period_start: '2022-01-01',
			period_end: '2022-12-31',
			period_basis: 'stated',
			reporter: 'Customs Service of Uzbekistan',
			locator: 1,
			as_written: '2022 415 kg of heroin were seized',
			confidence: 'sure',
			why_unsure: ''
		});
	});

	it('does so in Russian', () => {
		const [row] = rows(
			'По данным МВД Кыргызской Республики, за 9 месяцев 2023 года изъято 1,2 тонны гашиша.'
		);
		expect(row).toMatchObject({
			indicator_id: 'drug_seizures',
			ref_area: 'KGZ',
			drug: 'cannabis_resin',
			obs_value: 1200,
			period_start: '2023-01-01',
			period_end: '2023-09-30',
			reporter: 'МВД Кыргызской Республики',
			as_written: '9 месяцев 2023 года изъято 1,2 тонны гашиша'
		});
	});

	it('gives each figure of a series its own year', () => {
		const series = rows('Tajikistan seized 4.1 t in 2018, 3.2 t in 2019 and 5.3 t in 2020.');
		expect(series.map(({ obs_value, period_start }) => [obs_value, period_start])).toEqual([
			[4100, '2018-01-01'],
			[3200, '2019-01-01'],
			[5300, '2020-01-01']
		]);
		expect(
			rows('В 2018 году изъято 4,1 тонны, в 2019 году – 3,2 тонны.').map(({ obs_value, period_start }) => [
				obs_value,
				period_start
			])
		).toEqual([
			[4100, '2018-01-01'],
			[3200, '2019-01-01']
		]);
	});

	it('does not take the year of a comparison for the period', () => {
		const [row] = rows('За 2023 год выявлено 300 преступлений, по сравнению с 2022 годом их число выросло.');
		expect(row?.period_start).toBe('2023-01-01');
		expect(rows('In 2023 12 labs were closed, more than in 2022.')[0]?.period_start).toBe('2023-01-01');
	});

	it('counts a bare length back from the last full month before the meeting', () => {
		const [row] = rows(
			'On 10 May 2023 a seminar was held in Osh.\nIn 2 years and 4 months, 90 kg of opium were seized.'
		).filter(({ locator }) => locator === 2);
		expect(row).toMatchObject({
			period_start: '2021-01-01',
			period_end: '2023-04-30',
			period_basis: 'inferred'
		});
		expect(row?.why_unsure).toContain('only a length is given: 28 months');
	});

	it('keeps bounds and ranges as bounds', () => {
		expect(rows('Over 2 tonnes were seized.')[0]).toMatchObject({
			obs_value: null,
			value_low: 2000,
			value_high: null,
			value_sign: '>'
		});
		const signs = (texts: readonly string[]) => texts.map((text) => rows(text)[0]?.value_sign);
		expect(
			signs([
				'At least 2 tonnes were seized.',
				'Less than 2 tonnes were seized.',
				'Up to 2 tonnes were seized.',
				'About 2 tonnes were seized.',
				'2 tonnes were seized.'
			])
		).toEqual(['≥', '<', '≤', '~', '']);
		expect(signs(['Изъято не менее 2 тонн.', 'Изъято не более 2 тонн.', 'Изъято менее 2 тонн.'])).toEqual([
			'≥',
			'≤',
			'<'
		]);
		expect(rows('Изъято от 5 до 7 кг.')[0]).toMatchObject({ obs_value: null, value_low: 5, value_high: 7 });
	});

	it('marks what it is unsure of, with the reason', () => {
		const why = (text: string) => rows(text)[0]?.why_unsure ?? '';
		expect(why('In 2020 12 groups were dismantled.')).toContain('no country is named');
		expect(why('Kazakhstan closed 12 groups.')).toContain('no period is given');
		expect(why('In 2020 Kazakhstan planted 12 orchards.')).toContain('"orchards" is on no list of units');
		expect(why('In 2020 drug crime in Kazakhstan fell by 7 %.')).toContain('a difference from another time');
		expect(why('In 2020 Kazakhstan and Uzbekistan convicted about 90 people.')).toContain(
			'several areas are named'
		);
	});

	it('lets the reporter speak on until another is named', () => {
		const [first, second] = rows(
			'The delegation of Kazakhstan said that 12 groups were broken up. The speaker added that 30 kg of opium had been seized.'
		);
		expect(first?.reporter).toBe('delegation of Kazakhstan');
		expect(second).toMatchObject({ reporter: 'delegation of Kazakhstan', ref_area: 'KAZ' });
		expect(second?.why_unsure).toContain('the country is the reporter’s');
	});
});

describe('statements', () => {
	it.each([
		['Heroin seizures had increased.', 1],
		['Drug use among the young soared.', 2],
		['HIV infections fell significantly.', -2],
		['The number of users decreased slightly.', -1],
		['The situation remained stable.', 0],
		['Smuggling continued to decline.', -1],
		['Число больных снизилось.', -1],
		['Изъятия резко возросли.', 2],
		['Контрабанда сократилась вдвое.', -2],
		['Наркоситуация остаётся стабильной.', 0],
		['Оборот синтетических наркотиков растёт.', 1]
	])('%s %d', (text, direction) => {
		expect(rows(text, 'statement').map((row) => row.direction)).toEqual([direction]);
	});

	it.each([
		'Measures to reduce drug use were discussed.',
		'The programme aims at increasing access.',
		'drug demand reduction and supply reduction',
		'сокращение спроса на наркотики',
		'Меры направлены на снижение вреда.'
	])('takes no wish and no name for a claim: %s', (text) => {
		expect(rows(text, 'statement')).toEqual([]);
	});
});

describe('as_written', () => {
	it('is at most twelve words of the paragraph, as they stand there', () => {
		const text = [
			'Ташкент, 5 июня 2024 года',
			'«Сегодня» – отметил представитель МВД Узбекистана – **в первом полугодии 2024 года** изъято свыше 3 тонн (т. е. вдвое больше), задержаны 512 человек.',
			'On 8 May 2024 _the very long name of a conference on the prevention of drug dependence among the youth of the region_ was held, where 24 experts from 5 countries and others spoke of a decrease in HIV infections since 2012.'
		];
		const { candidates } = extract(text, 'ru');
		expect(candidates).toHaveLength(6);
		for (const { as_written, locator } of candidates) {
			expect(text[locator - 1]).toContain(as_written);
			expect(as_written.split(/\s+/).length).toBeLessThanOrEqual(12);
			expect(as_written).toBe(as_written.trim());
			expect(as_written).not.toBe('');
		}
	});
});
