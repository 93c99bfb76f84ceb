import type { Engine } from '../engine/engine.ts';
import { claims } from '../queries/claims.ts';
import { events } from '../queries/events.ts';
import { figures } from '../queries/figures.ts';
import type { Filter } from '../queries/filter.ts';
import type { Cube } from './cube.ts';

/** Asks an engine for the rows under a filter. */
export async function queryCube(engine: Engine, filter: Filter): Promise<Cube> {
	// One after the other: an engine has one connection, and a statement under way blocks it.
	const numbers = await engine.run(figures, filter);
	const told = await engine.run(claims, filter);
	const dated = await engine.run(events, filter);
	return { figures: numbers.rows, claims: told.rows, events: dated.rows };
}
