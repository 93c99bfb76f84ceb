import { areas, type Area, type Country } from './areas.ts';
import type { Locale } from './text.ts';

/** A case of Russian declension, but for the nominative that `areas` has: «для …», «по …», «в …». */
export type GrammaticalCase = 'genitive' | 'dative' | 'prepositional';

const place = { genitive: 0, dative: 1, prepositional: 2 } as const satisfies Record<GrammaticalCase, number>;

/** By `place`, what is added to the names of countries that end in a consonant, as the five do. */
const endings = ['а', 'у', 'е'] as const;
type Regular = Country | 'AFG';

/** All other names by `place`. Groups are worded so that «в» before them never has to be «во». */
const others: Readonly<Record<Exclude<Area, Regular>, readonly [string, string, string]>> = {
	RUS: ['России', 'России', 'России'],
	USA: ['США', 'США', 'США'],
	CA5: ['пяти стран Центральной Азии', 'пяти странам Центральной Азии', 'пяти странах Центральной Азии'],
	CA5_AFG: [
		'Центральной Азии и Афганистана',
		'Центральной Азии и Афганистану',
		'Центральной Азии и Афганистане'
	],
	EU27: ['Европейского Союза', 'Европейскому Союзу', 'Европейском Союзе'],
	W0: ['мира', 'миру', 'мире'],
	_X: ['всех стран программы', 'всем странам программы', 'странах программы']
};

const isRegular = (code: Area): code is Regular => !Object.hasOwn(others, code);

/**
 * An area's name as a sentence needs it: «по Таджикистану», «в Туркменистане», `in Turkmenistan`.
 * @param grammatical the case that the Russian sentence wants; English has one form
 */
export function areaInCase(code: Area, grammatical: GrammaticalCase, locale: Locale): string {
	if (locale === 'en') return areas[code].en;
	const i = place[grammatical];
	return isRegular(code) ? areas[code].ru + endings[i] : others[code][i];
}
