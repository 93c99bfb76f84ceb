import type { SeriesPoint } from '../queries/series.ts';
import { groupBy } from './group-by.ts';

/** Values that several sources give alike, at least one. */
export type Agreeing = readonly [SeriesPoint, ...SeriesPoint[]];

/**
 * Puts together what is one figure in several sources: drawn twice, it would read as two. The dialogue and what was published
 * elsewhere stay two, since they never look alike.
 * @returns each value once, in the order in which it first comes
 */
export const agreeing = (points: readonly SeriesPoint[]): Agreeing[] => [
	...groupBy(points, figureOf).values()
];

function figureOf({ layer, indicator_id, ref_area, programme, drug, ...told }: SeriesPoint): string {
	const { start, end, value, low, high, sign, unit, status } = told;
	const what = [layer, indicator_id, ref_area, programme, drug];
	return [...what, start, end, value, low, high, sign, unit, status].join('|');
}
