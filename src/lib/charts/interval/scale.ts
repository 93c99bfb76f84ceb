const day = 86_400_000;

/** Time across and rate upwards, so that a px² is the same amount in every row. */
export interface IntervalScale {
	/** First and last year shown, both whole. */
	readonly from: number;
	readonly to: number;
	/** px of the start of a day, as ISO 8601. */
	readonly x: (date: string) => number;
	/** px of the end of a day. */
	readonly xAfter: (date: string) => number;
	/** px of a rate above its base line. */
	readonly rise: (rate: number) => number;
	/** px² that a unit reported takes. */
	readonly areaOfOne: number;
}

/**
 * @param spans what is drawn; at least one
 * @param box where the plot begins and ends across, and how high its greatest rate rises, in px
 */
export function intervalScale(
	spans: readonly { readonly start: string; readonly end: string; readonly per_year: number }[],
	box: { readonly x0: number; readonly x1: number; readonly height: number }
): IntervalScale {
	const years = spans.flatMap(({ start, end }) => [start, end]).map((date) => Number(date.slice(0, 4)));
	const [from, to] = [Math.min(...years), Math.max(...years)];
	const most = Math.max(...spans.map(({ per_year }) => per_year));
	const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
	const at = (time: number) => box.x0 + ((time - first) / (last - first)) * (box.x1 - box.x0);
	const rise = (rate: number) => (most > 0 ? (rate / most) * box.height : 0);
	return {
		from,
		to,
		x: (date) => at(Date.parse(date)),
		xAfter: (date) => at(Date.parse(date) + day),
		rise,
		areaOfOne: ((box.x1 - box.x0) / (to + 1 - from)) * rise(1)
	};
}

/** Round rates to name beside axes of one scale that rises to `most`: at most three, none for zero. */
export function rateTicks(most: number): number[] {
	if (most <= 0) return [];
	const power = 10 ** Math.floor(Math.log10(most));
	const step = [0.2, 0.5, 1, 2, 5].map((one) => one * power).find((one) => most / one < 4) ?? power;
	const count = Math.floor(most / step + 1e-9);
	return Array.from({ length: count }, (_, i) => Number(((i + 1) * step).toPrecision(3)));
}

/** The greatest power of ten whose square has sides of at most `side` px, with its side. */
export function unitSquare(areaOfOne: number, side: number): { amount: number; side: number } | null {
	if (areaOfOne <= 0) return null;
	const amount = 10 ** Math.floor(Math.log10((side * side) / areaOfOne));
	return { amount, side: Math.sqrt(amount * areaOfOne) };
}
