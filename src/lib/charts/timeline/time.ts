/** A stretch of time in years of the calendar: 2012.5 is the middle of 2012; `until` itself is not part of it. */
export interface TimeWindow {
	readonly from: number;
	readonly until: number;
}

/** Whole years, both included. */
export const yearsWindow = (from: number, to: number): TimeWindow => ({ from, until: to + 1 });

/** The beginning of a day in years of the calendar, so that each year is as long as any other. */
export function timeOf(iso: string): number {
	const year = Number(iso.slice(0, 4));
	const [first, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
	return year + (Date.parse(iso) - first) / (next - first);
}
