import { describe, expect, it } from 'vitest';
import { areaAt, findAreas } from './areas.ts';

const areas = (text: string) => findAreas(text).map(({ area, city }) => `${area}${city ? ' city' : ''}`);

describe('findAreas', () => {
	it.each([
		['The EU-Central Asia dialogue', ['CA5']],
		['in Kazakhstan and the Kyrgyz Republic', ['KAZ', 'KGZ']],
		['в Таджикистане, Туркменистане и Узбекистане', ['TJK', 'TKM', 'UZB']],
		['Диалог ЕС - Центральная Азия', ['CA5']],
		['held in Dushanbe', ['TJK city']],
		['страны Центральной Азии и Европейский Союз', ['CA5', 'EU27']],
		['the Czech Republic', []]
	])('%s', (text, expected) => {
		expect(areas(text)).toEqual(expected);
	});
});

describe('areaAt', () => {
	it('prefers a country to a city, and doubts among several', () => {
		const text = 'In Brussels Kazakhstan reported 12 kg and Uzbekistan 5 kg';
		const place = { start: text.indexOf('12 kg'), end: text.indexOf('12 kg') + 5 };
		expect(areaAt(place, findAreas(text))).toEqual({ area: 'KAZ', doubt: 'several areas are named' });
		expect(areaAt(place, [])).toEqual({ area: '', doubt: 'no country is named' });
	});

	it('takes the place that "in" gives right after a figure', () => {
		const text = 'arrested: 23 in Uzbekistan and 3 in Kazakhstan';
		const place = { start: text.indexOf('3 in K'), end: text.indexOf('3 in K') + 1 };
		expect(areaAt(place, findAreas(text)).area).toBe('KAZ');
	});
});
