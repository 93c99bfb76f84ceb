import { countryCodes, type Country } from '../domain/areas.ts';
import type { Claim } from '../queries/claims.ts';
import type { Figure } from '../queries/figures.ts';

/** What the documents hold for one country and one indicator. The four never look alike. */
export type ReadingKind = 'number' | 'direction' | 'mention' | 'silence';

export interface Reading {
	readonly area: Country;
	readonly kind: ReadingKind;
	/** Latest first, as the query gives them. */
	readonly figures: readonly Figure[];
	readonly directions: readonly Claim[];
	readonly mentions: readonly Claim[];
}

/**
 * What is told of an indicator, country by country, in the atlas's order. The strongest kind names the
 * reading: a number before a direction before a mention.
 * @param countries the countries to read; empty: all five
 */
export function readCountries(
	indicator: string,
	figures: readonly Figure[],
	claims: readonly Claim[],
	countries: readonly Country[] = []
): Reading[] {
	const asked = countries.length > 0 ? countries : countryCodes;
	return asked.map((area) => {
		const here = (row: { ref_area: string; indicator_id: string }) =>
			row.ref_area === area && row.indicator_id === indicator;
		const numbers = figures.filter(here);
		const told = claims.filter(here);
		const directions = told.filter(({ direction }) => direction !== null);
		const mentions = told.filter(({ direction }) => direction === null);
		return { area, kind: kindOf(numbers, directions, mentions), figures: numbers, directions, mentions };
	});
}

function kindOf(
	figures: readonly unknown[],
	directions: readonly unknown[],
	mentions: readonly unknown[]
): ReadingKind {
	if (figures.length > 0) return 'number';
	if (directions.length > 0) return 'direction';
	return mentions.length > 0 ? 'mention' : 'silence';
}

/** Every row behind a reading, the strongest first. */
export function rowsOf({ figures, directions, mentions }: Reading): (Figure | Claim)[] {
	return [...figures, ...directions, ...mentions];
}

/** How many readings there are of each kind. */
export function countKinds(readings: readonly Reading[]): Readonly<Record<ReadingKind, number>> {
	const counts = { number: 0, direction: 0, mention: 0, silence: 0 };
	for (const { kind } of readings) counts[kind] += 1;
	return counts;
}
