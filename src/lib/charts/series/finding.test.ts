import { describe, expect, it } from 'vitest';
import { point, year } from '../testing/fixtures.ts';
import { compareYears } from './compare-years.ts';
import { seriesFinding } from './finding.ts';

const of = (ref_area: string, one: number, value: number, row = {}) => year(one, { ref_area, value, ...row });
const say = (...points: Parameters<typeof seriesFinding>[0]) =>
	seriesFinding(points, 'Drugs seized', 'en').replaceAll(/\s/g, ' ');

describe('what a series shows', () => {
	it('is nothing where nothing is shown', () => {
		expect(say()).toBe('No number under this choice.');
	});

	it('is the figure where there is only one', () => {
		expect(say(of('TJK', 2020, 100))).toBe('Drugs seized: the only figure is for Tajikistan, 100 kg');
	});

	it('is two years of the only area', () => {
		expect(say(of('TJK', 2020, 100), of('TJK', 2021, 70), of('TJK', 2022, 90))).toBe(
			'Drugs seized, Tajikistan: 100 kg in 2020, 90 kg in 2022'
		);
	});

	it('is what became of each area in two years that they share', () => {
		expect(
			say(
				of('KAZ', 2010, 1),
				of('KAZ', 2012, 10),
				of('KAZ', 2016, 20),
				of('KGZ', 2012, 10),
				of('KGZ', 2016, 5),
				of('TJK', 2012, 7),
				of('TJK', 2016, 7),
				of('UZB', 2012, 3),
				of('UZB', 2016, 0)
			)
		).toBe(
			'Drugs seized, 2016 beside 2012: higher in Kazakhstan; lower in Kyrgyzstan and Uzbekistan; the same in Tajikistan'
		);
	});

	it('is the latest year that three areas have, not an older one that all have', () => {
		const old = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].flatMap((area) => [of(area, 2012, 2), of(area, 2016, 1)]);
		const late = ['KGZ', 'TJK', 'UZB'].flatMap((area) =>
			[2018, 2020, 2023].map((one) => of(area, one, one - 2000, { document_id: 'later' }))
		);
		expect(say(...old, ...late)).toBe('Drugs seized, 2023 beside 2018: higher in all 3');
		const two = late.filter(({ ref_area }) => ref_area !== 'UZB');
		expect(say(...old, ...two)).toBe('Drugs seized, 2016 beside 2012: lower in all 5');
	});

	it('counts where all of them went one way', () => {
		expect(say(...['KAZ', 'KGZ', 'TJK'].flatMap((area) => [of(area, 2012, 2), of(area, 2016, 1)]))).toBe(
			'Drugs seized, 2016 beside 2012: lower in all 3'
		);
	});

	it('never holds one source against another', () => {
		const points = [of('TJK', 2015, 1, { document_id: 'a' }), of('TJK', 2016, 9, { document_id: 'b' })];
		expect(compareYears(points)).toBeUndefined();
		expect(say(...points)).toBe('Drugs seized: figures for 1 area; no source gives two years of one area');
	});

	it('leaves out parts of a year, several years, bounds and what is of low reliability', () => {
		expect(
			compareYears([
				of('TJK', 2015, 1),
				point({ start: '2016-01-01', end: '2016-09-30', value: 5 }),
				point({ start: '2016-01-01', end: '2018-12-31', value: 5 }),
				year(2017, { value: null, high: 100 }),
				year(2018, { status: 'U' })
			])
		).toBeUndefined();
	});

	it('takes a zero for a number', () => {
		expect(compareYears([of('TJK', 2015, 0), of('TJK', 2016, 4)])?.higher).toEqual(['TJK']);
	});

	it('is told in Russian', () => {
		expect(
			seriesFinding(
				[of('KAZ', 2012, 1), of('KAZ', 2016, 2), of('TJK', 2012, 2), of('TJK', 2016, 1)],
				'Изъятые наркотики',
				'ru'
			).replaceAll(/\s/g, ' ')
		).toBe(
			'Изъятые наркотики, 2016 год по сравнению с 2012-\u2060м: больше в Казахстане; меньше в Таджикистане'
		);
	});
});
