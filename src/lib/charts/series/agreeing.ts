import type { SeriesPoint } from '../../queries/series.ts';

/** Values that several sources give alike, at least one. */
export type Agreeing = readonly [SeriesPoint, ...SeriesPoint[]];

/**
 * Puts together what is one figure in several sources: drawn twice, it would read as two. The dialogue and what was published
 * elsewhere stay two, since they never look alike.
 * @returns each value once, in the order in which it first comes
 */
export function agreeing(points: readonly SeriesPoint[]): Agreeing[] {
	const groups = new Map<string, [SeriesPoint, ...SeriesPoint[]]>();
	for (const point of points) {
		const { layer, ref_area, programme, drug, start, end, value, low, high, unit, status } = point;
		const figure = JSON.stringify([
			layer,
			ref_area,
			programme,
			drug,
			start,
			end,
			value,
			low,
			high,
			unit,
			status
		]);
		const group = groups.get(figure);
		if (group) group.push(point);
		else groups.set(figure, [point]);
	}
	return [...groups.values()];
}
