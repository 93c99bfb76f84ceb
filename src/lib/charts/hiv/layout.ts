import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber, formatValue } from '../../format/number.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { yearTicks } from '../series/axis.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { textWidth, wrap } from '../text.ts';
import { halfDigits, labelsOf } from './labels.ts';
import type {
	Panel,
	PanelGroup,
	PanelSpec,
	PanelsLayout,
	PanelsOptions,
	TextLine,
	YearSpan
} from './panels.ts';
import { layoutStrip, linesAt, type Strip } from './strip.ts';
import { linesOf, markOf, reachOf, round } from './values.ts';

const gutter = 32;
/** Room at both ends of an axis for a sign that stands there, px. */
const inset = 7;
/** Heights in px: a panel's title, what stands above a plot, what stands below it. */
const head = 24;
const above = 22;
const below = 22;
const between = 20;
const groupTitle = 26;

const yearOf = (date: string) => Number(date.slice(0, 4));

/** Wide panels are higher too, so that a rise looks like a rise. */
function plotHeight(width: number, stretch = 1): number {
	const usual = Math.round(Math.max(96, Math.min(width * 0.4, 150)));
	return Math.round(Math.min(Math.max(usual * stretch, 76), Math.max(usual, width * 0.9)));
}

/** As many columns as fit, evened out so that the last row is as full as can be. */
export function columnsFor(panels: number, width: number, least: number): number {
	const fit = Math.max(1, Math.floor((width + gutter) / (least + gutter)));
	const rows = Math.ceil(panels / Math.min(fit, Math.max(panels, 1)));
	return Math.max(1, Math.ceil(panels / Math.max(rows, 1)));
}

/** Small multiples: what is said of each country above what is measured there, over the same years. */
export function layoutPanels(groups: readonly PanelGroup[], options: PanelsOptions): PanelsLayout {
	const titles: TextLine[] = [];
	const panels: Panel[] = [];
	let top = 0;
	for (const group of groups) {
		if (group.title !== null) {
			const lines = wrap(group.title, options.width, 13);
			titles.push(...linesAt(lines, 0, top + 13));
			top += groupTitle + (lines.length - 1) * 15;
		}
		const columns = columnsFor(group.panels.length, options.width, options.panel);
		const span = group.span ?? spanOf(group.panels) ?? { from: 2000, to: 2000 };
		const width = (options.width - (columns - 1) * gutter) / columns;
		const shared = {
			span,
			scale: group.top,
			width,
			end: endRoom(group.panels, span, width, options.locale),
			locale: options.locale,
			stretch: options.stretch
		};
		for (let first = 0; first < group.panels.length; first += columns) {
			const row = layoutRow(group.panels.slice(first, first + columns), top, shared);
			panels.push(...row.panels);
			top = row.bottom + between;
		}
	}
	return { width: options.width, height: Math.max(0, Math.ceil(top - between + 2)), titles, panels };
}

interface Shared {
	readonly span: YearSpan;
	/** The top of the scale of all panels, where they have one. */
	readonly scale: number | null;
	readonly width: number;
	/** Room at the right end of the axis, px. */
	readonly end: number;
	readonly locale: Locale;
	readonly stretch: number | undefined;
}

/** When a value's sign stands, in years: 2019.5 for the whole of 2019. */
function middleOf(point: SeriesPoint): number {
	const year = wholeYear(point);
	if (year !== null) return year + 0.5;
	const middle = new Date((Date.parse(point.start ?? point.end) + Date.parse(point.end)) / 2);
	return middle.getUTCFullYear() + middle.getUTCMonth() / 12;
}

/** Room at the right end of an axis, px: the last value's digits stand over it there, and over no other's. */
function endRoom(panels: readonly PanelSpec[], span: YearSpan, width: number, locale: Locale): number {
	const year = (width - 2 * inset) / (span.to - span.from + 1);
	const rooms = panels.flatMap(({ points }) => {
		const [last] = [...points].sort((a, b) => b.end.localeCompare(a.end));
		return last ? [halfDigits(last, locale) - year * (span.to + 1 - middleOf(last))] : [];
	});
	return round(Math.max(inset, ...rooms));
}

/** Panels side by side: their plots stand on one line, whatever is said above each. */
function layoutRow(specs: readonly PanelSpec[], top: number, shared: Shared) {
	// Bold letters are a little wider than the ones that lines are broken by.
	const titles = specs.map(({ title }) => wrap(title, shared.width / 1.06, 13));
	const under = top + head + (Math.max(...titles.map(({ length }) => length)) - 1) * 15;
	const placed = specs.map((spec, i) => {
		const x0 = round(i * (shared.width + gutter));
		const x1 = round(x0 + shared.width);
		const [first, last] = [Date.UTC(shared.span.from, 0, 1), Date.UTC(shared.span.to + 1, 0, 1)];
		const room = x1 - x0 - inset - shared.end;
		const x = (time: number) => round(x0 + inset + ((time - first) / (last - first)) * room);
		const strip = layoutStrip(spec, { left: x0, right: x1, top: under }, x, shared.locale);
		const words = spec.points.length > 0 || spec.unmeasured === '' ? [] : wrap(spec.unmeasured, x1 - x0, 12);
		return { spec, x0, x1, x, strip, words, title: linesAt(titles[i] ?? [], x0, top + 14) };
	});
	const strips = Math.max(0, ...placed.map(({ strip }) => strip.height));
	const plotTop = under + strips + above;
	// Where nothing is measured there is only an axis under what is said, or nothing but words.
	const room = Math.max(
		0,
		...placed.map(({ spec, words, strip }) => {
			if (spec.points.length > 0) return above + plotHeight(shared.width, shared.stretch) + below;
			const axis = strip.claims.length > 0 ? 6 + below : 0;
			return words.length * 15 + axis;
		})
	);
	const bottom = under + strips + room;
	return { panels: placed.map((one) => layoutPanel(one, { plotTop, bottom, ...shared })), bottom };
}

interface Placed {
	readonly spec: PanelSpec;
	readonly x0: number;
	readonly x1: number;
	readonly x: (time: number) => number;
	readonly strip: Strip;
	readonly words: readonly string[];
	readonly title: readonly TextLine[];
}

function layoutPanel(
	{ spec, x0, x1, x, strip, words, title }: Placed,
	row: Shared & { readonly plotTop: number; readonly bottom: number }
): Panel {
	const { locale, span } = row;
	const timed = spec.points.length > 0 || strip.claims.length > 0;
	// Where nothing is measured, the axis stands close under what is said, however high the others are.
	const y0 = spec.points.length > 0 ? row.bottom - below : row.plotTop - above + words.length * 15 + 6;
	const plot = { x0, x1, y0, y1: row.plotTop };
	// A sign at the very top would look cut off.
	const most = row.scale ?? scaleTop(greatestOf([spec]) * 1.02);
	const y = (value: number) => round(plot.y0 - (value / most) * (plot.y0 - plot.y1));
	const scales = { x, y, year: (x1 - x0 - inset - row.end) / (span.to - span.from + 1) };
	const marks = spec.points.map((point) => markOf(point, spec.drawing, spec.head, scales, locale));
	const measured = spec.points[0];
	const top = measured
		? ({
				x: x0,
				y: plot.y1 - 5,
				text: topOf(most, measured.unit as Unit, x1 - x0, locale),
				anchor: 'start'
			} as const)
		: null;
	const taken = top
		? [{ left: x0, right: x0 + textWidth(top.text, 12), top: top.y - 12, bottom: top.y + 3 }]
		: [];
	return {
		id: spec.id,
		area: spec.area,
		title,
		plot: timed ? plot : null,
		top,
		years: timed ? yearsAt(span, plot, x) : [],
		claims: strip.claims,
		guides: measured ? guidesOf(strip.claims, plot.y0) : [],
		lines: spec.drawing === 'line' ? linesOf(spec.points, marks) : [],
		reach: reachOf(spec.points, marks, plot.y0),
		marks,
		labels: labelsOf(spec, marks, plot, taken, locale),
		words: [...strip.words, ...linesAt(words, x0, row.plotTop - above + 12)]
	};
}

function yearsAt(
	span: YearSpan,
	plot: { readonly x0: number; readonly x1: number; readonly y0: number },
	x: (time: number) => number
): TextLine[] {
	return yearTicks(span.from, span.to, plot.x1 - plot.x0).map((year) => {
		const at = x(Date.UTC(year, 6, 1));
		const anchor = at - plot.x0 < 16 ? 'start' : plot.x1 - at < 16 ? 'end' : 'middle';
		return {
			x: anchor === 'start' ? plot.x0 : anchor === 'end' ? plot.x1 : at,
			y: plot.y0 + 16,
			text: String(year),
			anchor
		};
	});
}

/** The first and the last year that any row touches; `null` where there is none. */
export function spanOf(specs: readonly Pick<PanelSpec, 'points' | 'claims'>[]): YearSpan | null {
	const years = specs
		.flatMap(({ points, claims }) => [...points, ...(claims ?? [])])
		.flatMap(({ start, end }) => [yearOf(start ?? end), yearOf(end)]);
	return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;
}

/** The greatest number or limit of some panels. */
export const greatestOf = (specs: readonly Pick<PanelSpec, 'points'>[]): number =>
	Math.max(
		0,
		...specs.flatMap(({ points }) =>
			points.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0])
		)
	);

/** The least round number not below the greatest value, in finer steps than an axis alone would need; 1 for zero. */
export function scaleTop(greatest: number): number {
	if (greatest <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(greatest));
	const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power >= greatest * (1 - 1e-9));
	return Number(((step ?? 10) * power).toPrecision(3));
}

/** The scale's top with its unit, where that has room. */
function topOf(top: number, unit: Unit, width: number, locale: Locale): string {
	const text = formatValue(top, unit, locale);
	return textWidth(text, 12) > width * 0.6 ? formatNumber(top, locale) : text;
}

/** Lines down from what is said, below the words of all of it. */
function guidesOf(claims: Strip['claims'], base: number): Panel['guides'] {
	const lowest = Math.max(...claims.map(({ y }) => y));
	return [...new Set(claims.map(({ x }) => x))].map((x) => ({ x, y0: lowest + 9, y1: base }));
}
