import { textWidth, wrap } from '../text.ts';
import { barHeight, isRange, type Extent } from './shapes.ts';
import { labelSize, type ToldEvent } from './told.ts';

/** px */
const lineHeight = 15;
const rowHeight = 24;
const gap = 8;

export interface Label {
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly anchor: 'start' | 'end';
	readonly lines: readonly string[];
	readonly inside: boolean;
}

/** A mark and its label, with heights from the lane's top. */
export interface Placed {
	readonly event: ToldEvent;
	readonly at: Extent;
	/** The mark's middle; of a bar that holds several lines the first line's. */
	readonly y: number;
	/** px of its bar. */
	readonly height: number;
	readonly label: Label;
}

interface Plot {
	readonly x0: number;
	readonly x1: number;
}

type Mark = Pick<Placed, 'event' | 'at'>;
type Beside = Omit<Placed, 'y' | 'label'> & {
	readonly label: Omit<Label, 'y'>;
	/** Lines by which the label stands below the mark's middle. */
	readonly below: number;
	readonly left: number;
	readonly right: number;
};

/** How far a mark reaches, with its faded ends. */
function reach({ event, at }: Mark): [number, number] {
	const wide = !event.point || isRange(at);
	return wide
		? [at.x0 - at.fadeStart, at.x1 + at.fadeEnd]
		: [at.x - Math.max(5, at.fadeStart), at.x + Math.max(5, at.fadeEnd)];
}

/** Wide: as many marks in a row as fit, each label inside its bar, right of it, or left of it. */
export function pack(marks: readonly Mark[], top: number, plot: Plot): { placed: Placed[]; height: number } {
	const rows: { end: number; height: number }[] = [];
	const found = marks.map((mark) => {
		const one = beside(mark, plot);
		const free = rows.findIndex(({ end }) => end + gap <= one.left);
		const row = free < 0 ? rows.length : free;
		const height = rowHeight + (one.label.lines.length - 1 + one.below) * lineHeight;
		rows[row] = { end: one.right, height: Math.max(height, rows[row]?.height ?? 0) };
		return { one, row };
	});
	let height = 0;
	const tops = rows.map((row) => (height += row.height) - row.height + top);
	const placed = found.map(({ one: { event, at, height, label, below }, row }): Placed => {
		const y = (tops[row] ?? top) + rowHeight / 2;
		return { event, at, y, height, label: { ...label, y: y + 4 + below * lineHeight } };
	});
	return { placed, height };
}

function beside(mark: Mark, plot: Plot): Beside {
	const { event, at } = mark;
	const { width } = event;
	const [left, right] = reach(mark);
	const inset = at.cutStart ? 10 : 6;
	const bar = at.x1 - at.x0 - inset - (at.cutEnd ? 10 : 6);
	const room = { left: left - 6 - plot.x0, right: plot.x1 - right - 6 };
	const most = Math.max(room.left, room.right);
	const crowded = bar > most && width > most;
	if (crowded || (!event.point && bar >= width)) {
		const lines = linesOf(event, bar);
		const label = { x: round(at.x0 + inset), anchor: 'start' as const, lines, inside: !event.point };
		const height = barHeight + (lines.length - 1) * lineHeight;
		// A bar holds its label; of a line it stands below.
		return { ...mark, height, label, below: event.point ? 1 : 0, left, right };
	}
	// Right of the mark if there is room, else left, else over several lines where there is more of it.
	const toTheRight = width <= room.right || (width > room.left && room.right >= room.left);
	const lines = linesOf(event, toTheRight ? room.right : room.left);
	const reached = lines.length === 1 ? width : Math.max(...lines.map((line) => textWidth(line, labelSize)));
	return {
		...mark,
		height: barHeight,
		below: 0,
		label: toTheRight
			? { x: round(right + 6), anchor: 'start', lines, inside: false }
			: { x: round(left - 6), anchor: 'end', lines, inside: false },
		left: toTheRight ? left : left - 6 - reached,
		right: toTheRight ? right + 6 + reached : right
	};
}

/** Narrow: one event under the other, its label over the whole width above its mark. */
export function stack(
	marks: readonly Mark[],
	top: number,
	width: number
): { placed: Placed[]; height: number } {
	let y = top;
	const placed = marks.map((mark): Placed => {
		const lines = linesOf(mark.event, width - 20);
		const label = { x: 10, y: y + 12, anchor: 'start' as const, lines, inside: false };
		y += lines.length * lineHeight + barHeight + 10;
		return { ...mark, y: y - barHeight / 2 - 5, height: barHeight, label };
	});
	return { placed, height: y - top };
}

const wrapped = new WeakMap<ToldEvent, { room: number; lines: readonly string[] }>();

/** Most labels need no second line; those that do keep it while their room stays the same. */
function linesOf(event: ToldEvent, room: number): readonly string[] {
	if (event.width <= room) return [event.text];
	const known = wrapped.get(event);
	if (known?.room === room) return known.lines;
	const lines = wrap(event.text, room, labelSize);
	wrapped.set(event, { room, lines });
	return lines;
}

const round = (value: number) => Math.round(value * 10) / 10;
