import type { Country } from '../../domain/areas.ts';
import type { ReadingKind } from '../reading.ts';

/**
 * What the map shows of a country. `apart`: there is a figure, but it cannot be held against the others. None of
 * the five ever looks like another.
 */
export type FactKind = ReadingKind | 'apart';

/** A shade between two neighbours of the palette's six: the upper one laid over the lower one in part. */
export interface Shade {
	/** 0 (zero) to 5 (most). */
	readonly level: number;
	/** How much of the next shade lies over it, 0 to 1; a class has none. */
	readonly over: number;
}

export interface MapFact {
	readonly area: Country;
	readonly kind: FactKind;
	/** The number that a symbol or a shade stands for; null where there is none, or only a bound. */
	readonly value: number | null;
	/** The shade of the whole country, where numbers are rates. */
	readonly shade?: Shade;
	readonly layer: 'dialogue' | 'context';
	/** An estimate, or of low reliability. */
	readonly doubtful: boolean;
	/** What stands under the country's name. */
	readonly lines: readonly FactLine[];
	/** The whole mark in words. */
	readonly spoken: string;
	/** The rows behind the mark, the one to open first at the head. */
	readonly rows: readonly string[];
}

export interface FactLine {
	readonly text: string;
	readonly role: 'value' | 'note';
	/** The value without its unit (the subtitle has it), or the period abbreviated, where the map is too small. */
	readonly short?: string;
	/** Left out where the map is too small. */
	readonly extra?: boolean;
	/** Drawn before the text: an arrow (−2 … 2), or a ring for a mention. */
	readonly glyph?: number | 'ring';
}
