import type { SeriesPoint } from '../../../queries/series.ts';
import { agreeing, type Agreeing } from '../../agreeing.ts';

/** One count, as one source gives it or as several sources alike. */
export interface Count {
	readonly id: string;
	/** Every row behind it. */
	readonly rows: readonly string[];
	readonly points: Agreeing;
}

/** Counts, each drawn once however many sources print it; numbers that differ stay apart. In the order of time. */
export const mergeCounts = (points: readonly SeriesPoint[]): Count[] =>
	agreeing(points)
		.map((points) => ({
			id: points[0].id,
			rows: points.flatMap(({ rows }) => rows.split('~')),
			points
		}))
		.sort(
			({ points: [a] }, { points: [b] }) =>
				a.end.localeCompare(b.end) || (b.start ?? '').localeCompare(a.start ?? '')
		);
