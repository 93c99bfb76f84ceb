import type { Locale } from '../domain/text.ts';

/** A text as a sentence or a heading begins: with a capital. */
export const capital = (text: string, locale: Locale): string =>
	text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
