import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { keyFigures, type KeyFigure } from '../key-figures/key-figures.ts';
import { sourceOf } from '../words.ts';

/** What a reader should know of a country first; where the dialogue has no number, that is the first thing. */
export interface KeyFact {
	readonly id: string;
	/** The number; none where only a direction is given. */
	readonly value: string | null;
	/** −2 … 2; none beside a number. */
	readonly direction: number | null;
	/** Says that there is nothing, and is drawn so. */
	readonly silent: boolean;
	readonly text: string;
	readonly rows: readonly string[];
	/** Empty where there is nothing. */
	readonly source: string;
}

/** A fact as one sentence, for where its number does not stand by itself. */
export const factInWords = ({ value, text }: Pick<KeyFact, 'value' | 'text'>): string =>
	value === null ? text : `${value} ${text}`;

/** The dialogue's numbers for one country, then its directions in our words. */
export function keyFacts(figures: readonly Figure[], claims: readonly Claim[], locale: Locale): KeyFact[] {
	const numbers = keyFigures(figures, [], locale, { placed: false }).map(
		({ id, value, text, rows, source }: KeyFigure): KeyFact => ({
			id,
			value,
			direction: null,
			silent: false,
			text,
			rows,
			source
		})
	);
	const directions = claims.flatMap((claim): KeyFact[] =>
		claim.direction === null
			? []
			: [
					{
						id: claim.id,
						value: null,
						direction: claim.direction,
						silent: false,
						text: claim.paraphrase,
						rows: [claim.id],
						source: sourceOf(claim, locale)
					}
				]
	);
	const none: KeyFact = {
		id: 'none',
		value: m.country_no_number({}, { locale }),
		direction: null,
		silent: true,
		text: m.country_no_number_text({}, { locale }),
		rows: [],
		source: ''
	};
	return [...(numbers.length === 0 ? [none] : numbers), ...directions];
}
