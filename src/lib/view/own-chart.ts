import type { Locale } from '../domain/text.ts';
import type { RecordRow } from '../queries/explore/record.ts';
import type { SeriesPoint } from '../queries/series.ts';
import { ownPoint } from './own-point.ts';

/** More rows than that are no chart that anybody reads. */
export const mostOwn = 1000;

/** What a chart draws of the rows of a reader's file that are of one indicator. */
export interface OwnChart {
	/** Those of the unit and of the drug chosen that have a place in it. */
	readonly points: readonly SeriesPoint[];
	/** The row behind each, by its name. */
	readonly rows: ReadonlyMap<string, RecordRow>;
}

/**
 * Takes the rows that can stand beside an indicator's values.
 * @param unit the indicator's own; rows in another cannot be set beside it
 * @param drug empty for all
 */
export function ownChart(
	rows: readonly RecordRow[],
	{ unit, drug }: { readonly unit: string | null; readonly drug: string },
	locale: Locale
): OwnChart {
	const placed = rows.flatMap((row) => {
		const point = ownPoint(row, locale);
		return point?.unit === unit && (drug === '' || point.drug === drug) ? [{ point, row }] : [];
	});
	return {
		points: placed.map(({ point }) => point),
		rows: new Map(placed.map(({ point, row }) => [point.id, row]))
	};
}
