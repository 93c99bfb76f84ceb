import { wholeYear } from '../../domain/whole-year.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { isContested } from '../contested.ts';
import { mergeCounts } from './counts/merge.ts';

export interface Pair {
	readonly before: SeriesPoint & { readonly value: number };
	readonly after: SeriesPoint & { readonly value: number };
}

/** What counts of one thing in one country let be said of its course. */
export type Change =
	| ({
			readonly kind: 'more' | 'fewer' | 'same';
			/** There are later counts. */ readonly outdated: boolean;
			/** One of them is of a whole year: what is compared is not the latest that is known. */
			readonly superseded: boolean;
	  } & Pair)
	/** Sources disagree on what would be compared, in these years. */
	| { readonly kind: 'contested'; readonly years: readonly string[] }
	| { readonly kind: 'one' | 'open' };

/** The latest two full years that follow each other in one country, from one document, both plain values. */
export function latestPair(points: readonly SeriesPoint[]): Pair | undefined {
	const sure = points.flatMap((point) =>
		wholeYear(point) !== null && point.value !== null && point.status !== 'U' && point.status !== 'E'
			? [{ ...point, value: point.value }]
			: []
	);
	const pairs = sure.flatMap((after) => {
		const before = sure.find(
			(one) =>
				yearOf(one) === yearOf(after) - 1 &&
				one.document_id === after.document_id &&
				one.indicator_id === after.indicator_id &&
				one.ref_area === after.ref_area &&
				one.drug === after.drug
		);
		return before ? [{ before, after }] : [];
	});
	return pairs.sort(
		(a, b) => b.after.end.localeCompare(a.after.end) || a.after.ref_area.localeCompare(b.after.ref_area)
	)[0];
}

/**
 * How counts changed between two years of one source. Two sources are never held against each other, nor parts of
 * years, limits, or numbers on which sources differ.
 * @param points at least one count of one thing in one country
 * @param differing rows on which sources differ
 */
export function changeOf(points: readonly SeriesPoint[], differing: ReadonlySet<string>): Change {
	const pair = latestPair(points.filter((point) => !isContested(point, differing)));
	if (pair) {
		const { before, after } = pair;
		const kind = after.value > before.value ? 'more' : after.value < before.value ? 'fewer' : 'same';
		const later = points.filter(({ end }) => end > after.end);
		return {
			kind,
			before,
			after,
			outdated: later.length > 0,
			superseded: later.some((point) => wholeYear(point) !== null)
		};
	}
	const given = latestPair(points);
	if (given) {
		const years = new Set(
			points
				.filter((point) => point.end >= given.before.end && isContested(point, differing))
				.map(yearOf)
				.sort((a, b) => a - b)
		);
		return { kind: 'contested', years: [...years].map(String) };
	}
	return { kind: mergeCounts(points).length === 1 ? 'one' : 'open' };
}

const yearOf = ({ end }: { readonly end: string }): number => Number(end.slice(0, 4));
