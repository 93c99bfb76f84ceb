import type { Claim } from '../queries/claims.ts';
import type { EventRow } from '../queries/events.ts';
import type { Figure } from '../queries/figures.ts';
import { matches, type Filter } from '../queries/filter.ts';

/** What the overview draws, as the queries give it. */
export interface Cube {
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
	readonly events: readonly EventRow[];
}

/** Narrows the rows that came with the page: what a filter shows before, or without, the engine. */
export function narrow({ figures, claims, events }: Cube, filter: Filter): Cube {
	return {
		figures: figures.filter((row) => matches(filter, row)),
		claims: claims.filter((row) => matches(filter, row)),
		events: events.filter((row) => matches(filter, row))
	};
}

/** First and last year that any row touches. */
export function yearsOf({ figures, claims, events }: Cube): { earliest: number; latest: number } {
	const years = [...figures, ...claims, ...events].flatMap(({ start, end }) =>
		[start ?? end, end].map((date) => Number(date.slice(0, 4)))
	);
	return { earliest: Math.min(...years), latest: Math.max(...years) };
}
