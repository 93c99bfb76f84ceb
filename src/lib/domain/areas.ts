import type { Categories } from './table-schema.ts';

/** The five countries, by ISO 3166-1 alpha-3, in the order in which the atlas lists them. */
export const countries = {
	KAZ: { en: 'Kazakhstan', ru: 'Казахстан' },
	KGZ: { en: 'Kyrgyzstan', ru: 'Кыргызстан' },
	TJK: { en: 'Tajikistan', ru: 'Таджикистан' },
	TKM: { en: 'Turkmenistan', ru: 'Туркменистан' },
	UZB: { en: 'Uzbekistan', ru: 'Узбекистан' }
} as const satisfies Categories;

/** Where a whole name has no room: codes in English, the usual abbreviations in Russian. */
export const shortCountries = {
	KAZ: { en: 'KAZ', ru: 'Каз.' },
	KGZ: { en: 'KGZ', ru: 'Кырг.' },
	TJK: { en: 'TJK', ru: 'Тадж.' },
	TKM: { en: 'TKM', ru: 'Туркм.' },
	UZB: { en: 'UZB', ru: 'Узб.' }
} as const satisfies Categories;

export type Country = keyof typeof countries;
export const countryCodes = Object.keys(countries) as Country[];

export function isCountry(code: string): code is Country {
	return Object.hasOwn(countries, code);
}

/** Areas wider than a country. `W0` and `_X` are SDMX's codes for the world and for an area not specified. */
export const groups = {
	CA5: { en: 'Central Asia, all five', ru: 'Центральная Азия, все пять стран' },
	CA5_AFG: { en: 'Central Asia and Afghanistan', ru: 'Центральная Азия и Афганистан' },
	EU27: { en: 'European Union', ru: 'Европейский Союз' },
	W0: { en: 'World', ru: 'Мир' },
	_X: { en: 'all countries of the programme', ru: 'все страны программы' }
} as const satisfies Categories;

/** Neighbours that the map names. */
export const neighbours = {
	AFG: { en: 'Afghanistan', ru: 'Афганистан' },
	CHN: { en: 'China', ru: 'Китай' },
	IRN: { en: 'Iran', ru: 'Иран' },
	RUS: { en: 'Russia', ru: 'Россия' }
} as const satisfies Categories;

/** Whose a reporter is, from outside the region. */
const elsewhere = {
	USA: { en: 'United States', ru: 'США' }
} as const satisfies Categories;

/** Every area that a row may be about. Of the neighbours, the tables name Afghanistan and Russia only. */
export const areas = {
	...countries,
	AFG: neighbours.AFG,
	RUS: neighbours.RUS,
	...elsewhere,
	...groups
} as const;
export type Area = keyof typeof areas;
