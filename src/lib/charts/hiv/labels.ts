import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { formatTold, type Told } from '../../format/number.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { textWidth } from '../text.ts';
import type { PanelSpec, Plot, ValueLabel, ValueMark } from './panels.ts';

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const size = 12;

/** A value as its label has it: of ten and more one decimal at most, since labels stand close. */
export const shortened = <T extends Told>(told: T): T =>
	told.value !== null && told.value >= 10 ? { ...told, value: Math.round(told.value * 10) / 10 } : told;

interface Entry {
	readonly point: SeriesPoint;
	readonly mark: ValueMark;
}

const digitsOf = (point: SeriesPoint, locale: Locale): { text: string; width: number } => {
	const text = formatTold(shortened(point), locale);
	return { text, width: textWidth(text, size, 'bold') };
};

/** px from a value's middle to the end of its digits. */
export const halfDigits = (point: SeriesPoint, locale: Locale): number => digitsOf(point, locale).width / 2;

/**
 * Values in digits, as many as find room: those that the figure speaks of, the latest of them first, then the last,
 * the first, the greatest, the least, then the rest.
 * @param marks one a point, in their order
 * @param taken boxes in which other text stands
 */
export function labelsOf(
	spec: Pick<PanelSpec, 'points' | 'named' | 'drawing'>,
	marks: readonly ValueMark[],
	plot: Plot,
	taken: readonly Box[],
	locale: Locale
): ValueLabel[] {
	const entries = spec.points.flatMap((point, i): Entry[] => {
		const mark = marks[i];
		return mark ? [{ point, mark }] : [];
	});
	const isNamed = (point: SeriesPoint) => spec.named.includes(wholeYear(point) ?? 0);
	const byTime = [...entries].sort((a, b) => a.point.end.localeCompare(b.point.end));
	const numbers = byTime.filter(({ point }) => point.value !== null);
	const bySize = [...numbers].sort((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
	const wanted = [
		...byTime.filter(({ point }) => isNamed(point)).reverse(),
		byTime.at(-1),
		numbers[0],
		bySize.at(-1),
		// A line says the rest by its course; single values each want their digits.
		...(spec.drawing === 'line' ? [] : [bySize[0], ...byTime])
	].filter((one) => one !== undefined);
	const boxes = [...taken];
	const labels: ValueLabel[] = [];
	for (const { point, mark } of new Set(wanted)) {
		const { text, width } = digitsOf(point, locale);
		const named = isNamed(point);
		const boxAt = ({ x, y }: { x: number; y: number }): Box => ({
			left: x - width / 2 - 2,
			right: x + width / 2 + 2,
			top: y - size + 1,
			bottom: y + 3
		});
		const clear = (place: { x: number; y: number }): boolean => {
			const box = boxAt(place);
			return (
				!boxes.some((other) => overlap(box, other)) &&
				// Nearer to another's middle it would be read as that one's.
				!marks.some((other) => Math.abs(place.x - other.x) < Math.abs(place.x - mark.x)) &&
				// Nor may it be read as a dot's that it reaches across, unless the figure speaks of it.
				(named ||
					spec.drawing !== 'dots' ||
					!marks.some(({ x }) => x !== mark.x && x > box.left && x < box.right)) &&
				// Over its own sign it may stand; over another it would hide it.
				!entries.some((other) => other.mark !== mark && overlap(box, signBox(other, plot)))
			);
		};
		const place = placesOf(mark, width, plot, named || spec.drawing === 'line').find(clear);
		if (place === undefined) continue;
		boxes.push(boxAt(place));
		labels.push({ x: Math.round(place.x), y: Math.round(place.y), text, named });
	}
	return labels;
}

/**
 * Where the digits of a mark may stand, the best first: above it or below, over its middle or beside it.
 * @param further whether they may also stand further off, rather than nowhere
 */
function placesOf(mark: ValueMark, width: number, plot: Plot, further: boolean): { x: number; y: number }[] {
	const above = Math.min(mark.box.top, mark.y - 2) - 5;
	const below = mark.shape === 'limit' ? mark.y + 24 : Math.max(mark.box.bottom, mark.y + 2) + 15;
	const column = mark.shape === 'bar' || mark.shape === 'period';
	const heights = [0, ...(further ? [6, 12, 18] : [])].flatMap((off) =>
		column ? [above - off] : [above - off, below + off]
	);
	const shifts = mark.shape === 'limit' ? [0] : [0, -0.4 * width, 0.4 * width];
	const within = (x: number) => Math.max(plot.x0 + width / 2, Math.min(x, plot.x1 - width / 2));
	return heights
		.flatMap((y) => shifts.map((shift) => ({ x: within(mark.x + shift), y })))
		.filter(({ y }) => y < plot.y0 - 2 && y > plot.y1 - size);
}

/** What a sign covers; a limit's also the room below it. */
const signBox = ({ point, mark: { x, y, box } }: Entry, plot: Plot): Box => ({
	left: x - box.half,
	right: x + box.half,
	top: box.top,
	bottom: point.value === null && point.high !== null ? Math.max(plot.y0, y) : box.bottom
});

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
