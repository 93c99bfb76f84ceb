/** One end of a period as far as a text tells it. A year that is not printed is `null`. */
export interface Bound {
	readonly year: number | null;
	/** 1 to 12. */
	readonly month: number | null;
	readonly day: number | null;
}

export type Precision = 'day' | 'month' | 'year';

export const precisionOf = ({ month, day }: Bound): Precision =>
	day !== null ? 'day' : month !== null ? 'month' : 'year';

const iso = (year: number, month: number, day: number) =>
	`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The number of days of a month. */
export const daysIn = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first day that a bound can mean, ISO 8601; '' where its year is not known. */
export function firstDay({ year, month, day }: Bound): string {
	return year === null ? '' : iso(year, month ?? 1, day ?? 1);
}

/** The last day that a bound can mean, ISO 8601; '' where its year is not known. */
export function lastDay({ year, month, day }: Bound): string {
	if (year === null) return '';
	return iso(year, month ?? 12, day ?? daysIn(year, month ?? 12));
}

/** Whether there is such a day. */
export function exists({ year, month, day }: Bound): boolean {
	if (month !== null && (month < 1 || month > 12)) return false;
	return day === null || (day >= 1 && day <= daysIn(year ?? 2000, month ?? 1));
}

export const year = (value: number): Bound => ({ year: value, month: null, day: null });
export const month = (value: number | null, number: number): Bound => ({
	year: value,
	month: number,
	day: null
});
