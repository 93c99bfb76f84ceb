import type { SeriesPoint } from '../queries/series.ts';

/** Codes with how often they occur, the most frequent first; equal ones in the order in which they came. */
export function byFrequency(codes: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
}

/** The drugs of some points, those with the most values first. */
export const drugsByValues = (points: readonly Pick<SeriesPoint, 'drug'>[]): string[] =>
	byFrequency(points.flatMap(({ drug }) => drug ?? []));
