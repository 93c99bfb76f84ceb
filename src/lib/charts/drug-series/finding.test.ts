import { describe, expect, it } from 'vitest';
import { year } from '../testing/fixtures.ts';
import { areaFinding, cultivationFinding, drugFinding } from './finding.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the title over one drug by country', () => {
	const kaz = { ref_area: 'KAZ' } as const;
	/** Of a source that gives no other year. */
	const apart = { document_id: 'apart' } as const;
	it.each([
		['no value', [], 'No figure under this choice: heroin'],
		[
			'several',
			[year(2019), year(2020, { ...apart, value: 150 }), year(2020, kaz)],
			'Heroin: the most in one year is 150 kg (Tajikistan, 2020)'
		],
		['one', [year(2020)], 'Heroin: the one figure for a whole year is 100 kg (Tajikistan, 2020)'],
		['equal ones', [year(2020), year(2021, kaz)], 'Heroin: the most in one year is 100 kg, more than once'],
		[
			'two sources that agree',
			[year(2020), year(2020, { document_id: 'national' }), year(2021, { ...apart, value: 5 })],
			'Heroin: the most in one year is 100 kg (Tajikistan, 2020)'
		],
		[
			'zeros',
			[year(2020, { value: 0 }), year(2021, { ...apart, value: 0 })],
			'Heroin: every figure for a whole year is zero'
		],
		[
			'parts of a year and limits',
			[year(2020, { end: '2020-06-30' }), year(2021, { value: null, low: 9 })],
			'Heroin: no exact figure for a whole year'
		],
		[
			'a suspect value on top',
			[year(2020), year(2021, { ...apart, value: 5 }), year(2022, { value: 900, status: 'U' })],
			'Heroin: the most in one year is 100 kg (Tajikistan, 2020); a higher figure is of low reliability'
		]
	])('tells of %s', (_, points, title) => {
		expect(plain(drugFinding(points, 'heroin', 'en'))).toBe(title);
	});

	it('says where more and where less was seized in two years of one source', () => {
		const points = ['KAZ', 'KGZ', 'TJK', 'UZB'].flatMap((ref_area, i) => [
			year(2019, { ref_area, value: 100 }),
			year(2023, { ref_area, value: 60 + 40 * i })
		]);
		const lone = year(2003, { ref_area: 'TJK', document_id: 'unis', value: 5600 });
		expect(drugFinding([lone, ...points], 'heroin', 'en')).toBe(
			'Heroin, 2023 beside 2019: more seized in Tajikistan and Uzbekistan; less seized in Kazakhstan; as much seized in Kyrgyzstan'
		);
		expect(drugFinding(points.slice(0, 4), 'heroin', 'ru')).toBe(
			'Героин, изъято в 2023 году по сравнению с 2019-\u2060м: меньше в Казахстане; столько же в Кыргызстане'
		);
		expect(plain(drugFinding(points.slice(0, 2), 'heroin', 'en'))).toBe(
			'Heroin, Kazakhstan: 100 kg in 2019, 60 kg in 2023'
		);
	});

	it('compares no totals of all drugs', () => {
		expect(drugFinding([year(2020, { drug: 'narcotics' }), year(2021, kaz)], 'narcotics', 'en')).toBe(
			'Narcotic drugs, all kinds together: totals that cannot be compared between countries'
		);
	});

	it('speaks Russian', () => {
		expect(plain(drugFinding([year(2019), year(2020, { ...apart, value: 1500 })], 'heroin', 'ru'))).toBe(
			'Героин: больше всего за один год — 1 500 кг в Таджикистане в 2020 году'
		);
	});
});

describe('the title over one country by drug', () => {
	it('names the greatest whole year of one drug, and leaves totals and groups out', () => {
		const points = [
			year(2012, { drug: 'opium', value: 800 }),
			year(2020),
			year(2021, { drug: 'narcotics', value: 9000 }),
			year(2022, { drug: 'cannabis', value: 8000 })
		];
		expect(plain(areaFinding(points, 'TJK', 'en'))).toBe(
			'Tajikistan, 2012–2022: the most of one drug in one year is 800 kg of opium (2012)'
		);
	});

	it('puts the name in the case that a Russian sentence wants', () => {
		expect(
			plain(areaFinding([year(2012, { drug: 'opium', value: 800 }), year(2020, { value: 7 })], 'TJK', 'ru'))
		).toBe(
			'В Таджикистане в 2012–2020 годах наибольшее количество одного наркотика за год — 800 кг, опий (2012)'
		);
		expect(areaFinding([year(2021, { drug: 'narcotics' })], 'TJK', 'ru')).toBe(
			'По Таджикистану нет точных цифр за полный год ни по одному наркотику'
		);
	});

	it('says that there is none', () => {
		expect(areaFinding([], 'TKM', 'en')).toBe('No figure under this choice: Turkmenistan');
		expect(areaFinding([year(2021, { drug: 'narcotics' })], 'TJK', 'en')).toBe(
			'Tajikistan: no exact figure of one drug for a whole year'
		);
	});
});

describe('the title over cultivation', () => {
	const hectares = (one: number, value: number, status = 'E') =>
		year(one, { ref_area: 'AFG', unit: 'HA', drug: null, value, status, document_id: status });
	it.each([
		[[], 'No figure of opium poppy in Afghanistan'],
		[[hectares(2020, 5)], 'Opium poppy in Afghanistan: 5 ha in 2020'],
		[
			[hectares(2020, 5), hectares(2021, 9)],
			'Opium poppy in Afghanistan: 9 ha in 2021, the most of the years shown'
		],
		// Another definition is another thing, however great.
		[
			[hectares(2017, 328_000), hectares(2017, 329_000, 'D'), hectares(2025, 10_200)],
			'Opium poppy in Afghanistan: 10,200 ha in 2025; at most 328,000 ha, in 2017'
		]
	])('says it of %#', (points, title) => {
		expect(plain(cultivationFinding(points, 'en'))).toBe(title);
	});
});
