import { textWidth, wrap } from '../text.ts';
import type { FundingItem, FundingKind, MoneyItem } from './items.ts';
import type { FundingOptions } from './layout.ts';
import { labelOf, spokenOf } from './words.ts';

/** Sizes in px. */
export const tail = 22;
export const columnWidth = 16;
export const lineThickness = 5;
export const labelSize = 12;
export const lineHeight = 15;
const bracketHeight = 8;
const gap = 14;

export const round = (value: number): number => Math.round(value * 10) / 10;

export interface FundingMark {
	readonly id: string;
	readonly rows: readonly string[];
	readonly kind: FundingKind;
	readonly layer: 'dialogue' | 'context';
	readonly x0: number;
	readonly x1: number;
	/** The lower edge of the line of its years. */
	readonly base: number;
	/** How thick that line is, or how high the bracket. */
	readonly line: number;
	/** Its sum: stands on the line. None where no sum is stated, or where it is that of several phases. */
	readonly column: { readonly x: number; readonly height: number } | null;
	/** A column of an estimate, a limit, or of low reliability. */
	readonly hollow: boolean;
	/** A dashed line: the source does not print the dates as they are drawn. */
	readonly inferred: boolean;
	/** A column whose sum is only a limit: at least, at most. */
	readonly limit: 'least' | 'most' | null;
	/** Where its date is only a bound, a programme fades out on that side. */
	readonly fadeStart: boolean;
	readonly fadeEnd: boolean;
	readonly differs: boolean;
	readonly label: {
		readonly x: number;
		/** Baseline of the first line. */
		readonly y: number;
		readonly anchor: 'start' | 'end';
		readonly lines: readonly string[];
	};
	/** Mark and label together, for hand and focus. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly spoken: string;
}

/** The sum that a column's height tells; what several phases had together has no column. */
export function moneyOf(item: FundingItem): number {
	if (item.kind === 'dates' || item.kind === 'cumulated') return 0;
	const { value, low, high } = item.figure;
	return value ?? high ?? low ?? 0;
}

interface Place {
	readonly top: number;
	readonly plot: { readonly x0: number; readonly x1: number };
	readonly x: (time: number) => number;
	/** px a euro. */
	readonly scale: number;
	readonly small: boolean;
}

interface Draft {
	readonly mark: Omit<FundingMark, 'base' | 'label' | 'box'>;
	readonly label: Omit<FundingMark['label'], 'y'>;
	/** How far mark and label reach. */
	readonly left: number;
	readonly right: number;
}

/** As many marks in a row as fit with their labels; the bars of a row stand on one line. */
export function packMarks(
	items: readonly FundingItem[],
	place: Place,
	options: FundingOptions
): { marks: FundingMark[]; bottom: number } {
	const rows: { end: number; marks: Draft[] }[] = [];
	for (const item of items) {
		const draft = draftOf(item, place, options);
		const row = rows.find(({ end }) => end + gap <= draft.left);
		if (row) {
			row.marks.push(draft);
			row.end = draft.right;
		} else rows.push({ end: draft.right, marks: [draft] });
	}
	let y = place.top;
	const marks: FundingMark[] = [];
	for (const row of rows) {
		const rise = Math.max(
			...row.marks.map(({ mark, label }) =>
				Math.max(topOf(mark), mark.line + 5 + label.lines.length * lineHeight)
			)
		);
		const base = round(y + rise);
		for (const { mark, label, left, right } of row.marks) {
			const first = round(base - mark.line - 5 - (label.lines.length - 1) * lineHeight);
			const top = Math.min(first - 13, base - topOf(mark));
			marks.push({
				...mark,
				base,
				label: { ...label, y: first },
				box: {
					x: round(left - 3),
					y: round(top),
					width: round(right - left + 6),
					height: round(base - top + 3)
				}
			});
		}
		y = base + 8;
	}
	return { marks, bottom: y };
}

/** From the base to the top of line, column and the arrow on it, px. */
const topOf = ({ line, column, limit }: Draft['mark']): number =>
	line + (column === null ? 0 : 1 + column.height + (limit === 'least' ? 11 : 0));

function draftOf(item: FundingItem, { plot, x, scale, small }: Place, options: FundingOptions): Draft {
	const { locale, differing } = options;
	const day = 86_400_000;
	const x0 = x(Date.parse(item.start));
	const x1 = Math.max(x(Date.parse(item.end) + day), x0 + 4);
	const differs = item.rows.some((row) => differing.has(row));
	const event = item.kind === 'dates' ? item.event : undefined;
	const figure = item.kind === 'dates' ? undefined : item.figure;
	const summed = figure !== undefined && item.kind !== 'cumulated';
	const column = summed
		? { x: round(Math.min(x0, plot.x1 - columnWidth)), height: round(moneyOf(item) * scale) }
		: null;
	const label = placeLabel(labelOf(item, locale) + (differs ? ' ≠' : ''), x0, x1, column, plot, small);
	return {
		mark: {
			id: item.id,
			rows: item.rows,
			kind: item.kind,
			layer: item.layer,
			x0,
			x1,
			line: item.kind === 'cumulated' ? bracketHeight : lineThickness,
			column,
			hollow: summed && item.kind !== 'share' && isDoubtful(figure),
			inferred: figure?.period_basis === 'inferred',
			limit: summed ? limitOf(figure) : null,
			fadeStart: event?.openStart ?? false,
			fadeEnd: event?.openEnd ?? false,
			differs,
			spoken: spokenOf(item, differs, locale)
		},
		label: { x: label.x, anchor: label.anchor, lines: differs ? stripSign(label.lines) : label.lines },
		left: Math.min(x0 - (event?.openStart ? tail : 0), column?.x ?? x0, label.left),
		right: Math.max(
			x1 + (event?.openEnd ? tail : 0),
			(column?.x ?? x0) + (column ? columnWidth : 0),
			label.right
		)
	};
}

/**
 * A label stands on the line of its years: right of the column, or left of it where that takes fewer lines; without
 * a column it starts with the line, and ends with the plot where it would leave it.
 */
function placeLabel(
	text: string,
	x0: number,
	x1: number,
	column: { readonly x: number } | null,
	plot: Place['plot'],
	small: boolean
) {
	const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, labelSize)));
	const within = (room: number) => wrap(text, Math.max(Math.min(room, small ? room : 430), 60), labelSize);
	if (column !== null) {
		const [from, to] = [column.x + columnWidth + 6, column.x - 6];
		const [after, before] = [within(plot.x1 - from), within(to - plot.x0)];
		const fits = widest(after) <= plot.x1 - from;
		if (fits && after.length <= before.length) {
			return { x: from, anchor: 'start' as const, lines: after, left: from, right: from + widest(after) };
		}
		return { x: to, anchor: 'end' as const, lines: before, left: to - widest(before), right: to };
	}
	const lines = within(Math.max(plot.x1 - plot.x0, x1 - x0));
	const reached = widest(lines);
	return x0 + reached > plot.x1
		? { x: plot.x1, anchor: 'end' as const, lines, left: plot.x1 - reached, right: plot.x1 }
		: { x: x0, anchor: 'start' as const, lines, left: x0, right: x0 + reached };
}

const isDoubtful = ({ value, status }: { readonly value: number | null; readonly status: string }) =>
	value === null || status === 'U' || status === 'E';

function limitOf({ value, low, high }: MoneyItem['figure']): FundingMark['limit'] {
	if (value !== null || (low === null) === (high === null)) return null;
	return high === null ? 'least' : 'most';
}

/** The sign has its room in the last line, and is drawn by itself. */
const stripSign = (lines: readonly string[]): string[] =>
	lines.map((line) => line.replace(/ ?≠$/, '')).filter((line) => line !== '');
