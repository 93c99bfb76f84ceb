import type { Locale } from '../../domain/text.ts';
import { capital } from '../../format/capital.ts';
import { formatFigure } from '../../format/number.ts';
import { textWidth, wrap } from '../text.ts';
import type { DrawnInterval } from './interval.ts';
import { drugName } from '../row-words.ts';
import { periodWords, rateWords } from './words.ts';

export interface LabelLine {
	readonly text: string;
	/** px of its base line. */
	readonly y: number;
	readonly kind: 'value' | 'what' | 'soft';
}

export interface IntervalLabel {
	readonly x: number;
	readonly anchor: 'start' | 'end';
	/** On the block itself, so in the colour that reads there. */
	readonly inside: boolean;
	readonly lines: readonly LabelLine[];
}

interface LabelPlace {
	readonly side: 'inside' | 'left' | 'right' | 'above';
	/** px */
	readonly height: number;
	/** The label with its first line's top at `top` px. */
	readonly at: (top: number) => IntervalLabel;
}

const sizes = { value: 22, what: 13, soft: 12 } as const;
const heights = { value: 26, what: 18, soft: 17 } as const;

/** The height of a text of so many plain lines, in px. */
export const labelHeight = (lines: number): number => lines * heights.soft;

/** Where the label of a block has room: on it, beside it, or above it. It stays between the ends of the plot. */
export function layoutLabel(
	figure: DrawnInterval,
	block: { readonly x0: number; readonly x1: number; readonly rise: number },
	plot: { readonly x0: number; readonly x1: number },
	locale: Locale
): LabelPlace {
	const place = (side: LabelPlace['side'], x: number, anchor: 'start' | 'end', width: number): LabelPlace => {
		const lines = linesOf(figure, width, locale);
		return {
			side,
			height: lines.reduce((sum, { kind }) => sum + heights[kind], 0),
			at: (top) => {
				let y = top;
				return {
					x,
					anchor,
					inside: side === 'inside',
					lines: lines.map(({ text, kind }) => {
						y += heights[kind];
						return { text, kind, y: y - 5 };
					})
				};
			}
		};
	};
	const inside = place('inside', block.x0 + 12, 'start', block.x1 - block.x0 - 24);
	if (block.x1 - block.x0 >= 190 && block.rise >= inside.height + 20) return inside;
	const [left, right] = [block.x0 - plot.x0 - 12, plot.x1 - block.x1 - 12];
	const least =
		1 + Math.max(...linesOf(figure, 0, locale).map(({ text, kind }) => textWidth(text, sizes[kind])));
	if (Math.max(left, right) >= Math.max(least, 130)) {
		return left >= right
			? place('left', block.x0 - 12, 'end', Math.min(left, 260))
			: place('right', block.x1 + 12, 'start', Math.min(right, 260));
	}
	const [fromStart, toEnd] = [plot.x1 - block.x0, block.x1 - plot.x0];
	return fromStart >= toEnd
		? place('above', block.x0, 'start', Math.min(fromStart, 520))
		: place('above', block.x1, 'end', Math.min(toEnd, 520));
}

function linesOf(
	figure: DrawnInterval,
	width: number,
	locale: Locale
): { readonly text: string; readonly kind: LabelLine['kind'] }[] {
	const line = (text: string, kind: LabelLine['kind']) =>
		text === '' ? [] : wrap(text, width, sizes[kind]).map((part) => ({ text: part, kind }));
	return [
		{ text: formatFigure(figure, locale), kind: 'value' },
		...line(capital(drugName(figure, locale), locale), 'what'),
		...line(periodWords(figure, locale), 'soft'),
		...line(rateWords(figure, locale), 'soft'),
		...line(figure.reported_by, 'soft')
	];
}
