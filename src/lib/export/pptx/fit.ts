import { textWidth, wrap } from '../../charts/text.ts';

/** A text with the size in points at which it has room. */
export interface Fitted {
	readonly text: string;
	readonly size: number;
	/** Whether its end had to be left out. */
	readonly cut: boolean;
}

/**
 * The largest of some sizes at which a text has room; where none is small enough, its beginning at the smallest, cut
 * between words. Widths are estimated on the wide side, so that any of the named fonts has room.
 * @param sizes in points, the largest first
 * @param inches the width of a line
 */
export function fitText(text: string, sizes: readonly number[], inches: number, lines: number): Fitted {
	const width = inches * 72;
	const flat = text.replaceAll(/\s+/g, ' ').trim();
	const fits = (words: string, size: number) =>
		wrap(words, width, size).length <= lines &&
		words.split(' ').every((word) => textWidth(word, size) <= width);
	const size = sizes.find((one) => fits(flat, one));
	if (size !== undefined) return { text: flat, size, cut: false };
	const smallest = sizes.at(-1) ?? 9;
	const words = flat.split(' ');
	let [low, high] = [0, words.length];
	const begin = (count: number) =>
		`${words
			.slice(0, count)
			.join(' ')
			.replace(/[,;:.]+$/, '')} …`;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(begin(middle), smallest)) low = middle;
		else high = middle - 1;
	}
	// A single word that is wider than the line is cut within.
	const letters = Math.floor((width * lines) / textWidth('m', smallest));
	return { text: low > 0 ? begin(low) : `${flat.slice(0, letters)}…`, size: smallest, cut: true };
}
