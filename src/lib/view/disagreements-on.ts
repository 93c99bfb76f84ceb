import type { Difference } from './evidence.ts';

/**
 * Tells the disagreements on values that are shown from those on others of the same indicator; where there are none
 * on what is shown, all stand together.
 * @param points the values shown, each with its rows joined by `~`
 */
export function disagreementsOn<D extends { readonly id: string }>(
	points: readonly { readonly rows: string }[],
	differences: readonly Difference[],
	all: readonly D[]
): { disagreements: readonly D[]; others: readonly D[] } {
	const rows = new Set(points.flatMap((point) => point.rows.split('~')));
	const ids = new Set(differences.filter(({ row_id }) => rows.has(row_id)).map(({ id }) => id));
	const own = all.filter(({ id }) => ids.has(id));
	return own.length === 0
		? { disagreements: all, others: [] }
		: { disagreements: own, others: all.filter(({ id }) => !ids.has(id)) };
}
