import { areas, type Area } from '../../domain/areas.ts';
import { obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { periodOf } from '../row-words.ts';
import { textWidth } from '../text.ts';
import { sourceOf, speak } from '../words.ts';
import type { Drawing, PanelSpec, Plot, TextLine, ValueMark } from './panels.ts';

const day = 86_400_000;

/** The year of a value of one whole calendar year; `null` for any other period. */
export function wholeYear({ start, end }: Pick<SeriesPoint, 'start' | 'end'>): number | null {
	const year = end.slice(0, 4);
	return start === `${year}-01-01` && end === `${year}-12-31` ? Number(year) : null;
}

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
	const middle = x(Date.UTC(year ?? 0, 6, 1));
	const bar = Math.min(room * 0.62, 22) / 2;
	const half = value === null ? Math.max(room / 2 - 0.75, 1) : drawing === 'bars' ? bar : 0;
	const [x0, x1] =
		year === null ? [x(Date.parse(start ?? end)), x(Date.parse(end) + day)] : [middle - half, middle + half];
	const target = Math.max(year === null ? x1 - x0 : 0, Math.min(Math.max(room, 8), 30));
	return {
		id: point.id,
		rows: point.rows.split('~'),
		shape: value === null ? 'limit' : year === null ? 'period' : drawing === 'bars' ? 'bar' : 'point',
		hollow: point.status === 'E' || point.status === 'U',
		layer: point.layer === 'dialogue' ? 'dialogue' : 'context',
		x0,
		x1,
		y: y(shown),
		range: value !== null && low !== null && high !== null ? { low: y(low), high: y(high) } : null,
		upward: value === null && high === null,
		target: { x: (x0 + x1) / 2 - target / 2, width: target },
		spoken: speak(head, [
			formatFigure(point, locale),
			...(value !== null && low !== null && high !== null
				? [m.series_bounds({ low: formatNumber(low, locale), high: formatNumber(high, locale) }, { locale })]
				: []),
			...(point.status === 'A' ? [] : [obsStatuses[point.status as keyof typeof obsStatuses][locale]]),
			periodOf(point, locale),
			point.reported_by,
			sourceOf(point, locale)
		])
	};
}

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
		.map((run) => `M${run.map(({ mark }) => `${String(mark.x0)} ${String(mark.y)}`).join('L')}`);
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const size = 12;

/**
 * Values in digits, as many as find room: the last, those that the figure speaks of, the first, the greatest,
 * the least, then the rest.
 * @param taken boxes in which other text stands
 */
export function labelsOf(
	spec: Pick<PanelSpec, 'points' | 'named' | 'drawing'>,
	marks: readonly ValueMark[],
	plot: Plot,
	taken: readonly Box[],
	locale: Locale
): TextLine[] {
	const entries = spec.points.flatMap((point, i) => {
		const mark = marks[i];
		return mark ? [{ point, mark, shown: point.value ?? point.high ?? point.low ?? 0 }] : [];
	});
	const byTime = [...entries].sort((a, b) => a.point.end.localeCompare(b.point.end));
	const numbers = byTime.filter(({ point }) => point.value !== null);
	const bySize = [...numbers].sort((a, b) => a.shown - b.shown);
	const wanted = [
		byTime.at(-1),
		...numbers.filter(({ point }) => spec.named.includes(wholeYear(point) ?? 0)),
		numbers[0],
		bySize.at(-1),
		// A line says the rest by its course; single values each want their digits.
		...(spec.drawing === 'line' ? [] : [bySize[0], ...numbers, ...byTime])
	].filter((one) => one !== undefined);
	const boxes = [...taken];
	const labels: TextLine[] = [];
	for (const { point, mark } of new Set(wanted)) {
		const text =
			point.value === null
				? `${point.high === null ? '≥' : '≤'}\u00a0${formatNumber(point.high ?? point.low ?? 0, locale)}`
				: formatNumber(point.value, locale);
		const width = textWidth(text, size);
		const middle = (mark.x0 + mark.x1) / 2;
		const left = Math.max(plot.x0, Math.min(middle - width / 2, plot.x1 - width));
		const above = (mark.range?.high ?? mark.y) - 7;
		const below = (mark.range?.low ?? mark.y) + 18;
		const places = mark.shape === 'point' && below < plot.y0 - 2 ? [above, below] : [above];
		const clear = (y: number): boolean => {
			const box = { left: left - 3, right: left + width + 3, top: y - size + 1, bottom: y + 3 };
			return (
				!boxes.some((other) => overlap(box, other)) &&
				// Over its own sign it may stand; over another it would hide it.
				!marks.some((other) => other !== mark && overlap(box, signBox(other)))
			);
		};
		const y = places.find(clear);
		if (y === undefined) continue;
		boxes.push({ left: left - 3, right: left + width + 3, top: y - size + 1, bottom: y + 3 });
		labels.push({ x: left + width / 2, y, text, anchor: 'middle' });
	}
	return labels;
}

const signBox = ({ x0, x1, y, shape, range }: ValueMark): Box => ({
	left: x0 - (shape === 'point' ? 2 : 0),
	right: x1 + (shape === 'point' ? 2 : 0),
	top: (range?.high ?? y) - 2,
	bottom: (range?.low ?? y) + 2
});

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What a mark of a value stands for, in words. */
export const headOf = (spec: PanelSpec, locale: Locale): string => {
	const area = areas[spec.area as Area][locale];
	return spec.title === area ? area : `${area}, ${spec.title}`;
};
