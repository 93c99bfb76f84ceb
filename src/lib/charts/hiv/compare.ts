import { countryCodes, type Country } from '../../domain/areas.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { groupBy } from '../group-by.ts';
import { wholeYear } from '../../domain/whole-year.ts';

/** What a source prints for a year: a number, or a limit. */
export type Printed = Pick<SeriesPoint, 'value' | 'low' | 'high' | 'sign'>;

export interface Comparison {
	readonly area: Country;
	readonly from: number;
	readonly to: number;
	readonly first: Printed;
	readonly last: Printed;
}

/** Between which two a printed value lies: a number is known, of a limit one end is not. */
const reach = ({ value, low, high }: Printed): readonly [number, number] =>
	value === null ? [low ?? -Infinity, high ?? Infinity] : [value, value];

/**
 * Whether two printed values tell which is the greater, or that they are equal: two limits mostly leave it open.
 * Bounds beside a number are not looked at: how far the numbers can be trusted is for the chart to show.
 */
export function tellApart(first: Printed, last: Printed): boolean {
	const [[firstLeast, firstMost], [lastLeast, lastMost]] = [reach(first), reach(last)];
	return lastMost < firstLeast || lastLeast > firstMost || isSame({ first, last });
}

/** Whether the source prints one number twice. */
export const isSame = ({ first, last }: Pick<Comparison, 'first' | 'last'>): boolean =>
	first.value !== null && first.value === last.value;

/**
 * What the values of one edition say of two years, for each country in the order of the atlas. A country for
 * which either year is not printed, or which leaves it open, is left out: nothing is filled in.
 */
export function compareYears(
	points: readonly SeriesPoint[],
	countries: readonly Country[],
	from: number,
	to: number
): Comparison[] {
	const at = (area: Country, year: number) =>
		points.find((point) => point.ref_area === area && wholeYear(point) === year);
	return countryCodes
		.filter((area) => countries.includes(area))
		.flatMap((area) => {
			const [first, last] = [at(area, from), at(area, to)];
			return first && last && tellApart(first, last) ? [{ area, from, to, first, last }] : [];
		});
}

/** The values of one edition, and the others. */
export interface Editions {
	readonly latest: readonly SeriesPoint[];
	readonly others: readonly (readonly SeriesPoint[])[];
}

/**
 * Tells the editions apart, one a document: first the one whose years reach furthest, of equals the one with the
 * most countries. Values of two editions are never one series.
 */
export function editionsOf(points: readonly SeriesPoint[]): Editions {
	const documents = groupBy(points, ({ document_id }) => document_id);
	const reachOf = (rows: readonly SeriesPoint[]) =>
		rows
			.map(({ end }) => end)
			.sort()
			.at(-1) ?? '';
	const areasOf = (rows: readonly SeriesPoint[]) => new Set(rows.map(({ ref_area }) => ref_area)).size;
	const [latest = [], ...others] = [...documents.values()].sort(
		(a, b) => reachOf(b).localeCompare(reachOf(a)) || areasOf(b) - areasOf(a)
	);
	return { latest, others };
}
