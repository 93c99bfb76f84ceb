import { units, type Unit } from '../../domain/codes.ts';
import { locales } from '../../domain/text.ts';
import { plain, remembered } from './plain.ts';

/** How tables write the units beside the atlas's own labels. */
const others: Readonly<Partial<Record<Unit, string>>> = {
	KGM: 'kg|kgs|kilo|kilogram|kilograms|kilogramme|kilogrammes|кг|килограмм|килограмма|килограммов',
	TNE: 't|ton|tons|tonne|tonnes|metric ton|metric tons|mt|т|тн|тонна|тонн|тонны',
	HA: 'ha|hectare|hectares|га|гектар|гектаров',
	KGM_PER_HA: 'kg ha|kg per ha|кг га|кг с га|kilograms per hectare',
	TABLET: 'tablet|tabs|pill|pills|tablets and pills|таблетка|таблеток|табл|шт таблеток',
	GROUP: 'group|групп|группа',
	PERSON:
		'person|people|number|number of persons|number of people|individuals|чел|человек|лиц|лица|число людей',
	CASE: 'case|случай|случаев|случаи',
	CRIME: 'crime|offences|offenses|преступление|преступлений',
	CRIMINAL_CASE: 'criminal case|дел|уголовных дел',
	LABORATORY: 'laboratory|labs|лабораторий|лаборатория',
	PERCENT: '%|percent|percentage|pct|per cent|процент|процентов|доля %',
	PER_1000: 'per 1000|per 1 000|rate per 1000|per 1000 uninfected population|на 1000|на 1 000|‰',
	EUR: 'eur|euro|euros|€|евро',
	USD: 'usd|us$|$|dollar|dollars|us dollars|доллар|долл|доллары|доллар сша|долл сша',
	INCIDENT: 'incident|инцидентов|инцидент'
};

const byName = new Map<string, string>();

function fill(): void {
	for (const [code, label] of Object.entries(units)) {
		byName.set(plain(code), code);
		for (const locale of locales) byName.set(plain(label[locale]), code);
	}
	for (const [code, names] of Object.entries(others))
		for (const name of names.split('|')) byName.set(plain(name), code);
}

/** The atlas's code of the unit that a cell names; null for any other text. */
export const readUnit = remembered((cell: string): string | null => {
	if (byName.size === 0) fill();
	return byName.get(plain(cell)) ?? null;
});
