/** So many units of a figure can still be counted by eye, in rows of ten. */
export const mostUnits = 200;

/**
 * How many of what is counted one unit stands for: 1, and ten times more as long as the greatest value would
 * take more than {@link mostUnits} units. One scale for all figures of a chart, so that they can be compared.
 */
export function unitScale(values: readonly number[]): number {
	const greatest = Math.max(0, ...values);
	let per = 1;
	while (greatest / per > mostUnits) per *= 10;
	return per;
}

/** Whole units, and the part of one that is left, from 0 to below 1. */
export function splitUnits(value: number, per: number): { whole: number; part: number } {
	const whole = Math.floor(value / per);
	return { whole, part: (value - whole * per) / per };
}
