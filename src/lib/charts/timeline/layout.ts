import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { EventRow } from '../../queries/events.ts';
import { textWidth, wrap } from '../text.ts';
import { flagsOf, monthOf, ticksOf, type Flag, type Tick } from './axis.ts';
import { laneOrder, laneTitle, type LaneId } from './lanes.ts';
import { pack, stack, type Label, type Placed } from './place.ts';
import { leastRange, originOf, shapesOf, tail, type Extent, type TimelineShape } from './shapes.ts';
import { timeOf, type TimeWindow } from './time.ts';
import { isWithin, labelSize, tellEvents, type ToldEvent } from './told.ts';

export interface TimelineOptions {
	/** px; the height follows from what there is to show. */
	readonly width: number;
	readonly locale: Locale;
	/** What is shown; events outside of it are counted at their lane. */
	readonly window: TimeWindow;
	/** ISO day: marked where it is shown, and what lasts beyond it is lighter there. */
	readonly today?: string | undefined;
}

export interface TimelineItem extends Pick<
	ToldEvent,
	'id' | 'rows' | 'area' | 'layer' | 'inferred' | 'announced' | 'disagree' | 'title' | 'when' | 'spoken'
> {
	readonly at: Extent;
	/** Where its shapes are drawn from; `y` is the mark's middle. */
	readonly x: number;
	readonly y: number;
	readonly shapes: readonly TimelineShape[];
	readonly label: Label;
}

/** A line of text that stands at a lane: its title, or what it leaves out. */
export interface LaneText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
}

export interface TimelineLane {
	readonly id: LaneId;
	readonly title: readonly LaneText[];
	/** How many events lie before and after what is shown. */
	readonly outside: readonly LaneText[];
	readonly top: number;
	readonly items: readonly TimelineItem[];
}

export interface TimelineLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: { readonly x0: number; readonly x1: number; readonly top: number };
	readonly ticks: readonly Tick[];
	readonly flags: readonly Flag[];
	/** The name of the lines through all lanes, where it has room beside them. */
	readonly flagsTitle: string | undefined;
	readonly lanes: readonly TimelineLane[];
}

/** px */
const axisHeight = 26;
/** Width below which each event takes the whole width, its label above its mark. */
const narrow = 560;

const round = (value: number) => Math.round(value * 10) / 10;

/** Where the time is drawn in a picture of some width, in px; and whether the picture is a narrow one. */
export function plotOf(width: number): { small: boolean; x0: number; x1: number } {
	const small = width < narrow;
	return { small, x0: small ? 10 : 148, x1: width - (small ? 10 : 14) };
}

/** Lays events out in lanes: spans as bars, days as points, no label over another. */
export function layoutTimeline(rows: readonly EventRow[], options: TimelineOptions): TimelineLayout {
	const { width, locale, window } = options;
	const { small, x0, x1 } = plotOf(width);
	const x = (time: number) => round(x0 + ((time - window.from) / (window.until - window.from)) * (x1 - x0));
	const today = options.today === undefined ? undefined : timeOf(options.today);
	const events = tellEvents(rows, locale);

	const dialogues = events.filter((event) => event.kind === 'dialogue' && isWithin(event, window));
	const flags = flagsOf(
		[
			...dialogues.map(({ id, start, end, day }) => ({
				id,
				kind: 'dialogue' as const,
				x: x((start + end) / 2),
				text: monthOf(day, locale)
			})),
			...(today !== undefined && today >= window.from && today < window.until
				? [{ id: 'today', kind: 'today' as const, x: x(today), text: m.timeline_today({}, { locale }) }]
				: [])
		],
		axisHeight + 9
	);
	const steps = new Set(flags.map(({ y }) => y)).size;
	const plot = { x0, x1, top: axisHeight + (steps > 0 ? steps * 15 + 4 : 0) };

	const lanes: TimelineLane[] = [];
	let top = plot.top;
	for (const id of laneOrder) {
		const here = events.filter(({ lane }) => lane === id);
		if (here.length === 0) continue;
		const marks = here
			.filter((event) => isWithin(event, window))
			.map((event) => ({ event, at: extentOf(event, window, x, plot, today) }));
		const head = laneHead(id, here, window, top, { small, x0, width, locale });
		const { placed, height } = small ? stack(marks, head.bottom, width) : pack(marks, top + 6, plot);
		const bottom = small
			? head.bottom + height + 6
			: Math.max(top + 6 + height + (height > 0 ? 6 : 0), head.bottom);
		lanes.push({ id, title: head.title, outside: head.outside, top, items: placed.map(itemOf) });
		top = bottom;
	}
	const ticks = ticksOf(window, x, width, locale);
	const flagsTitle = small || dialogues.length === 0 ? undefined : m.timeline_spine({}, { locale });
	return { width, height: top + 2, plot, ticks, flags, flagsTitle, lanes };
}

/** Where an event lies in the picture. What reaches over the window's end is cut there. */
function extentOf(
	event: ToldEvent,
	{ from, until }: TimeWindow,
	x: (time: number) => number,
	plot: { readonly x0: number; readonly x1: number },
	today: number | undefined
): Extent {
	const { start, end, point, openStart, openEnd } = event;
	const middle = x((start + end) / 2);
	// A month or year that is narrower than its point still shows beside it.
	const beside = event.vague ? leastRange / 2 : 0;
	const [first, last] = [x(Math.max(start, from)), x(Math.min(end, until))];
	const x0 = point ? Math.min(first, round(middle - beside)) : first;
	const x1 = Math.max(last, point ? round(middle + beside) : x0 + 3);
	const [left, right] = point ? [middle, middle] : [x0, x1];
	// A fade may reach into the margin, but not into what stands beyond it.
	const fade = (room: number) => Math.min(tail, round(room + 10));
	return {
		x0,
		x1,
		x: middle,
		cutStart: !point && start < from,
		cutEnd: !point && end > until,
		fadeStart: openStart && start >= from ? fade(left - plot.x0) : 0,
		fadeEnd: openEnd && end <= until ? fade(plot.x1 - right) : 0,
		later: !point && today !== undefined && end > today + 1 / 365 ? x(today) : undefined
	};
}

interface Frame {
	readonly small: boolean;
	readonly x0: number;
	readonly width: number;
	readonly locale: Locale;
}

/** A lane's title and what it leaves out: beside the marks, or in the narrow picture above them. */
function laneHead(
	id: LaneId,
	here: readonly ToldEvent[],
	window: TimeWindow,
	top: number,
	{ small, x0, width, locale }: Frame
): Pick<TimelineLane, 'title' | 'outside'> & { bottom: number } {
	const out = here.filter((event) => !isWithin(event, window));
	const before = out.filter(({ start }) => start < window.from).length;
	const count = (count: number) => ({ count: String(count) });
	const counts = [
		...(before > 0 ? [m.timeline_before(count(before), { locale })] : []),
		...(out.length > before ? [m.timeline_after(count(out.length - before), { locale })] : [])
	];
	const name = laneTitle(id, locale);
	const joined = counts.join(' · ');
	if (small) {
		const beside = textWidth(name, 13, 'bold') + 16 + textWidth(joined, labelSize) <= width;
		const y = top + 18 + (beside ? 0 : 16);
		return {
			title: [{ text: name, x: 0, y: top + 18, anchor: 'start' }],
			outside:
				joined === '' ? [] : [{ text: joined, x: beside ? width : 0, y, anchor: beside ? 'end' : 'start' }],
			bottom: y + 8
		};
	}
	const room = x0 - 16;
	const title = wrap(name, room, 13).map((text, i): LaneText => ({
		text,
		x: 0,
		y: top + 22 + i * 16,
		anchor: 'start'
	}));
	const lines = textWidth(joined, labelSize) <= room ? [joined] : counts;
	const outside = lines
		.filter((text) => text !== '')
		.map((text, i): LaneText => ({
			text,
			x: 0,
			y: top + 22 + (title.length + i) * 16,
			anchor: 'start'
		}));
	return { title, outside, bottom: top + 22 + (title.length + outside.length - 1) * 16 + 12 };
}

function itemOf({ event, at, y, height, label }: Placed): TimelineItem {
	const { id, rows, area, layer, inferred, announced, disagree, title, when, spoken } = event;
	return {
		...{ id, rows, area, layer, inferred, announced, disagree, title, when, spoken },
		at,
		y,
		label,
		x: originOf(event, at),
		shapes: shapesOf(event, at, height)
	};
}
