import type { Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber, formatValue } from '../../format/number.ts';

/** Circles of round values, one in another, that say what a size means. */
export interface SymbolKey {
	readonly x: number;
	/** Where all of them stand. */
	readonly foot: number;
	readonly circles: readonly { readonly r: number; readonly text: string; readonly textX: number }[];
}

/**
 * The radius of an amount in px: the circle's area is in proportion, `most` for the amount at the top. Smaller than
 * 2 px nobody finds it, and the value stands beside it; zero is a ring, since none is not little.
 */
export const radiusOf = (value: number, top: number, most: number): number =>
	value === 0 ? 4 : Math.max(2, most * Math.sqrt(value / top));

const margin = 8;
const lineHeight = 14;

/**
 * The key to the sizes: up to three round amounts, each a fifth of the last, as many as can be told apart.
 * @param most radius of the top in px
 * @param room the key's greatest radius in px: it stands in a corner of the map
 */
export function symbolKey(top: number, unit: Unit, most: number, room: number, locale: Locale): SymbolKey {
	const limit = top * Math.min(1, room / most) ** 2;
	const power = 10 ** Math.floor(Math.log10(limit));
	const first = power * ([5, 2].find((step) => step * power <= limit) ?? 1);
	const amounts = [first, first / 5, first / 25].map((value) => Number(value.toPrecision(2)));
	const biggest = radiusOf(first, top, most);
	const circles = amounts
		.map((value, i) => ({
			value,
			r: round(radiusOf(value, top, most)),
			text: i === 0 ? formatValue(value, unit, locale) : formatNumber(value, locale),
			textX: round(margin + 2 * biggest + 8)
		}))
		.filter(
			({ value, r }, i, all) =>
				i === 0 ||
				// A third of a group is nothing; a third of a kilogram is something.
				((unit === 'KGM' || value % 1 === 0) && 2 * ((all[i - 1]?.r ?? 0) - r) >= lineHeight)
		);
	return { x: round(margin + biggest), foot: round(margin + 4 + 2 * biggest), circles };
}

const round = (value: number) => Math.round(value * 10) / 10;
