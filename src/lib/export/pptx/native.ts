import { groupBy } from '../../charts/group-by.ts';
import { areas, type Area } from '../../domain/areas.ts';
import { drugs, units, type Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';

/** What a chart of the page can give a slide as numbers: its panels, asked for when a slide is made. */
export interface NativeSource {
	readonly panels: readonly { readonly title: string; readonly points: readonly SeriesPoint[] }[];
	/** Counts, drawn as columns; else values over time, drawn as lines. */
	readonly bars?: boolean;
	/** In words, where it is not the values' own: of what is reckoned from them. */
	readonly unit?: string;
	/** One scale for all panels of one unit; else each has its own. */
	readonly shared?: boolean;
}

export interface NativeSeries {
	readonly name: string;
	/** The name without the bound: what bears one colour in all charts of a slide. */
	readonly of: string;
	/** Whether it is the value itself or a bound of it. */
	readonly role: 'value' | 'low' | 'high';
	readonly layer: 'dialogue' | 'context';
	/** One a year of the chart; null: no figure, which is a gap and never zero. */
	readonly values: readonly (number | null)[];
	/** One a year: an estimate, or of low reliability. */
	readonly doubtful: readonly boolean[];
}

/** One chart that a slide program draws and lets its user edit. Plain data, so that it can be kept. */
export interface NativeChart {
	/** What it is for, with its unit. */
	readonly title: string;
	readonly kind: 'line' | 'bar';
	/** Every year from the first to the last, the same in all charts of one source. */
	readonly years: readonly number[];
	/** The axis' end where it is shared; null: the program's own choice. */
	readonly top: number | null;
	readonly series: readonly NativeSeries[];
}

export interface NativeCharts {
	readonly charts: readonly NativeChart[];
	/** How many values are no plain number for one whole year: the picture has them, the charts have not. */
	readonly left: number;
}

interface YearPoint extends SeriesPoint {
	readonly year: number;
	readonly value: number;
}

/** The point as the value of one whole year; undefined for parts of years, several years, bounds without a value, and “about”. */
function ofWholeYear(point: SeriesPoint): YearPoint | undefined {
	const { value, sign } = point;
	const year = wholeYear(point);
	return value !== null && sign === null && year !== null ? { ...point, value, year } : undefined;
}

/**
 * A chart's panels as charts of numbers by year, each series one source's values of one thing. Only values for one
 * whole year go in: a part of a year beside a whole one would look like a fall. A panel without such a value is left
 * out, and so is everything where there are fewer than two values in all.
 */
export function buildNative(
	{ panels, unit: named, bars = false, shared = false }: NativeSource,
	locale: Locale
): NativeCharts {
	const all = panels.flatMap(({ points }) => points);
	const whole = all.flatMap((point) => ofWholeYear(point) ?? []);
	if (whole.length < 2) return { charts: [], left: all.length };
	const known = whole.map(({ year }) => year);
	const first = Math.min(...known);
	const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
	const charts = panels.flatMap(({ title, points }) => {
		const byUnit = groupBy(
			points.flatMap((point) => ofWholeYear(point) ?? []),
			({ unit }) => unit
		);
		return [...byUnit].map(([unit, own]) => ({
			title: [title, named ?? units[unit as Unit][locale]].filter(Boolean).join(', '),
			unit,
			kind: bars ? ('bar' as const) : ('line' as const),
			years,
			series: seriesOf(own, years, locale, !bars)
		}));
	});
	const greatest = (unit: string) =>
		Math.max(
			...charts
				.filter((chart) => chart.unit === unit)
				.flatMap(({ series }) => series.flatMap(({ values }) => values.map((value) => value ?? 0)))
		);
	return {
		charts: charts.map(({ unit, ...chart }) => ({ ...chart, top: shared ? niceTop(greatest(unit)) : null })),
		left: all.length - whole.length
	};
}

/** The next 1, 2, 2.5 or 5 times a power of ten. */
function niceTop(greatest: number): number {
	if (greatest <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(greatest));
	return ([1, 2, 2.5, 5].find((step) => step * power >= greatest) ?? 10) * power;
}

/** What may tell two series of one panel apart, in the order in which it names them. */
const tellers: readonly ((point: SeriesPoint, locale: Locale) => string)[] = [
	({ ref_area }, locale) => areas[ref_area as Area][locale],
	({ drug }, locale) => (drug === null ? '' : drugs[drug as keyof typeof drugs][locale]),
	({ programme }) => programme ?? '',
	({ document }) => document,
	({ reported_by }) => reported_by
];

/** As short as tells them apart; one that stands alone bears the name of its source. */
function namesOf(points: readonly SeriesPoint[], locale: Locale): string[] {
	let names = points.map(() => '');
	for (const tell of tellers) {
		const alike = (name: string) => names.filter((other) => other === name).length > 1;
		const longer = points.map((point, i) =>
			alike(names[i] ?? '') ? [names[i], tell(point, locale)].filter(Boolean).join(', ') : (names[i] ?? '')
		);
		if (new Set(longer).size > new Set(names).size) names = longer;
	}
	return names.map((name, i) => name || (points[i]?.document ?? ''));
}

/** One series for each source, area, drug and programme, and beside a line one for each of the bounds that it gives. */
function seriesOf(
	points: readonly YearPoint[],
	years: readonly number[],
	locale: Locale,
	bounding: boolean
): NativeSeries[] {
	const groups: YearPoint[][] = [];
	for (const point of points) {
		const key = keyOf(point);
		// Two values of one source for one year are two readings: the second has a series of its own.
		const group = groups.find(
			(one) => one[0] && keyOf(one[0]) === key && one.every(({ year }) => year !== point.year)
		);
		if (group) group.push(point);
		else groups.push([point]);
	}
	const heads = groups.flatMap(([head]) => head ?? []);
	const names = namesOf(heads, locale);
	return groups.flatMap((group, i): NativeSeries[] => {
		const name = names[i] ?? '';
		const before = names.slice(0, i).filter((other) => other === names[i]).length;
		const at = new Map(group.map((point) => [point.year, point]));
		const of = before > 0 ? `${name} (${String(before + 1)})` : name;
		const series = (role: NativeSeries['role'], read: (point: YearPoint) => number | null): NativeSeries => ({
			name: role === 'value' ? of : `${of}, ${bounds[role]({}, { locale })}`,
			of,
			role,
			layer: group[0]?.layer === 'dialogue' ? 'dialogue' : 'context',
			values: years.map((year) => {
				const point = at.get(year);
				return point ? read(point) : null;
			}),
			doubtful: years.map((year) => ['E', 'U'].includes(at.get(year)?.status ?? ''))
		});
		const bounded = bounding && group.some(({ low, high }) => low !== null && high !== null);
		return [
			series('value', ({ value }) => value),
			...(bounded ? [series('low', ({ low }) => low), series('high', ({ high }) => high)] : [])
		];
	});
}

const bounds = { low: m.sld_low, high: m.sld_high };

const keyOf = ({ document_id, ref_area, drug, programme, indicator_id, reported_by }: SeriesPoint) =>
	[document_id, ref_area, drug, programme, indicator_id, reported_by].join('|');
