import type { Discrepancy } from './differences.ts';

/**
 * Rows that cannot all be right: sources, or one source, give different numbers or dates for one thing. What is
 * only named in several ways, or left open, is no conflict.
 */
export const rowsInConflict = (discrepancies: readonly Discrepancy[]): ReadonlySet<string> =>
	new Set(
		discrepancies
			.filter(({ kind }) => kind === 'conflict' || kind === 'own_count')
			.flatMap(({ claims }) => claims.flatMap(({ row_id }) => row_id ?? []))
	);
