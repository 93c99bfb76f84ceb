import type { SeriesPoint } from '../../queries/series.ts';

/** Years without any figure that set a value apart from the others. */
const apart = 5;
/** How many times as high as all others it is. */
const times = 4;

const yearOf = ({ end }: SeriesPoint) => Number(end.slice(0, 4));

/**
 * Values that would flatten a panel and are no part of its course: several times as high as all others, and years
 * away from them. Drawn on the panel's scale, one figure of 2003 would leave the last ten years a line on the ground.
 * @param points the values of one panel
 */
export function loneHeights(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
	const [most, ...others] = [...points].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
	if (!most || others.length < 2) return [];
	const next = Math.max(...others.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]));
	const alone = others.every((other) => Math.abs(yearOf(other) - yearOf(most)) > apart);
	return next > 0 && alone && (most.value ?? 0) >= times * next ? [most] : [];
}
