export interface YearStripLayout {
	readonly width: number;
	readonly height: number;
	/** Left edges and widths of years that follow each other. */
	readonly runs: readonly { readonly x: number; readonly width: number; readonly years: string }[];
	readonly ticks: readonly {
		readonly x: number;
		readonly text: string;
		readonly anchor: 'start' | 'middle' | 'end';
	}[];
	/** Height of the band, px; the years stand under it. */
	readonly band: number;
}

export interface YearStripOptions {
	readonly width: number;
	/** First and last year of the axis; what is earlier is left out. */
	readonly from: number;
	readonly to: number;
}

const band = 10;

/** The years for which something is held, as a band with gaps. */
export function layoutYearStrip(
	years: readonly number[],
	{ width, from, to }: YearStripOptions
): YearStripLayout {
	const step = width / (to - from + 1);
	const runs: [number, number][] = [];
	for (const year of years) {
		if (year < from || year > to) continue;
		const last = runs.at(-1);
		if (last?.[1] === year - 1) last[1] = year;
		else runs.push([year, year]);
	}
	const round = (value: number) => Math.round(value * 10) / 10;
	return {
		width,
		height: band + 18,
		band,
		runs: runs.map(([a, b]) => ({
			x: round((a - from) * step),
			width: round((b - a + 1) * step),
			years: a === b ? String(a) : `${String(a)}–${String(b)}`
		})),
		ticks: [from, Math.round((from + to) / 2), to].map((year, i) => ({
			x: i === 0 ? 0 : i === 2 ? width : round((year - from + 0.5) * step),
			text: String(year),
			anchor: i === 0 ? 'start' : i === 2 ? 'end' : 'middle'
		}))
	};
}
