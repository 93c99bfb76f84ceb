import { isCountry, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import type { EventRow } from '../../queries/events.ts';
import { m } from '../../paraglide/messages.js';
import { textWidth, wrap } from '../text.ts';
import { sourceOf, speak } from '../words.ts';
import { laneOf, laneOrder, laneTitle, type LaneId } from './lanes.ts';
import { mergeEvents, type MergedEvent } from './merge.ts';
import { whenOf } from './when.ts';

export interface TimelineOptions {
	/** px; the height follows from what there is to show. */
	readonly width: number;
	readonly locale: Locale;
	/** First and last year shown, both whole. */
	readonly from: number;
	readonly to: number;
}

export interface TimelineItem {
	readonly id: string;
	/** Every row that tells of it, the main one first. */
	readonly rows: readonly string[];
	readonly shape: 'point' | 'span';
	readonly regional: boolean;
	/** The country that it is about; none: the region. */
	readonly area: Country | undefined;
	readonly layer: 'dialogue' | 'context';
	readonly x0: number;
	readonly x1: number;
	/** The mark's middle. */
	readonly y: number;
	/** Where its date is only a bound, the mark fades out on that side. */
	readonly fadeStart: boolean;
	readonly fadeEnd: boolean;
	readonly inferred: boolean;
	readonly announced: boolean;
	readonly disagree: boolean;
	readonly label: {
		readonly x: number;
		/** Baseline of the first line. */
		readonly y: number;
		readonly anchor: 'start' | 'end';
		readonly lines: readonly string[];
		readonly inside: boolean;
	};
	/** The whole mark in words. */
	readonly spoken: string;
	readonly title: string;
	readonly when: string;
}

export interface TimelineLane {
	readonly id: LaneId;
	readonly title: readonly string[];
	/** Baseline of its title's first line. */
	readonly titleY: number;
	readonly top: number;
	readonly bottom: number;
	readonly items: readonly TimelineItem[];
}

export interface TimelineLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: { readonly x0: number; readonly x1: number; readonly top: number };
	readonly ticks: readonly { readonly x: number; readonly text: string }[];
	readonly lanes: readonly TimelineLane[];
}

/** Sizes in px. */
export const barHeight = 16;
const size = 12;
const lineHeight = 15;
const rowHeight = 22;
const gap = 8;
const tail = 22;
const axisHeight = 26;
/** Width below which each event takes the whole width, its label above its mark. */
const narrow = 560;

interface Placed {
	readonly item: Omit<TimelineItem, 'y' | 'label'> & { readonly label: Omit<TimelineItem['label'], 'y'> };
	readonly left: number;
	readonly right: number;
}

/** Lays events out in lanes: spans as bars, days as points, no label over another. */
export function layoutTimeline(rows: readonly EventRow[], options: TimelineOptions): TimelineLayout {
	const { width, locale, from, to } = options;
	const small = width < narrow;
	const plot = { x0: small ? 10 : 148, x1: width - (small ? 10 : 14), top: axisHeight };
	const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
	/** Days outside of the period stand at its edge. */
	const x = (iso: string) => {
		const share = (Date.parse(iso) - first) / (last - first);
		return round(plot.x0 + Math.min(Math.max(share, 0), 1) * (plot.x1 - plot.x0));
	};

	const byLane = new Map<LaneId, MergedEvent[]>();
	for (const event of mergeEvents(rows)) {
		const lane = laneOf(event);
		byLane.set(lane, [...(byLane.get(lane) ?? []), event]);
	}

	const lanes: TimelineLane[] = [];
	let top = axisHeight;
	for (const id of laneOrder) {
		const events = byLane.get(id);
		if (!events) continue;
		const title = small ? [laneTitle(id, locale)] : wrap(laneTitle(id, locale), plot.x0 - 16, 13);
		const marks = events.map((event) => markOf(event, x, locale));
		const titleY = top + (small ? 18 : 21);
		const { items, height } = small ? stack(marks, top + 26, width) : pack(marks, top + 6, plot.x0, plot.x1);
		const bottom = Math.max(top + 6 + height + (small ? 26 : 6), titleY + (title.length - 1) * 16 + 10);
		lanes.push({ id, title, titleY, top, bottom, items });
		top = bottom;
	}
	return { width, height: top + 2, plot, ticks: ticksOf(from, to, x, plot.x1 - plot.x0), lanes };
}

const round = (value: number) => Math.round(value * 10) / 10;

type Mark = Omit<TimelineItem, 'y' | 'label'> & { readonly text: string };

function markOf(event: MergedEvent, x: (iso: string) => number, locale: Locale): Mark {
	const { main, rows } = event;
	const when = whenOf(event, locale);
	const place = sourceOf(main, locale);
	const announced = main.stage === 'announced';
	const point = main.extent === 'point';
	return {
		id: event.id,
		rows: [main.id, ...rows.map((row) => row.id).filter((id) => id !== main.id)],
		shape: point ? 'point' : 'span',
		area: isCountry(main.ref_area) ? main.ref_area : undefined,
		regional: laneOrder.indexOf(laneOf(event)) < 5,
		layer: rows.some((row) => row.layer === 'dialogue') ? 'dialogue' : 'context',
		x0: x(event.start),
		x1: Math.max(x(nextDay(event.end)), x(event.start) + (point ? 0 : 3)),
		fadeStart: event.openStart,
		fadeEnd: event.openEnd,
		inferred: main.date_basis === 'inferred',
		announced,
		disagree: event.disagree,
		title: main.title,
		when,
		// "Action Plan 2014–2020" need not be told that it is of 2014–2020.
		text: main.title.includes(when) ? main.title : `${main.title}, ${when}`,
		spoken: speak(main.title, [
			when,
			...(announced ? [m.stage_announced({}, { locale })] : []),
			main.reported_by,
			place
		])
	};
}

function nextDay(iso: string): string {
	const day = new Date(`${iso}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + 1);
	return day.toISOString().slice(0, 10);
}

/** How far a mark reaches, with its faded ends. */
function reach(mark: Mark): [number, number] {
	const middle = (mark.x0 + mark.x1) / 2;
	const [left, right] = mark.shape === 'point' ? [middle - 5, middle + 5] : [mark.x0, mark.x1];
	return [left - (mark.fadeStart ? tail : 0), right + (mark.fadeEnd ? tail : 0)];
}

/** Wide: as many marks in a row as fit, each label inside its bar, right of it, or left of it. */
function pack(
	marks: readonly Mark[],
	top: number,
	x0: number,
	x1: number
): { items: TimelineItem[]; height: number } {
	const rows: { end: number; height: number }[] = [];
	const placed = marks.map((mark) => {
		const { item, left, right } = beside(mark, x0, x1);
		const free = rows.findIndex(({ end }) => end + gap <= left);
		const row = free < 0 ? rows.length : free;
		const height = rowHeight + (item.label.lines.length - 1) * lineHeight;
		rows[row] = { end: right, height: Math.max(height, rows[row]?.height ?? 0) };
		return { item, row };
	});
	const tops = rows.map((_, i) => rows.slice(0, i).reduce((sum, { height }) => sum + height, top));
	const items = placed.map(({ item, row }): TimelineItem => {
		const y = (tops[row] ?? top) + rowHeight / 2;
		return { ...item, y, label: { ...item.label, y: y + 4 } };
	});
	return { items, height: rows.reduce((sum, { height }) => sum + height, 0) };
}

function beside({ text, ...mark }: Mark, x0: number, x1: number): Placed {
	const [left, right] = reach({ text, ...mark });
	const width = textWidth(text, size);
	if (mark.shape === 'span' && mark.x1 - mark.x0 >= width + 12) {
		const label = { x: mark.x0 + 6, anchor: 'start' as const, lines: [text], inside: true };
		return { item: { ...mark, label }, left, right };
	}
	const room = { right: x1 - right - 6, left: left - 6 - x0 };
	// Right of the mark if there is room, else left, else over several lines where there is more of it.
	const toTheRight = width <= room.right || (width > room.left && room.right >= room.left);
	const lines = wrap(text, toTheRight ? room.right : room.left, size);
	const reached = Math.max(...lines.map((line) => textWidth(line, size)));
	const label = toTheRight
		? { x: round(right + 6), anchor: 'start' as const, lines, inside: false }
		: { x: round(left - 6), anchor: 'end' as const, lines, inside: false };
	return {
		item: { ...mark, label },
		left: toTheRight ? left : left - 6 - reached,
		right: toTheRight ? right + 6 + reached : right
	};
}

/** Narrow: one event under the other, its label over the whole width above its mark. */
function stack(
	marks: readonly Mark[],
	top: number,
	width: number
): { items: TimelineItem[]; height: number } {
	let y = top;
	const items = marks.map(({ text, ...mark }): TimelineItem => {
		const lines = wrap(text, width - 20, size);
		const label = { x: 10, y: y + 12, anchor: 'start' as const, lines, inside: false };
		y += lines.length * lineHeight + barHeight + 10;
		return { ...mark, y: y - barHeight / 2 - 5, label };
	});
	return { items, height: y - top };
}

/** Years on the axis, as many as have room. */
function ticksOf(
	from: number,
	to: number,
	x: (iso: string) => number,
	room: number
): TimelineLayout['ticks'] {
	const years = to + 1 - from;
	const step = [1, 2, 5, 10].find((one) => (room / years) * one >= 44) ?? 10;
	const first = Math.ceil(from / step) * step;
	return Array.from({ length: Math.floor((to + 1 - first) / step) + 1 }, (_, i) => first + i * step).map(
		(year) => ({
			x: x(`${String(year)}-01-01`),
			text: String(year)
		})
	);
}
