import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import { niceTop, yearTicks } from '../series/axis.ts';
import { textWidth, wrap } from '../text.ts';
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
import { headOf, labelsOf, linesOf, markOf } from './values.ts';

const gutter = 32;
/** Heights in px: a panel's title, what stands above a plot, the plot, what stands below it. */
const head = 24;
const above = 22;
const plotHeight = { line: 132, dots: 96, bars: 96 } as const;
const below = 22;
const between = 20;
const groupTitle = 26;

const round = (value: number) => Math.round(value * 10) / 10;
const yearOf = (date: string) => Number(date.slice(0, 4));

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
		const shared = {
			span: group.span ?? spanOf(group.panels) ?? { from: 2000, to: 2000 },
			most: group.scale === 'common' ? mostOf(group.panels) : null,
			width: (options.width - (columns - 1) * gutter) / columns,
			locale: options.locale
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
	/** The greatest value where all panels have one scale. */
	readonly most: number | null;
	readonly width: number;
	readonly locale: Locale;
}

/** Panels side by side: their plots stand on one line, whatever is said above each. */
function layoutRow(specs: readonly PanelSpec[], top: number, shared: Shared) {
	const placed = specs.map((spec, i) => {
		const x0 = round(i * (shared.width + gutter));
		const x1 = round(x0 + shared.width);
		const [first, last] = [Date.UTC(shared.span.from, 0, 1), Date.UTC(shared.span.to + 1, 0, 1)];
		const x = (time: number) => round(x0 + 4 + ((time - first) / (last - first)) * (x1 - x0 - 8));
		const strip = layoutStrip(spec, { left: x0, right: x1, top: top + head }, x, shared.locale);
		const words = spec.points.length > 0 || spec.unmeasured === '' ? [] : wrap(spec.unmeasured, x1 - x0, 12);
		return { spec, x0, x1, x, strip, words };
	});
	const strips = Math.max(0, ...placed.map(({ strip }) => strip.height));
	const plotTop = top + head + strips + above;
	// Where nothing is measured there is only an axis under what is said, or nothing but words.
	const room = Math.max(
		0,
		...placed.map(({ spec, words, strip }) => {
			if (spec.points.length > 0) return above + plotHeight[spec.drawing] + below;
			const axis = strip.claims.length > 0 ? 6 + below : 0;
			return words.length * 15 + axis;
		})
	);
	const bottom = top + head + strips + room;
	return { panels: placed.map((one) => layoutPanel(one, { top, plotTop, bottom, ...shared })), bottom };
}

interface Placed {
	readonly spec: PanelSpec;
	readonly x0: number;
	readonly x1: number;
	readonly x: (time: number) => number;
	readonly strip: Strip;
	readonly words: readonly string[];
}

function layoutPanel(
	{ spec, x0, x1, x, strip, words }: Placed,
	row: Shared & { readonly top: number; readonly plotTop: number; readonly bottom: number }
): Panel {
	const { locale, span } = row;
	const timed = spec.points.length > 0 || strip.claims.length > 0;
	const plot = { x0, x1, y0: row.bottom - below, y1: row.plotTop };
	const most = niceTop(row.most ?? mostOf([spec]));
	const y = (value: number) => round(plot.y0 - (value / most) * (plot.y0 - plot.y1));
	const scales = { x, y, year: (x1 - x0 - 8) / (span.to - span.from + 1) };
	const marks = spec.points.map((point) => markOf(point, spec.drawing, headOf(spec, locale), scales, locale));
	const measured = spec.points[0];
	const top = measured
		? ({
				x: x0,
				y: plot.y1 - 5,
				text: formatValue(most, measured.unit as Unit, locale),
				anchor: 'start'
			} as const)
		: null;
	const taken = top
		? [{ left: x0, right: x0 + textWidth(top.text, 12), top: top.y - 12, bottom: top.y + 3 }]
		: [];
	return {
		id: spec.id,
		area: spec.area,
		title: { x: x0, y: row.top + 14, text: spec.title, anchor: 'start' },
		plot: timed ? plot : null,
		top,
		years: timed ? yearsAt(span, plot, x) : [],
		claims: strip.claims,
		guides: measured ? strip.claims.map((claim) => ({ x: claim.x, y0: claim.y + 9, y1: plot.y0 })) : [],
		lines: spec.drawing === 'line' ? linesOf(spec.points, marks) : [],
		marks,
		labels: labelsOf(spec, marks, plot, taken, locale),
		words: [...strip.words, ...linesAt(words, x0, row.top + head + stripsOf(row) + 12)]
	};
}

const stripsOf = ({ top, plotTop }: { readonly top: number; readonly plotTop: number }) =>
	plotTop - above - head - top;

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

const mostOf = (specs: readonly PanelSpec[]): number =>
	Math.max(
		0,
		...specs.flatMap(({ points }) =>
			points.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0])
		)
	);
