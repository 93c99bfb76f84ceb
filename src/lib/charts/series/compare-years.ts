import type { Area } from '../../domain/areas.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import type { SeriesPoint } from '../../queries/series.ts';

/** What one source says of two years, area by area: higher, lower or the same in the later one. */
export interface YearsCompared {
	readonly document: string;
	readonly from: number;
	readonly to: number;
	readonly higher: readonly Area[];
	readonly lower: readonly Area[];
	readonly same: readonly Area[];
	/** The values behind it, two for each area. */
	readonly values: ReadonlyMap<Area, readonly [first: SeriesPoint, last: SeriesPoint]>;
}

/** So many areas make a comparison; a later year of these tells more than an earlier one of all. */
const enoughAreas = 3;

/**
 * Two years that one source gives for enough areas, and what it says of them: the latest such year beside the earliest
 * that it shares with as many areas. Where no source gives any two years for so many, as many as there are do.
 * Values of different sources are never held against each other, nor parts of a year, nor bounds, nor what is of
 * low reliability.
 * @returns undefined where no source has two years of one area
 */
export function compareYears(points: readonly SeriesPoint[]): YearsCompared | undefined {
	const byDocument = new Map<string, Map<Area, Map<number, SeriesPoint>>>();
	for (const point of points) {
		if (point.value === null || point.status === 'U' || wholeYear(point) === null || point.programme !== null)
			continue;
		const ofAreas = byDocument.get(point.document_id) ?? new Map<Area, Map<number, SeriesPoint>>();
		const area = point.ref_area as Area;
		const ofYears = ofAreas.get(area) ?? new Map<number, SeriesPoint>();
		byDocument.set(point.document_id, ofAreas.set(area, ofYears.set(Number(point.end.slice(0, 4)), point)));
	}
	const candidates = [...byDocument.values()].flatMap((ofAreas) => {
		const years = [...new Set([...ofAreas.values()].flatMap((ofYears) => [...ofYears.keys()]))].sort();
		return years.flatMap((from, i) =>
			years.slice(i + 1).map((to) => {
				const values = new Map(
					[...ofAreas].flatMap(([area, ofYears]) => {
						const [first, last] = [ofYears.get(from), ofYears.get(to)];
						return first && last ? [[area, [first, last] as const] as const] : [];
					})
				);
				return { from, to, values };
			})
		);
	});
	const enough = Math.min(enoughAreas, Math.max(0, ...candidates.map(({ values }) => values.size)));
	const [best] = candidates
		.filter(({ values }) => values.size >= enough)
		.sort((a, b) => b.to - a.to || b.values.size - a.values.size || a.from - b.from);
	const sample = best?.values.values().next().value?.[0];
	if (!best || !sample) return undefined;
	const where = (is: (change: number) => boolean) =>
		[...best.values]
			.filter(([, [first, last]]) => is((last.value ?? 0) - (first.value ?? 0)))
			.map(([area]) => area);
	return {
		...best,
		document: sample.document,
		higher: where((change) => change > 0),
		lower: where((change) => change < 0),
		same: where((change) => change === 0)
	};
}

/** The values that a title sets beside each other, so that the chart can name them; none of several drugs at once. */
export function comparedIn(points: readonly SeriesPoint[]): ReadonlySet<SeriesPoint> {
	if (new Set(points.map(({ drug }) => drug)).size > 1) return new Set();
	return new Set([...(compareYears(points)?.values.values() ?? [])].flat());
}
