import { areas, type Area } from './areas.ts';
import type { Locale } from './text.ts';

/** A case of Russian declension, but for the nominative that `areas` has: «для …», «по …», «в …». */
export type GrammaticalCase = 'genitive' | 'dative' | 'prepositional';

const place = { genitive: 0, dative: 1, prepositional: 2 } as const satisfies Record<GrammaticalCase, number>;

/** Names by `place`. Groups are worded so that «в» before them never has to be «во». */
const russian: Readonly<Record<Area, readonly [string, string, string]>> = {
	KAZ: ['Казахстана', 'Казахстану', 'Казахстане'],
	KGZ: ['Кыргызстана', 'Кыргызстану', 'Кыргызстане'],
	TJK: ['Таджикистана', 'Таджикистану', 'Таджикистане'],
	TKM: ['Туркменистана', 'Туркменистану', 'Туркменистане'],
	UZB: ['Узбекистана', 'Узбекистану', 'Узбекистане'],
	AFG: ['Афганистана', 'Афганистану', 'Афганистане'],
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

/**
 * An area's name as a sentence needs it: «по Таджикистану», «в Туркменистане», `in Turkmenistan`.
 * @param grammatical the case that the Russian sentence wants; English has one form
 */
export const areaInCase = (code: Area, grammatical: GrammaticalCase, locale: Locale): string =>
	locale === 'ru' ? russian[code][place[grammatical]] : areas[code].en;
