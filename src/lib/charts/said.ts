import { areaInCase, type GrammaticalCase } from '../domain/area-cases.ts';
import { areas, type Area } from '../domain/areas.ts';
import type { Locale } from '../domain/text.ts';
import { m } from '../paraglide/messages.js';
import type { Claim } from '../queries/claims.ts';

/**
 * Names of areas as a list in a sentence.
 * @param grammatical the case that a Russian sentence wants; none: the nominative
 */
export const listAreas = (codes: readonly string[], locale: Locale, grammatical?: GrammaticalCase): string =>
	new Intl.ListFormat(locale).format(
		codes.map((code) =>
			grammatical ? areaInCase(code as Area, grammatical, locale) : areas[code as Area][locale]
		)
	);

/** Where an indicator is said to fall, to stay, to rise, without a number: `said to fall in Kyrgyzstan; no number`. */
export function directionsFinding(indicator: string, claims: readonly Claim[], locale: Locale): string {
	const where = (sign: number) => [
		...new Set(
			claims
				.filter(({ direction }) => direction !== null && Math.sign(direction) === sign)
				.map(({ ref_area }) => ref_area)
		)
	];
	const parts = ([m.said_falls, m.said_same, m.said_rises] as const).flatMap((said, i) => {
		const codes = where(i - 1);
		return codes.length === 0 ? [] : [said({ areas: listAreas(codes, locale, 'prepositional') }, { locale })];
	});
	return m.map_finding_directions({ indicator, said: parts.join('; ') }, { locale });
}
