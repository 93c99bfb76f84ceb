import { areas, isCountry, type Area, type Country } from '../../../domain/areas.ts';
import { drugs } from '../../../domain/codes.ts';
import type { Locale } from '../../../domain/text.ts';
import { wholeYear } from '../../../domain/whole-year.ts';
import { formatFigure, formatNumber, formatTold } from '../../../format/number.ts';
import { m } from '../../../paraglide/messages.js';
import type { SeriesPoint } from '../../../queries/series.ts';
import { periodOf } from '../../row-words.ts';
import { textWidth, wrap } from '../../text.ts';
import { sourceOf, speak } from '../../words.ts';
import { statusOf } from '../status.ts';
import { panelFinding } from './finding.ts';
import { mergeCounts, type Count } from './merge.ts';
import type { CountGroup, CountPanel } from './panels.ts';
import { shortPeriod } from './period.ts';

export interface CountsOptions {
	/** px; the height follows from how many counts there are. */
	readonly width: number;
	readonly locale: Locale;
	/** The names of the indicators, by id. */
	readonly measures: Readonly<Record<string, string>>;
	/** Rows on which sources differ. */
	readonly differing: ReadonlySet<string>;
}

export interface CountBar {
	readonly id: string;
	readonly rows: readonly string[];
	readonly area: Country | undefined;
	readonly layer: 'dialogue' | 'context';
	/** Not one whole calendar year: shorter, or longer. */
	readonly uneven: boolean;
	/** An estimate, a limit, or of low reliability: drawn hollow. */
	readonly doubtful: boolean;
	/** “More than”: the bar's end is open. */
	readonly open: boolean;
	readonly differs: boolean;
	readonly bar: { readonly x: number; readonly y: number; readonly width: number };
	/** The period, on as many lines as it takes. */
	readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
	readonly value: { readonly x: number; readonly y: number; readonly text: string };
	/** The whole row, for hand and focus. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly spoken: string;
}

interface Line {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface CountsPanel {
	readonly id: string;
	readonly titles: readonly Line[];
	/** What the panel shows, under its title. */
	readonly finding: readonly Line[];
	/** Headings within, and years for which nothing is told. */
	readonly heads: readonly Line[];
	readonly gaps: readonly Line[];
	/** Where bars start from, one for each unbroken run of rows. */
	readonly bases: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
	readonly bars: readonly CountBar[];
}

export interface CountsLayout {
	readonly width: number;
	readonly height: number;
	readonly panels: readonly CountsPanel[];
	readonly has: Readonly<Record<'full' | 'uneven' | 'doubtful' | 'open' | 'differs', boolean>>;
}

export const barHeight = 14;
const rowHeight = 24;
const gapHeight = 20;
const lineHeight = 14;
const gutter = 36;
const least = 250;
const size = 12;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Counts as bars, one a row, in the order of time, each with its period and its value beside it: small
 * multiples, each to a scale of its own. A time axis would be truer to the gaps, but parts of one year that lie
 * within each other (five months, six, eight) would then be a few px apart on a phone; so the years without a
 * figure stand as a line of their own, and what is not one whole year is hatched and named. Nothing is added up.
 */
export function layoutCounts(panels: readonly CountPanel[], options: CountsOptions): CountsLayout {
	const { width } = options;
	const columns = Math.max(1, Math.min(panels.length, Math.floor((width + gutter) / (least + gutter))));
	const panelWidth = (width - (columns - 1) * gutter) / columns;
	const drawn: CountsPanel[] = [];
	let top = 0;
	for (let i = 0; i < panels.length; i += columns) {
		const line = panels
			.slice(i, i + columns)
			.map((panel, j) =>
				layoutPanel(panel, { x: j * (panelWidth + gutter), y: top, width: panelWidth }, options)
			);
		drawn.push(...line.map(({ panel }) => panel));
		top = Math.max(...line.map(({ bottom }) => bottom)) + 24;
	}
	const bars = drawn.flatMap((panel) => panel.bars);
	return {
		width,
		height: round(Math.max(top - 20, 24)),
		panels: drawn,
		has: {
			full: bars.some(({ uneven, doubtful }) => !uneven && !doubtful),
			uneven: bars.some(({ uneven }) => uneven),
			doubtful: bars.some(({ doubtful }) => doubtful),
			open: bars.some(({ open }) => open),
			differs: bars.some(({ differs }) => differs)
		}
	};
}

interface Columns {
	readonly x: number;
	readonly width: number;
	/** Where the bars start, and how long the longest may be. */
	readonly barX: number;
	readonly barWidth: number;
	readonly labelWidth: number;
	readonly greatest: number;
}

function layoutPanel(
	panel: CountPanel,
	box: { x: number; y: number; width: number },
	options: CountsOptions
): { panel: CountsPanel; bottom: number } {
	const { locale } = options;
	const { id, title, groups } = panel;
	const points = groups.flatMap((group) => group.points);
	const labels = points.map(({ start, end }) => textWidth(shortPeriod(start, end, locale), size));
	const labelWidth = Math.min(Math.max(0, ...labels), Math.max(box.width * 0.4, 92));
	const valueWidth = Math.max(
		0,
		...points.map((point) => textWidth(`${formatTold(point, locale)} ≠`, size, 'bold'))
	);
	const columns: Columns = {
		...box,
		barX: round(box.x + labelWidth + 10),
		barWidth: Math.max(24, box.width - labelWidth - 10 - valueWidth - 16),
		labelWidth,
		greatest: Math.max(1, ...points.map(amount))
	};
	const titles = wrap(title, box.width, 13).map((text, i) => ({
		x: round(box.x),
		y: box.y + 14 + i * 17,
		text
	}));
	const [heads, gaps, bases, bars]: [Line[], Line[], { x: number; y0: number; y1: number }[], CountBar[]] = [
		[],
		[],
		[],
		[]
	];
	const under = box.y + titles.length * 17;
	const finding = wrap(panelFinding(panel, options.differing, locale), box.width, size).map((text, i) => ({
		x: round(box.x),
		y: under + 13 + i * 15,
		text
	}));
	let y = under + finding.length * 15 + 9;
	for (const group of groups) {
		if (group.title !== null) {
			for (const text of wrap(group.title, box.width, size)) {
				heads.push({ x: round(box.x), y: y + 15, text });
				y += 16;
			}
			y += 4;
		}
		let from = y;
		const close = () => {
			if (y > from) bases.push({ x: columns.barX, y0: from + 2, y1: y - 2 });
		};
		for (const item of withGaps(group)) {
			if ('from' in item) {
				close();
				const years = item.from === item.to ? String(item.from) : `${String(item.from)}–${String(item.to)}`;
				gaps.push({ x: round(box.x), y: y + 14, text: m.crime_gap({ years }, { locale }) });
				y += gapHeight;
				from = y;
			} else {
				const bar = layoutBar(item, y, columns, options);
				bars.push(bar);
				y += bar.box.height;
			}
		}
		close();
		y += 6;
	}
	return { panel: { id, titles, finding, heads, gaps, bases, bars }, bottom: y };
}

/** The counts of a group, and between them the years that none of them covers. */
function withGaps({ points }: CountGroup): (Count | { from: number; to: number })[] {
	const items: (Count | { from: number; to: number })[] = [];
	let covered: number | undefined;
	for (const count of mergeCounts(points)) {
		const { start, end } = count.points[0];
		const [first, last] = [Number((start ?? end).slice(0, 4)), Number(end.slice(0, 4))];
		if (covered !== undefined && first > covered + 1) items.push({ from: covered + 1, to: first - 1 });
		covered = Math.max(covered ?? last, last);
		items.push(count);
	}
	return items;
}

function layoutBar(count: Count, y: number, columns: Columns, options: CountsOptions): CountBar {
	const { locale, measures, differing } = options;
	const [point] = count.points;
	const lines = wrap(shortPeriod(point.start, point.end, locale), columns.labelWidth + 4, size);
	const height = rowHeight + (lines.length - 1) * lineHeight;
	const middle = y + height / 2;
	const width = round((amount(point) / columns.greatest) * columns.barWidth);
	const open = point.value === null && point.low !== null && point.high === null;
	const differs = count.rows.some((row) => differing.has(row));
	const area = point.ref_area as Area;
	return {
		id: count.id,
		rows: count.rows,
		area: isCountry(area) ? area : undefined,
		layer: point.layer === 'dialogue' ? 'dialogue' : 'context',
		uneven: wholeYear(point) === null,
		doubtful: point.value === null || point.status === 'U' || point.status === 'E',
		open,
		differs,
		bar: { x: columns.barX, y: round(middle - barHeight / 2), width },
		label: { x: round(columns.x), y: round(middle + 4 - ((lines.length - 1) * lineHeight) / 2), lines },
		value: {
			x: round(columns.barX + width + (open ? 14 : 6)),
			y: round(middle + 4),
			text: formatTold(point, locale)
		},
		box: { x: round(columns.x), y, width: round(columns.width), height },
		spoken: speak(areas[area][locale], [
			formatFigure(point, locale),
			measures[point.indicator_id] ?? '',
			...(point.drug === null ? [] : [drugs[point.drug as keyof typeof drugs][locale]]),
			periodOf(point, locale),
			...(point.lines > 1 ? [m.series_lines({ lines: formatNumber(point.lines, locale) }, { locale })] : []),
			...statusOf(point, locale),
			...(differs ? [m.crime_differs({}, { locale })] : []),
			...new Set(count.points.map(({ reported_by }) => reported_by)),
			...new Set(count.points.map((one) => sourceOf(one, locale)))
		])
	};
}

/** What is drawn of a count: its value, or the limit that it has in the place of one. */
function amount({ id, value, low, high }: SeriesPoint): number {
	const shown = value ?? high ?? low;
	if (shown === null) throw new Error(`value without a number or a bound: ${id}`);
	return shown;
}
