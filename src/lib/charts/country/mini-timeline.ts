import { isCountry, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { EventRow } from '../../queries/events.ts';
import { textWidth, wrap } from '../text.ts';
import { mergeEvents, type MergedEvent } from '../timeline/merge.ts';
import { isVague, speakEvent, titleWithDates } from '../timeline/event-words.ts';

export interface MiniTimelineOptions {
	/** px; the height follows from the number of events. */
	readonly width: number;
	readonly locale: Locale;
}

export interface MiniMark {
	readonly id: string;
	/** Every row that tells of it, the main one first. */
	readonly rows: readonly string[];
	readonly area: Country | undefined;
	/** As on the timeline: an inferred date is a ring, what is only announced a diamond. */
	readonly shape: 'dot' | 'ring' | 'diamond' | 'span';
	readonly layer: 'dialogue' | 'context';
	/** Of a point both are its middle. */
	readonly x0: number;
	readonly x1: number;
	/** Where a date is only a bound, the mark fades out on that side. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
	/** The month or year within which a point lies, where no more is known; null: its day is known. */
	readonly within: readonly [from: number, to: number] | null;
	/** Sources give different dates. */
	readonly disagree: boolean;
	readonly spoken: string;
}

export interface MiniRow {
	readonly id: string;
	readonly top: number;
	readonly label: readonly string[];
	/** Baseline of the label's first line. */
	readonly labelY: number;
	/** The marks' middle. */
	readonly y: number;
	readonly regional: boolean;
	readonly marks: readonly MiniMark[];
}

export interface MiniTimelineLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: { readonly x0: number; readonly x1: number; readonly top: number };
	readonly ticks: readonly { readonly x: number; readonly text: string }[];
	readonly rows: readonly MiniRow[];
}

/** Sizes in px. */
const size = 12;
const lineHeight = 14;
const rowGap = 5;
const axisHeight = 18;
/** Between words and the mark to their right. */
const beforeMark = 18;
/** How far a mark runs out where its date is only a bound. */
export const tail = 12;
/** How far the time within which something happened shows beside its point, at least. */
const beside = 8;
/** Width below which a label stands above its marks. */
const narrow = 480;

interface Line {
	readonly id: string;
	readonly text: string;
	readonly regional: boolean;
	readonly events: readonly MergedEvent[];
}

/**
 * A timeline to be printed small: an event a line, its words on the left, its mark on the right. What concerns the
 * region stands in one line a kind: the dialogues, the action plans.
 */
export function layoutMiniTimeline(
	events: readonly EventRow[],
	{ width, locale }: MiniTimelineOptions
): MiniTimelineLayout {
	const lines = linesOf(mergeEvents(events), locale);
	const shown = lines.flatMap(({ events }) => events);
	const years = shown.flatMap(({ start, end }) => [start, end].map((date) => Number(date.slice(0, 4))));
	const [from, to] = years.length > 0 ? [Math.min(...years), Math.max(...years) + 1] : [2000, 2001];
	const small = width < narrow;
	const labelWidth = small ? width : Math.round(width * 0.64);
	const plot = { x0: small ? tail : labelWidth + tail + 8, x1: width - tail - 2, top: axisHeight };
	const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)];
	const x = (time: number) => round(plot.x0 + ((time - first) / (last - first)) * (plot.x1 - plot.x0));

	let top = axisHeight + 2;
	const rows = lines.map((line): MiniRow => {
		const marks = line.events.map((event) => markOf(event, x, locale));
		// Beside a late mark the words may run on into the empty years before it.
		const free = Math.min(...marks.map(({ x0, openStart }) => x0 - (openStart ? tail : 0))) - beforeMark;
		const label = wrap(line.text, small ? labelWidth : Math.max(labelWidth, free), size);
		const words = label.length * lineHeight;
		const y = small ? top + words + 9 : top + rowGap / 2 + lineHeight / 2;
		const row = {
			id: line.id,
			top,
			label,
			labelY: round(top + rowGap / 2 + 11),
			y: round(y),
			regional: line.regional,
			marks
		};
		top += words + rowGap + (small ? 14 : 0);
		return row;
	});
	return { width, height: top + 1, plot, ticks: ticksOf(from, to, x, plot.x1 - plot.x0), rows };
}

/**
 * As many of a country's events as have room: all that the dialogue tells, then the latest of the others. Events of
 * the region stay.
 * @returns the rows to draw, and how many events were left out
 */
export function eventsWithRoom(
	rows: readonly EventRow[],
	most: number
): { rows: readonly EventRow[]; left: number } {
	const merged = mergeEvents(rows);
	const own = merged.filter(({ main }) => isCountry(main.ref_area));
	const told = own.filter((event) => event.rows.some(({ layer }) => layer === 'dialogue'));
	const others = own.filter((event) => !told.includes(event));
	const room = Math.max(0, most - told.length);
	const kept = new Set([...told, ...(room > 0 ? others.slice(-room) : [])]);
	return {
		rows: merged.filter((event) => !own.includes(event) || kept.has(event)).flatMap((event) => event.rows),
		left: own.length - kept.size
	};
}

const round = (value: number) => Math.round(value * 10) / 10;

function linesOf(events: readonly MergedEvent[], locale: Locale): Line[] {
	const regional = (kind: string) =>
		events.filter(({ main }) => !isCountry(main.ref_area) && main.kind === kind);
	const lines: Line[] = [
		{
			id: 'dialogues',
			text: m.brief_line_dialogues({}, { locale }),
			regional: true,
			events: regional('dialogue')
		},
		{
			id: 'action-plans',
			text: m.brief_line_action_plans({}, { locale }),
			regional: true,
			events: regional('action_plan')
		},
		...events
			.filter(({ main }) => isCountry(main.ref_area))
			.map((event) => {
				const text = titleWithDates(event, locale);
				return { id: event.id, text, regional: false, events: [event] };
			})
	];
	return lines
		.filter(({ events }) => events.length > 0)
		.map((line) =>
			line.events.some(({ disagree }) => disagree) ? { ...line, text: `${line.text}\u00a0≠` } : line
		);
}

function markOf(event: MergedEvent, x: (time: number) => number, locale: Locale): MiniMark {
	const { main, rows, start, end } = event;
	const day = 86_400_000;
	const point = main.extent === 'point';
	const [a, b] = [Date.parse(start), Date.parse(end) + day];
	const middle = x((a + b) / 2);
	return {
		id: event.id,
		rows: [main.id, ...rows.map(({ id }) => id).filter((id) => id !== main.id)],
		area: isCountry(main.ref_area) ? main.ref_area : undefined,
		shape: !point
			? 'span'
			: main.stage === 'announced'
				? 'diamond'
				: main.date_basis === 'inferred'
					? 'ring'
					: 'dot',
		layer: rows.some(({ layer }) => layer === 'dialogue') ? 'dialogue' : 'context',
		x0: point ? middle : x(a),
		x1: point ? middle : Math.max(x(b), x(a) + 3),
		openStart: event.openStart,
		openEnd: event.openEnd,
		within:
			point && isVague(event) ? [Math.min(x(a), middle - beside), Math.max(x(b), middle + beside)] : null,
		disagree: event.disagree,
		spoken: speakEvent(event, locale)
	};
}

/** Years on the axis, as many as have room. */
function ticksOf(
	from: number,
	to: number,
	x: (time: number) => number,
	room: number
): MiniTimelineLayout['ticks'] {
	const need = textWidth('2000', size) + 12;
	const step = [1, 2, 5, 10, 20].find((one) => (room / (to - from)) * one >= need) ?? 50;
	const first = Math.ceil(from / step) * step;
	return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step).map(
		(year) => ({ x: x(Date.UTC(year, 0, 1)), text: String(year) })
	);
}
