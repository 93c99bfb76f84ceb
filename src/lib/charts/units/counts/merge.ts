import type { SeriesPoint } from '../../../queries/series.ts';

/** One count, as one source gives it or as several sources alike. */
export interface Count {
	readonly id: string;
	/** Every row behind it. */
	readonly rows: readonly string[];
	readonly points: readonly [SeriesPoint, ...SeriesPoint[]];
}

/**
 * Brings together the same number for the same period, printed by several sources: it is drawn once. Numbers
 * that differ stay apart. In the order of time.
 */
export function mergeCounts(points: readonly SeriesPoint[]): Count[] {
	const groups = new Map<string, [SeriesPoint, ...SeriesPoint[]]>();
	for (const point of points) {
		const { indicator_id, ref_area, drug, start, end, value, low, high, sign, status } = point;
		const key = [indicator_id, ref_area, drug, start, end, value, low, high, sign, status].join('|');
		const group = groups.get(key);
		if (group) group.push(point);
		else groups.set(key, [point]);
	}
	return [...groups.values()]
		.map((points) => ({
			id: points[0].id,
			rows: points.flatMap(({ rows }) => rows.split('~')),
			points
		}))
		.sort(
			({ points: [a] }, { points: [b] }) =>
				a.end.localeCompare(b.end) || (b.start ?? '').localeCompare(a.start ?? '')
		);
}

/** Whether a period is one whole calendar year. */
export const isFullYear = ({
	start,
	end
}: {
	readonly start: string | null;
	readonly end: string;
}): boolean =>
	start?.endsWith('-01-01') === true && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4);
