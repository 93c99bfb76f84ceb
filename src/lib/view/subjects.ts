import type { IndicatorRow } from '../queries/indicators.ts';
import type { Cube } from './cube.ts';

/**
 * What the documents speak of at all, whatever country or year: the subjects on which each can say something or nothing.
 * @param kinds the domains asked for; none: all
 */
export function subjectsOf(
	{ figures, claims }: Pick<Cube, 'figures' | 'claims'>,
	indicators: readonly IndicatorRow[],
	kinds: readonly string[] = []
): IndicatorRow[] {
	const spoken = new Set([...figures, ...claims].map(({ indicator_id }) => indicator_id));
	return indicators.filter(
		({ id, domain }) => spoken.has(id) && (kinds.length === 0 || kinds.includes(domain))
	);
}
