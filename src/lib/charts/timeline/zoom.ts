import type { TimeWindow } from './time.ts';

/** The shortest window, in years. */
const shortest = 1;

/** A window of that length that keeps within bounds, as near to where it was asked for as can be. */
function fitted(from: number, length: number, bounds: TimeWindow): TimeWindow {
	const whole = bounds.until - bounds.from;
	const kept = Math.min(Math.max(length, Math.min(shortest, whole)), whole);
	const start = Math.min(Math.max(from, bounds.from), bounds.until - kept);
	return { from: start, until: start + kept };
}

/**
 * Makes a window longer or shorter about a time, which stays where it is in the picture.
 * @param factor of its length: under 1 goes closer
 * @param at in years
 */
export function zoomed(
	{ from, until }: TimeWindow,
	factor: number,
	at: number,
	bounds: TimeWindow
): TimeWindow {
	const most = bounds.until - bounds.from;
	const length = Math.min(Math.max((until - from) * factor, Math.min(shortest, most)), most);
	const share = (at - from) / (until - from);
	return fitted(at - share * length, length, bounds);
}

/** Moves a window by years, as far as there is anything. */
export const panned = ({ from, until }: TimeWindow, by: number, bounds: TimeWindow): TimeWindow =>
	fitted(from + by, until - from, bounds);

/**
 * The window in which two times stand where two fingers are.
 * @param places of the two, as shares of the picture's width
 */
export function pinched(
	[a, b]: readonly [number, number],
	[left, right]: readonly [number, number],
	bounds: TimeWindow
): TimeWindow {
	// Fingers side by side would ask for a window without an end.
	const length = (b - a) / Math.max(right - left, 0.02);
	return fitted((a + b) / 2 - ((left + right) / 2) * length, length, bounds);
}

/** The whole years nearest to a window: first and last, as an address tells them. */
export function wholeYears({ from, until }: TimeWindow, bounds: TimeWindow): { from: number; to: number } {
	const length = Math.max(Math.round(until - from), shortest);
	const whole = fitted(Math.round((from + until - length) / 2), length, bounds);
	return { from: whole.from, to: whole.until - 1 };
}

/** A window on its way from one to another. @param share of the way, 0 to 1 */
export function between(a: TimeWindow, b: TimeWindow, share: number): TimeWindow {
	const mix = (from: number, to: number) => from + (to - from) * share;
	return { from: mix(a.from, b.from), until: mix(a.until, b.until) };
}

export const isSame = (a: TimeWindow, b: TimeWindow): boolean =>
	Math.abs(a.from - b.from) < 1e-6 && Math.abs(a.until - b.until) < 1e-6;
