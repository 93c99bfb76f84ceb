import { SPELLED, readSpelled } from '../numbers/spelled.ts';
import type { Match, Span } from '../text/span.ts';
import type { Bound } from './bound.ts';

/** A date or period as a text gives it. `null` is an end that it leaves open. */
export interface DateSpan extends Span {
	readonly from: Bound | null;
	readonly to: Bound | null;
	/** Years from the document's own, for "this year" (0) and "last year" (−1). */
	readonly relative?: number;
	/** A length without ends, in months: "in 3 years and 10 months". */
	readonly months?: number;
}

/** How a form of a date is found and read; `undefined` where it is none after all. */
export interface DateRule {
	readonly rule: RegExp;
	readonly read: (
		groups: readonly string[],
		match: Match,
		text: string
	) => Omit<DateSpan, 'start' | 'end'> | undefined;
}

/** What may not stand directly before a date. */
export const EDGE = '(?<![\\p{L}\\p{N}.,/])';
/** A year of four digits; one group. */
export const YEAR = '((?:19[5-9]|20[0-5])\\d)(?![\\p{N}/])';
/** What a Russian year may end in, «2024-го», «2024 гг.»; no group. */
export const ENDING =
	'(?:-?(?:го|м|му|й|е))?(?: ?(?:гг?\\.?|г\\.г\\.?|год(?:ы|а|у|ом|ов|ах|ам|ами)?)(?!\\p{L}))?';
/** The document's own year; one group. */
export const THIS =
	'(?:the )?((?:this|current|same) year(?!\\p{L})|year(?! \\d|\\p{L})(?<=of the year)|(?:текущ|эт|нынешн)\\p{L}+ года?|т\\. ?г\\.|с\\. ?г\\.)';
/** The year before it; one group. */
export const LAST =
	'(?:the )?((?:last|previous|past) year(?!\\p{L})|(?:прошл|минувш|предыдущ)\\p{L}+ год[ау]?)';
/** How many, in digits or words; one group. */
export const COUNT = `(\\d{1,3}|${SPELLED})(?:-(?:ти|и|х))?`;

/** The value of {@link COUNT}; 0 where it is none. */
export const countOf = (text: string): number => (/^\d/.test(text) ? Number(text) : (readSpelled(text) ?? 0));

/** A year as digits, or `null` for ''. */
export const yearOf = (text: string): number | null => (text === '' ? null : Number(text));
