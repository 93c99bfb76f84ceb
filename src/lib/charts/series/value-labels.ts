import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { textWidth } from '../text.ts';
import type { Agreeing } from '../agreeing.ts';
import type { SeriesMark } from './layout.ts';

export interface ValueLabel {
	/** The mark that it tells of. */
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly text: string;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const size = 12;
const meets = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Segment {
	readonly from: readonly [x: number, y: number];
	readonly to: readonly [x: number, y: number];
}

/** The straight parts of paths such as `M0 0L1 1L2 0`. */
const segmentsOf = (paths: readonly string[]): Segment[] =>
	paths.flatMap((path) => {
		const points = path
			.slice(1)
			.split('L')
			.map((pair) => pair.split(' ').map(Number) as [number, number]);
		return points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
	});

/** Whether a line passes through a box: looked at every few px, which is finer than any letter. */
function crosses({ from: [ax, ay], to: [bx, by] }: Segment, box: Box): boolean {
	const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 3));
	return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
		const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
		return x > box.left && x < box.right && y > box.top && y < box.bottom;
	});
}

/**
 * Names a panel's values where there is room: the dialogue's, those that the title compares, the greatest and the
 * last. A label meets no mark and no other text, and a line only where a value that the title compares has no other
 * place; one that has none is left out, and its mark still speaks.
 * @param named what the title compares
 * @param taken where other text of the panel stands
 */
export function labelValues(
	values: readonly Agreeing[],
	named: ReadonlySet<SeriesPoint>,
	marks: readonly SeriesMark[],
	lines: readonly string[],
	within: Box,
	taken: readonly Box[],
	locale: Locale
): ValueLabel[] {
	const known = values.flatMap((sources, i) => {
		const [point] = sources;
		const mark = marks[i];
		// By another definition, the greatest is greatest of something else.
		return point.value === null || point.status === 'D' || !mark
			? []
			: [{ sources, point, mark, value: point.value }];
	});
	const greatest = [...known].sort((a, b) => b.value - a.value)[0];
	const last = [...known].sort((a, b) => b.point.end.localeCompare(a.point.end) || b.value - a.value)[0];
	const wanted = new Set([
		...known.filter(({ mark }) => mark.layer === 'dialogue'),
		...known.filter(({ sources }) => sources.some((point) => named.has(point))),
		greatest,
		last
	]);
	const obstacles: Box[] = [...taken, ...marks.map(boxOf)];
	const segments = segmentsOf(lines);
	const labels: ValueLabel[] = [];
	for (const one of wanted) {
		if (!one) continue;
		const text = formatFigure(one.point, locale);
		const free = placesOf(one.mark, textWidth(text, size), within).filter(
			({ box }) =>
				box.left >= within.left &&
				box.right <= within.right &&
				box.top >= within.top &&
				box.bottom <= within.bottom &&
				!obstacles.some((other) => meets(box, other))
		);
		const compared = one.sources.some((point) => named.has(point));
		const found =
			free.find(({ box }) => !segments.some((segment) => crosses(segment, box))) ??
			// A line may run behind it, but it stands over or under its own mark, not towards another.
			(compared ? free.find(({ box }) => box.left <= one.mark.x0 && box.right >= one.mark.x1) : undefined);
		if (!found) continue;
		obstacles.push(found.box);
		labels.push({ id: one.mark.id, x: found.x, y: found.y, anchor: found.anchor, text });
	}
	return labels;
}

const boxOf = ({ x0, x1, y, low, high }: SeriesMark): Box => ({
	left: x0 - 4,
	right: x1 + 4,
	top: Math.min(y, high ?? y) - 4,
	bottom: Math.max(y, low ?? y) + 4
});

/** Where a label may stand, best first: over its mark, moved inwards at an edge, beside it, under it. */
function placesOf({ x0, x1, y }: SeriesMark, width: number, within: Box) {
	const middle = Math.min(Math.max((x0 + x1) / 2, within.left + width / 2), within.right - width / 2);
	const place = (x: number, base: number, anchor: ValueLabel['anchor']) => {
		const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
		return {
			x: Math.round(x * 10) / 10,
			y: Math.round(base * 10) / 10,
			anchor,
			box: { left, right: left + width, top: base - 11, bottom: base + 3 }
		};
	};
	return [
		place(middle, y - 8, 'middle'),
		place(x1 + 8, y + 4, 'start'),
		place(x0 - 8, y + 4, 'end'),
		place(x1 + 2, y - 8, 'start'),
		place(x0 - 2, y - 8, 'end'),
		place(middle, y + 18, 'middle')
	];
}
