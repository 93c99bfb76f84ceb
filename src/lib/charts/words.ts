import type { Locale } from '../domain/text.ts';
import { m } from '../paraglide/messages.js';

/** A direction in a word: it is ordinal, and the word is all that is known. */
export function directionWord(direction: number, locale: Locale): string {
	if (direction <= -2) return m.direction_falls_much({}, { locale });
	if (direction === -1) return m.direction_falls({}, { locale });
	if (direction === 0) return m.direction_same({}, { locale });
	if (direction === 1) return m.direction_rises({}, { locale });
	return m.direction_rises_much({}, { locale });
}

/**
 * What a mark says: its name for a screen reader, and line by line what is shown beside it.
 * @param head what the mark stands for
 * @param facts what is known of it, the value first; one that is empty is left out
 */
export const speak = (head: string, facts: readonly string[]): string =>
	`${head}:\n${facts.filter((fact) => fact !== '').join(',\n')}`;

/** Where a row stands, in short: document and paragraph; a publication whose place is no paragraph by its name alone. */
export function sourceOf(
	row: { readonly document: string; readonly locator: string },
	locale: Locale
): string {
	return /^\d+$/.test(row.locator) ? m.source_paragraph(row, { locale }) : row.document;
}
