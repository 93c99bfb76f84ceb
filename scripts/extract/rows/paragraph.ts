import type { DateSpan } from '../dates/date-span.ts';
import { findDates } from '../dates/find-dates.ts';
import { findQuantities } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { references } from '../numbers/references.ts';
import { traps } from '../numbers/traps.ts';
import { prepare } from '../text/prepare.ts';
import { sentences } from '../text/sentences.ts';
import { blank, within, type Span } from '../text/span.ts';
import { areaAt, findAreas, type AreaMention } from '../words/areas.ts';

/** A paragraph and all that the rules find in it; every offset is one of `written`. */
export interface Paragraph {
	/** Counted from 1 over non-empty lines. */
	readonly number: number;
	/** As it stands in the document, white space folded. */
	readonly written: string;
	/** The same, prepared for the rules. */
	readonly text: string;
	readonly sentences: readonly Span[];
	readonly dates: readonly DateSpan[];
	readonly quantities: readonly Quantity[];
	readonly areas: readonly AreaMention[];
}

/**
 * Reads one paragraph.
 * @param written white space folded
 * @param comma whether a comma is the decimal mark in the document's language
 */
export function readParagraph(written: string, number: number, comma: boolean): Paragraph {
	const text = prepare(written);
	const named = references(text);
	const dates = findDates(blank(text, named));
	const dated = blank(text, [...named, ...dates]);
	return {
		number,
		written,
		text,
		sentences: sentences(text),
		dates,
		quantities: findQuantities(blank(dated, traps(dated)), comma),
		areas: findAreas(text)
	};
}

/** The sentence that holds a place. */
export function sentenceOf({ sentences: all, text }: Paragraph, place: Span): Span {
	return (
		all.find(({ start, end }) => place.start >= start && place.start < end) ?? { start: 0, end: text.length }
	);
}

/** Those of some stretches that stand in a sentence. */
export const inSentence = <T extends Span>(spans: readonly T[], sentence: Span): T[] =>
	spans.filter((span) => within(span, sentence));

/** The number of words between two stretches; 0 where they touch. */
export function wordsBetween(text: string, a: Span, b: Span): number {
	const [first, last] = a.start <= b.start ? [a, b] : [b, a];
	return (text.slice(first.end, last.start).match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? []).length;
}

/** Where something is, by its sentence; else by who says it; a lone city tells only where people met. */
export function areaOf(
	place: Span,
	paragraph: Paragraph,
	speakerArea = ''
): { area: string; doubt?: string } {
	const mentions = inSentence(paragraph.areas, sentenceOf(paragraph, place));
	const found = areaAt(place, mentions);
	if (found.area !== '' && mentions.some(({ city }) => !city)) return found;
	if (speakerArea !== '') return { area: speakerArea, doubt: 'the country is the reporter’s' };
	return found.area === '' ? found : { area: found.area, doubt: 'only a city is named' };
}
