import type { Area } from '../../domain/areas.ts';
import type { Unit } from '../../domain/codes.ts';
import type { DrugFamily } from '../../domain/drug-families.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { agreeing } from '../agreeing.ts';
import { textWidth, wrap } from '../text.ts';
import { niceTop, yearTicks } from './axis.ts';
import { comparedIn } from './compare-years.ts';
import type { EventMark, EventRowPlace } from './event-marks.ts';
import { loneHeights } from './lone-heights.ts';
import { linesOf, markOf, standApart } from './marks.ts';
import { panelsOf, type PanelOf, type PanelPoints } from './panels.ts';
import { labelValues, type ValueLabel } from './value-labels.ts';

export interface SeriesOptions {
	/** px; the height follows from the number of panels. */
	readonly width: number;
	readonly locale: Locale;
	/** What a panel is for; by default an area. */
	readonly of?: PanelOf;
	/** A scale of its own for each panel, which is the default, or one for all. */
	readonly scale?: 'own' | 'shared';
	/** The first and the last year to show; by default those of the points. */
	readonly years?: { readonly from: number; readonly to: number } | undefined;
	/** px; 208 where a panel is read by itself, less where many stand together. */
	readonly panelHeight?: number;
	/** How many times as high plots are in a picture of a given height; never higher than wide. */
	readonly stretch?: number | undefined;
	/** At most so many panels side by side; three by default. */
	readonly columns?: number;
	/** Whether panels bear their names, as they do by default; not where the page sets them above. */
	readonly headed?: boolean;
	/** Whether context has the colour of its family of drugs, and values are named where there is room. */
	readonly detailed?: boolean;
	/** Lays out a row of events under each panel; passed in, so that charts without one need no code for it. */
	readonly events?: ((row: EventRowPlace) => readonly EventMark[]) | undefined;
}

/**
 * - `year`: a whole year, a point that a line may join to its neighbours;
 * - `period`: part of a year or several, a bar over its period, joined to nothing;
 * - `bound`: no value but a limit, drawn as one.
 */
export type SeriesShape = 'year' | 'period' | 'bound';

export interface SeriesMark {
	readonly id: string;
	readonly rows: readonly string[];
	readonly shape: SeriesShape;
	/** `own`: of the reader's own file. */
	readonly layer: 'dialogue' | 'context' | 'own';
	/** An estimate, or of low reliability: drawn hollow. */
	readonly doubtful: boolean;
	/** Far above the panel's scale: drawn at its top, its value named. */
	readonly beyond?: boolean;
	readonly x0: number;
	readonly x1: number;
	readonly y: number;
	/** Lower and upper bound, where given. */
	readonly low: number | null;
	readonly high: number | null;
	/** What a `bound` limits: from above, from below, or both. */
	readonly limit: 'upper' | 'lower' | 'both' | null;
	readonly spoken: string;
}

export interface SeriesPanel {
	/** The area's code, or the drug's: unique among the panels. */
	readonly key: string;
	readonly area: Area;
	readonly title: string;
	/** The title in lines that fit. */
	readonly heading: readonly string[];
	/** The family of drugs that gives context its colour; null: grey. */
	readonly family: DrugFamily | null;
	readonly left: number;
	readonly top: number;
	readonly plot: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
	/** The axis' top in words; it starts at zero. */
	readonly topLabel: string;
	readonly years: readonly {
		readonly x: number;
		readonly text: string;
		readonly anchor: 'start' | 'middle' | 'end';
	}[];
	/** Each joins values of one source for adjoining whole years; a gap ends it. */
	readonly lines: readonly string[];
	readonly marks: readonly SeriesMark[];
	/** Values named beside their marks. */
	readonly labels: readonly ValueLabel[];
	/** Under the years, where there are any. */
	readonly events: readonly EventMark[];
}

export interface SeriesLayout {
	readonly width: number;
	readonly height: number;
	readonly panels: readonly SeriesPanel[];
	/** How many panels stand side by side. */
	readonly columns: number;
	/** Whether a mark of this sort is drawn, for the legend. */
	readonly has: Readonly<
		Record<SeriesShape | SeriesMark['layer'] | 'doubtful' | 'beyond' | 'event', boolean>
	>;
}

const defaultHeight = 208;
const head = 34;
const foot = 42;
/** What a row of events adds to the foot. */
const eventRow = 20;
const gutter = 28;
const headingLine = 16;

/** The years that points cover, whole or in part; undefined where there is none. */
export function yearsCovered(
	points: readonly { readonly start: string | null; readonly end: string }[]
): { from: number; to: number } | undefined {
	const years = points
		.flatMap(({ start, end }) => [start ?? end, end])
		.map((date) => Number(date.slice(0, 4)));
	return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined;
}

/** How many of so many panels stand side by side in `width` px, at most `most`; 28 px lie between two. */
export const seriesColumns = (panels: number, most: number, width: number): number =>
	Math.max(1, Math.min(panels, most, Math.floor((width + gutter) / (240 + gutter))));

/** Small multiples, one an area or a drug, each with a scale of its own or one for all; time is the same in all. */
export function layoutSeries(points: readonly SeriesPoint[], options: SeriesOptions): SeriesLayout {
	const { width, locale, of = 'area', scale = 'own' } = options;
	const present = panelsOf(points, of, locale);
	// Four stand two and two, not three and one.
	const most = options.columns ?? (present.length === 4 ? 2 : 3);
	const columns = seriesColumns(present.length, most, width);
	const panelWidth = (width - (columns - 1) * gutter) / columns;
	const panelHeight = stretched(options.panelHeight ?? defaultHeight, options.stretch, panelWidth);
	const span = options.years ?? yearsCovered(points) ?? { from: 2000, to: 2000 };
	const headings = present.map(({ title }) =>
		options.headed === false ? [] : wrap(title, panelWidth / 1.06, 13)
	);
	const bottom = options.events ? foot + eventRow : foot;
	const height =
		panelHeight + bottom - foot + (Math.max(1, ...headings.map(({ length }) => length)) - 1) * headingLine;
	/** A panel's top, and the values that it leaves above. */
	const scaleOf = (own: readonly SeriesPoint[]) => {
		const lone = options.detailed && scale === 'own' ? loneHeights(own) : [];
		const scaled = scale === 'shared' ? points : own.filter((point) => !lone.includes(point));
		return { top: niceTop(greatest(scaled)), lone };
	};
	const named = options.detailed ? comparedIn(points) : new Set<SeriesPoint>();
	const panels = present.map((panel, i) =>
		layoutPanel(
			panel,
			headings[i] ?? [],
			{
				left: (i % columns) * (panelWidth + gutter),
				top: Math.floor(i / columns) * height,
				width: panelWidth,
				height
			},
			{ span, bottom, named, ...scaleOf(panel.points) },
			{ ...options, panelHeight }
		)
	);
	const marks = panels.flatMap((panel) => panel.marks);
	return {
		width,
		height: Math.ceil(present.length / columns) * height,
		panels,
		columns,
		has: {
			year: marks.some(({ shape }) => shape === 'year'),
			period: marks.some(({ shape }) => shape === 'period'),
			bound: marks.some(({ shape, low, high }) => shape === 'bound' || low !== null || high !== null),
			dialogue: marks.some(({ layer }) => layer === 'dialogue'),
			context: marks.some(({ layer }) => layer === 'context'),
			own: marks.some(({ layer }) => layer === 'own'),
			doubtful: marks.some(({ doubtful }) => doubtful),
			beyond: marks.some(({ beyond }) => beyond),
			event: panels.some(({ events }) => events.length > 0)
		}
	};
}

/** px of a plot that is drawn lower than on the page. */
const lowest = 76;
/** A panel's height, with its plot so many times as high as on the page, but not higher than it is wide. */
function stretched(height: number, stretch = 1, width: number): number {
	const plot = height - head - foot;
	const most = Math.max(plot, width * 0.9);
	return head + foot + Math.round(Math.min(Math.max(plot * stretch, Math.min(plot, lowest)), most));
}

const round = (value: number) => Math.round(value * 10) / 10;

const greatest = (points: readonly SeriesPoint[]) =>
	Math.max(0, ...points.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]));

function layoutPanel(
	{ key, area, title, family, points }: PanelPoints,
	heading: readonly string[],
	box: { left: number; top: number; width: number; height: number },
	{
		span,
		top,
		lone,
		bottom,
		named
	}: {
		span: { from: number; to: number };
		top: number;
		lone: readonly SeriesPoint[];
		bottom: number;
		/** Values that are to be named before others. */
		named: ReadonlySet<SeriesPoint>;
	},
	{ locale, detailed = false, panelHeight, events }: SeriesOptions & { readonly panelHeight: number }
): SeriesPanel {
	const plot = {
		x0: box.left,
		x1: box.left + box.width,
		y0: box.top + box.height - bottom,
		y1: box.top + head + box.height - bottom + foot - panelHeight
	};
	const y = (value: number) => round(plot.y0 - (value / top) * (plot.y0 - plot.y1));
	const [first, last] = [Date.UTC(span.from, 0, 1), Date.UTC(span.to + 1, 0, 1)];
	const x = (time: number) =>
		round(plot.x0 + 4 + ((time - first) / (last - first)) * (plot.x1 - plot.x0 - 8));
	const values = agreeing(points);
	const marks = standApart(
		values.map((value) => {
			const mark = markOf(value, x, y, locale);
			return lone.includes(value[0]) ? { ...mark, y: plot.y1 + 7, beyond: true } : mark;
		})
	);
	const unit = (points[0]?.unit ?? 'PERSON') as Unit;
	const lines = linesOf(values, marks);
	const topLabel = formatValue(top, unit, locale);
	const labels = detailed
		? labelValues(
				values,
				named,
				marks,
				lines,
				{ left: plot.x0, right: plot.x1, top: plot.y1 - 16, bottom: plot.y0 - 1 },
				[{ left: plot.x0, right: plot.x0 + textWidth(topLabel, 12), top: plot.y1 - 16, bottom: plot.y1 }],
				locale
			)
		: [];
	return {
		key,
		area,
		title,
		heading,
		family: detailed ? family : null,
		left: box.left,
		top: box.top,
		plot,
		topLabel,
		years: yearTicks(span.from, span.to, plot.x1 - plot.x0).map((year) => {
			const at = x(Date.UTC(year, 6, 1));
			const anchor = at - plot.x0 < 16 ? 'start' : plot.x1 - at < 16 ? 'end' : 'middle';
			return {
				x: anchor === 'start' ? plot.x0 : anchor === 'end' ? plot.x1 : at,
				text: String(year),
				anchor
			};
		}),
		lines,
		marks,
		labels,
		events: events?.({ area, span, x, y: plot.y0 + 32 }) ?? []
	};
}
