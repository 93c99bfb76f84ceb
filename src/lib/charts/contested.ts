import type { SeriesPoint } from '../queries/series.ts';

/**
 * Whether sources differ on any of the rows behind a value.
 * @param differing rows on which sources differ
 */
export const isContested = ({ rows }: Pick<SeriesPoint, 'rows'>, differing: ReadonlySet<string>): boolean =>
	rows.split('~').some((row) => differing.has(row));
