import type { Claim } from '../queries/claims.ts';
import type { EventRow } from '../queries/events.ts';
import type { Figure } from '../queries/figures.ts';
import type { Cube } from './cube.ts';

/** A row of any of the three tables, told apart. */
export type Evidence =
	| { readonly type: 'figure'; readonly row: Figure }
	| { readonly type: 'claim'; readonly row: Claim }
	| { readonly type: 'event'; readonly row: EventRow };

/** Every row of some cubes by its name. */
export function indexEvidence(...cubes: readonly Cube[]): ReadonlyMap<string, Evidence> {
	return new Map<string, Evidence>(
		cubes.flatMap(({ figures, claims, events }) => [
			...figures.map((row) => [row.id, { type: 'figure', row }] as const),
			...claims.map((row) => [row.id, { type: 'claim', row }] as const),
			...events.map((row) => [row.id, { type: 'event', row }] as const)
		])
	);
}

/** A cube with further rows in it. */
export function addEvidence(cube: Cube, rows: readonly Evidence[]): Cube {
	return {
		figures: [...cube.figures, ...rows.flatMap(({ type, row }) => (type === 'figure' ? [row] : []))],
		claims: [...cube.claims, ...rows.flatMap(({ type, row }) => (type === 'claim' ? [row] : []))],
		events: [...cube.events, ...rows.flatMap(({ type, row }) => (type === 'event' ? [row] : []))]
	};
}

/** A place where sources differ, as far as a row has to tell of it. */
export interface Difference {
	readonly id: string;
	readonly row_id: string;
	readonly subject: string;
}
