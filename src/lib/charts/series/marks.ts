import { areas, type Area } from '../../domain/areas.ts';
import { drugs } from '../../domain/codes.ts';
import { isSurvey } from '../../domain/surveys.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodOf } from '../row-words.ts';
import { sourceOf, speak } from '../words.ts';
import type { Agreeing } from '../agreeing.ts';
import type { SeriesMark } from './layout.ts';

const round = (value: number) => Math.round(value * 10) / 10;

/** How a value is drawn, once for all sources that give it: its shape, its place, and what it says. */
export function markOf(
	[point, ...others]: Agreeing,
	x: (time: number) => number,
	y: (value: number) => number,
	locale: Locale
): SeriesMark {
	const { start, end, value, low, high } = point;
	const whole = wholeYear(point) !== null;
	const day = 86_400_000;
	const middle = x(Date.UTC(Number(end.slice(0, 4)), 6, 1));
	const shown = value ?? high ?? low;
	if (shown === null) throw new Error(`value without a number or a bound: ${point.id}`);
	return {
		id: point.id,
		rows: [point, ...others].flatMap(({ rows }) => rows.split('~')),
		shape: value === null ? 'bound' : whole ? 'year' : 'period',
		layer: point.layer as SeriesMark['layer'],
		doubtful: point.status === 'U' || point.status === 'E',
		x0: whole ? middle : x(Date.parse(start ?? end)),
		x1: whole ? middle : x(Date.parse(end) + day),
		y: y(shown),
		low: low === null ? null : y(low),
		high: high === null ? null : y(high),
		limit: value !== null ? null : low === null ? 'upper' : high === null ? 'lower' : 'both',
		spoken: speak(areas[point.ref_area as Area][locale], [
			...(point.programme === null ? [] : [point.programme]),
			...(point.drug === null ? [] : [drugs[point.drug as keyof typeof drugs][locale]]),
			formatFigure(point, locale),
			...(value !== null && low !== null && high !== null
				? [m.series_bounds({ low: formatNumber(low, locale), high: formatNumber(high, locale) }, { locale })]
				: []),
			periodOf(point, locale),
			...(point.lines > 1 ? [m.series_lines({ lines: formatNumber(point.lines, locale) }, { locale })] : []),
			point.reported_by,
			sourceOf(point, locale),
			...others.map((other) =>
				m.series_agrees({ reporter: other.reported_by, source: sourceOf(other, locale) }, { locale })
			)
		])
	};
}

/** Puts marks of one year side by side that would hide each other: two sources often say nearly the same. */
export function standApart(marks: readonly SeriesMark[]): SeriesMark[] {
	const side = 3;
	return marks.map((mark, i) => {
		if (mark.shape !== 'year') return mark;
		const near = marks.flatMap((other, j) =>
			other.shape === 'year' && other.x0 === mark.x0 && Math.abs(other.y - mark.y) < 2 * side ? [j] : []
		);
		const x = round(mark.x0 + (2 * near.indexOf(i) - (near.length - 1)) * side);
		return near.length > 1 ? { ...mark, x0: x, x1: x } : mark;
	});
}

/**
 * Joins what may be joined: whole years that follow each other, of one source, drug and programme. A value of low
 * reliability is joined to none, nor is one of a survey.
 */
export function linesOf(values: readonly Agreeing[], marks: readonly SeriesMark[]): string[] {
	const groups = new Map<string, { year: number; mark: SeriesMark }[]>();
	for (const [i, sources] of values.entries()) {
		const mark = marks[i];
		if (mark?.shape !== 'year') continue;
		for (const point of sources) {
			if (point.status === 'U' || isSurvey(point.indicator_id)) continue;
			const key = [point.document_id, point.drug, point.programme].join('|');
			groups.set(key, [...(groups.get(key) ?? []), { year: Number(point.end.slice(0, 4)), mark }]);
		}
	}
	return [...groups.values()].flatMap((group) => {
		const runs: { year: number; mark: SeriesMark }[][] = [];
		for (const one of [...group].sort((a, b) => a.year - b.year)) {
			const run = runs.at(-1);
			if (run?.at(-1)?.year === one.year - 1) run.push(one);
			else runs.push([one]);
		}
		return runs
			.filter((run) => run.length > 1)
			.map((run) => `M${run.map(({ mark }) => `${String(mark.x0)} ${String(mark.y)}`).join('L')}`);
	});
}
