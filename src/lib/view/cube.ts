import type { Engine } from '../engine/engine.ts';
import { claims, type Claim } from '../queries/claims.ts';
import { events, type EventRow } from '../queries/events.ts';
import { figures, type Figure } from '../queries/figures.ts';
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

/** Asks an engine for the rows under a filter. */
export async function queryCube(engine: Engine, filter: Filter): Promise<Cube> {
	// One after the other: an engine has one connection, and a statement under way blocks it.
	const numbers = await engine.run(figures, filter);
	const told = await engine.run(claims, filter);
	const dated = await engine.run(events, filter);
	return { figures: numbers.rows, claims: told.rows, events: dated.rows };
}

/** First and last year that any row touches. */
export function yearsOf({ figures, claims, events }: Cube): { earliest: number; latest: number } {
	const years = [...figures, ...claims, ...events].flatMap(({ start, end }) =>
		[start ?? end, end].map((date) => Number(date.slice(0, 4)))
	);
	return { earliest: Math.min(...years), latest: Math.max(...years) };
}
