import { obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { periodOf } from '../row-words.ts';
import { sourceOf, speak } from '../words.ts';
import type { Drawing, ValueMark } from './panels.ts';

const day = 86_400_000;
/** To half a px: that is as fine as a screen shows, and the page carries every mark thrice. */
export const round = (value: number): number => Math.round(value * 2) / 2;

export interface Scales {
	/** Where a time (ms) stands, px. */
	readonly x: (time: number) => number;
	readonly y: (value: number) => number;
	/** The room of a year, px. */
	readonly year: number;
}

/** The mark of a value. A limit is never a point: it is a column up to it, since the value may be anywhere below. */
export function markOf(
	point: SeriesPoint,
	drawing: Drawing,
	head: string,
	{ x, y, year: room }: Scales,
	locale: Locale
): ValueMark {
	const { start, end, value, low, high } = point;
	const shown = value ?? high ?? low;
	if (shown === null) throw new Error(`value without a number or a bound: ${point.id}`);
	const year = wholeYear(point);
	const [from, to] =
		year === null
			? [x(Date.parse(start ?? end)), x(Date.parse(end) + day)]
			: [x(Date.UTC(year, 6, 1)), x(Date.UTC(year, 6, 1))];
	const shape = value === null ? 'limit' : year === null ? 'period' : drawing === 'bars' ? 'bar' : 'point';
	const half = {
		limit: Math.max(room / 2 - 0.75, (to - from) / 2, 1),
		period: Math.max((to - from) / 2, 2),
		bar: Math.min(room * 0.62, 22) / 2,
		point: drawing === 'line' || low !== null ? 2.75 : 4
	}[shape];
	const [at, base] = [y(shown), y(0)];
	const bounds = value !== null && low !== null && high !== null ? { top: y(high), bottom: y(low) } : null;
	const target = Math.max(to - from, Math.min(Math.max(room, 8), 30));
	const sign = {
		limit: () => limitSign(round(half), at, base, high === null),
		period: () => boxSign(round(half), round(at - 2.5), round(at + 2.5)),
		bar: () => boxSign(round(half), at, base),
		point: () =>
			(point.layer === 'dialogue' ? boxSign(4.5, round(at - 4.5), round(at + 4.5)) : circle(half, at)) +
			(bounds ? whiskers(bounds, at, half) : '')
	}[shape];
	return {
		id: point.id,
		rows: point.rows.split('~'),
		shape,
		hollow: point.status === 'E' || point.status === 'U',
		layer: point.layer === 'dialogue' ? 'dialogue' : 'context',
		x: round((from + to) / 2),
		y: at,
		box: {
			half: round(half),
			top: bounds?.top ?? round(at - (shape === 'point' ? half : 2)),
			bottom: bounds?.bottom ?? (shape === 'bar' ? base : round(at + (shape === 'point' ? half : 2)))
		},
		sign: sign(),
		target: 2 * round(target / 2),
		spoken: speak(head, [
			formatFigure(point, locale),
			...(value !== null && low !== null && high !== null
				? [m.series_bounds({ low: formatNumber(low, locale), high: formatNumber(high, locale) }, { locale })]
				: []),
			// A limit is no estimate, whatever it was told from.
			...(point.status === 'A' || (value === null && point.status === 'E')
				? []
				: [obsStatuses[point.status as keyof typeof obsStatuses][locale]]),
			periodOf(point, locale),
			point.reported_by,
			sourceOf(point, locale)
		])
	};
}

const boxSign = (half: number, top: number, bottom: number) =>
	`M${String(-half)} ${String(top)}h${String(2 * half)}V${String(bottom)}h${String(-2 * half)}z`;

const circle = (radius: number, y: number) => {
	const arc = (across: number) => `a${String(radius)} ${String(radius)} 0 1 0 ${String(across)} 0`;
	return `M${String(-radius)} ${String(y)}${arc(2 * radius)}${arc(-2 * radius)}z`;
};

/** A line at the limit, and where there is room for it, an arrow to the side on which the value lies; small near zero. */
function limitSign(half: number, y: number, base: number, upward: boolean): string {
	const line = `M${String(-half)} ${String(y)}h${String(2 * half)}`;
	if (upward) return `${line}M0 ${String(y)}v-7m-2.5 2.5l2.5-2.5 2.5 2.5`;
	const room = base - y;
	if (room < 3) return line;
	return room < 9
		? `${line}M0 ${String(y)}v${String(round(room - 1))}m-1.5-1.5l1.5 1.5 1.5-1.5`
		: `${line}M0 ${String(y)}v7m-2.5-2.5l2.5 2.5 2.5-2.5`;
}

/** From the lower to the upper bound, but not through the value's own sign. */
function whiskers(
	{ top, bottom }: { readonly top: number; readonly bottom: number },
	y: number,
	half: number
): string {
	const upper = y - half > top ? `m-3.5 0V${String(round(y - half))}` : '';
	const lower = bottom > y + half ? `m-3.5 0V${String(round(y + half))}` : '';
	return `M-3.5 ${String(top)}h7${upper}M-3.5 ${String(bottom)}h7${lower}`;
}

/** The room below the limits of a panel, as one path. */
export const reachOf = (points: readonly SeriesPoint[], marks: readonly ValueMark[], base: number): string =>
	marks
		.filter((_, i) => points[i]?.value === null && points[i].high !== null)
		.map(
			({ x, y, box: { half } }) =>
				`M${String(round(x - half))} ${String(y)}h${String(2 * half)}V${String(base)}h${String(-2 * half)}z`
		)
		.join('');

/** Joins what may be joined: values of whole years that follow each other. A gap or a limit ends the line. */
export function linesOf(points: readonly SeriesPoint[], marks: readonly ValueMark[]): string[] {
	const runs: { year: number; mark: ValueMark; document: string }[][] = [];
	const yearly = points.flatMap((point, i) => {
		const [year, mark] = [wholeYear(point), marks[i]];
		return year !== null && mark?.shape === 'point' ? [{ year, mark, document: point.document_id }] : [];
	});
	for (const one of yearly.sort((a, b) => a.year - b.year)) {
		const [run, last] = [runs.at(-1), runs.at(-1)?.at(-1)];
		if (last?.year === one.year - 1 && last.document === one.document) run?.push(one);
		else runs.push([one]);
	}
	return runs
		.filter((run) => run.length > 1)
		.map((run) => `M${run.map(({ mark }) => `${String(mark.x)} ${String(mark.y)}`).join('L')}`);
}
