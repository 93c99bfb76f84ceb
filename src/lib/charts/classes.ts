/** Class limits for amounts: each class holds its lower limit and not its upper. */
export interface Class {
	readonly from: number;
	readonly to: number;
	/** Shade from 1 (least) to 5 (most). */
	readonly level: number;
}

/** The most classes that five shades can tell apart. */
const most = 5;

const ladders: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/** The fewest that show a difference between values that differ. */
const fewest = 3;

/**
 * Classes with round limits that span the values: few enough to tell apart, the same for the same values in any
 * order. They grow with the values (1, 2, 5, 10, 20 …); where that leaves values that are close in one or two
 * classes, they are of like width. Zero stands outside of them, since "none" is not "little". One value, or all
 * equal, give one class.
 */
export function classify(values: readonly number[]): Class[] {
	const positive = values.filter((value) => value > 0);
	if (positive.length === 0) return [];
	const [low, high] = [Math.min(...positive), Math.max(...positive)];
	for (const steps of ladders) {
		const limits = limitsOver(low, high, steps);
		if (low < high && limits.length - 1 < fewest) return shade(evenLimits(low, high));
		if (limits.length - 1 <= most) return shade(limits);
	}
	// More than five decades: whole groups of decades, the widest spread that five classes can show.
	const decades = limitsOver(low, high, [1]);
	const stride = Math.ceil((decades.length - 1) / most);
	const limits = decades.filter((_, i) => i % stride === 0);
	if (limits.at(-1) !== decades.at(-1)) limits.push(decades.at(-1) ?? high);
	return shade(limits);
}

function limitsOver(low: number, high: number, steps: readonly number[]): number[] {
	const limits: number[] = [];
	for (let power = Math.floor(Math.log10(low)); ; power += 1) {
		for (const step of steps) {
			const limit = Number(`${String(step)}e${String(power)}`);
			if (limit <= low) limits.length = 0;
			limits.push(limit);
			if (limit > high) return limits;
		}
	}
}

/** Limits a round step apart, the widest that makes enough classes. */
function evenLimits(low: number, high: number): number[] {
	const power = Math.floor(Math.log10(high));
	for (let down = 0; ; down += 1) {
		for (const step of [5, 2, 1]) {
			// Counted in whole steps of a power of ten, so that 0.1 + 0.2 is 0.3.
			const unit = (n: number) => Number(`${String(n * step)}e${String(power - down)}`);
			const width = unit(1);
			const first = Math.floor(low / width + 1e-9);
			const last = Math.floor(high / width + 1e-9) + 1;
			if (last - first >= fewest) {
				return Array.from({ length: last - first + 1 }, (_, i) => unit(first + i));
			}
		}
	}
}

function shade(limits: readonly number[]): Class[] {
	const classes = limits.slice(1).map((to, i) => ({ from: limits[i] ?? to, to }));
	return classes.map((limits, i) => ({
		...limits,
		level: classes.length === 1 ? 3 : 1 + Math.round((i * (most - 1)) / (classes.length - 1))
	}));
}

/** The shade of an amount: 0 for zero, else that of its class. */
export function levelOf(value: number, classes: readonly Class[]): number {
	if (value === 0) return 0;
	const found = classes.find(({ from, to }) => value >= from && value < to);
	if (!found) throw new Error(`value outside of every class: ${String(value)}`);
	return found.level;
}
