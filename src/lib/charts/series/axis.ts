/** The least round number (1, 2, 2.5, 5 times a power of ten) not below the greatest value; 1 where all are zero. */
export function niceTop(greatest: number): number {
	if (greatest <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(greatest));
	const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= greatest * (1 - 1e-9)) ?? 10;
	return Number((step * power).toPrecision(3));
}

/** Years to name under an axis of `width` px: the first and the last, and round ones between where they have room. */
export function yearTicks(from: number, to: number, width: number): number[] {
	if (from === to) return [from];
	const room = 46;
	const perYear = width / (to - from + 1);
	const step = [1, 2, 5, 10, 20].find((one) => one * perYear >= room) ?? 50;
	const ticks = [from];
	for (let year = Math.ceil((from + 1) / step) * step; year < to; year += step) {
		if ((year - (ticks.at(-1) ?? from)) * perYear >= room && (to - year) * perYear >= room) ticks.push(year);
	}
	return [...ticks, to];
}
