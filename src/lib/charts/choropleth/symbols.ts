import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber, formatValue } from '../../format/number.ts';
import { textWidth } from '../text.ts';
import type { Box } from './labels.ts';

/** Circles of round values, one in another, that say what a size means. */
export interface SymbolKey {
	readonly x: number;
	/** Where all of them stand. */
	readonly foot: number;
	readonly circles: readonly { readonly r: number; readonly text: string; readonly textX: number }[];
	readonly box: Box;
}

/** Smaller than this nobody finds it, px; the value stands beside it in any case. */
const least = 2;

/** The radius of an amount in px: the circle's area is in proportion, `most` for the amount at the top. */
export function radiusOf(value: number, top: number, most: number): number {
	if (value === 0) return 4;
	return Math.max(least, most * Math.sqrt(value / top));
}

const margin = 8;
const lineHeight = 14;

/**
 * The key to the sizes: up to three round amounts, the greatest at most the top, as many as can be told apart.
 * @param most radius of the top in px
 * @param room radius of the key's greatest circle in px: it stands in a corner of the map
 */
export function symbolKey(
	top: number,
	unit: Unit,
	{ most, room }: { most: number; room: number },
	locale: Locale
): SymbolKey {
	const circles: { r: number; text: string }[] = [];
	for (const value of roundBelow(top * Math.min(1, room / most) ** 2)) {
		const r = radiusOf(value, top, most);
		const last = circles.at(-1);
		// A third of a group is nothing; a third of a kilogram is something.
		if (last && (2 * (last.r - r) < lineHeight || (value < 1 && unit !== 'KGM'))) break;
		circles.push({ r, text: last ? formatNumber(value, locale) : formatValue(value, unit, locale) });
	}
	const biggest = circles[0]?.r ?? 0;
	const textX = margin + 2 * biggest + 8;
	const widest = Math.max(...circles.map(({ text }) => textWidth(text, 12)));
	return {
		x: round(margin + biggest),
		foot: round(margin + 4 + 2 * biggest),
		circles: circles.map(({ r, text }) => ({ r: round(r), text, textX: round(textX) })),
		box: [margin, 0, textX + widest, margin + 4 + 2 * biggest]
	};
}

/** Three amounts of 1, 2 or 5 times a power of ten, each two steps of that ladder below the last. */
function roundBelow(top: number): number[] {
	const power = Math.floor(Math.log10(top) + 1e-9);
	const steps = [1, 2, 5];
	const first = steps.findLastIndex((step) => step * 10 ** power <= top * (1 + 1e-9));
	return [0, 2, 4].map((down) => {
		const rung = power * 3 + Math.max(first, 0) - down;
		return Number(`${String(steps[((rung % 3) + 3) % 3])}e${String(Math.floor(rung / 3))}`);
	});
}

const round = (value: number) => Math.round(value * 10) / 10;
