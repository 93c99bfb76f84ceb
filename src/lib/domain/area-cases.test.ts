import { describe, expect, it } from 'vitest';
import { areaInCase } from './area-cases.ts';
import { areas, countryCodes, type Area } from './areas.ts';

describe('areaInCase', () => {
	it.each([
		['KAZ', 'Казахстана', 'Казахстану', 'Казахстане'],
		['KGZ', 'Кыргызстана', 'Кыргызстану', 'Кыргызстане'],
		['TJK', 'Таджикистана', 'Таджикистану', 'Таджикистане'],
		['TKM', 'Туркменистана', 'Туркменистану', 'Туркменистане'],
		['UZB', 'Узбекистана', 'Узбекистану', 'Узбекистане'],
		['AFG', 'Афганистана', 'Афганистану', 'Афганистане'],
		['RUS', 'России', 'России', 'России']
	] as const)('declines %s in Russian', (code, genitive, dative, prepositional) => {
		expect(areaInCase(code, 'genitive', 'ru')).toBe(genitive);
		expect(areaInCase(code, 'dative', 'ru')).toBe(dative);
		expect(areaInCase(code, 'prepositional', 'ru')).toBe(prepositional);
	});

	it('leaves English names as they are', () => {
		for (const code of countryCodes) {
			expect(areaInCase(code, 'prepositional', 'en')).toBe(areas[code].en);
		}
	});

	it('knows every area of the tables', () => {
		for (const code of Object.keys(areas) as Area[]) {
			expect(areaInCase(code, 'dative', 'ru')).toMatch(/^\p{L}/u);
			expect(`в ${areaInCase(code, 'prepositional', 'ru')}`).not.toMatch(/^в вс/);
		}
	});
});
