import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { briefHref, deckBriefHref } from '../../view/links.ts';
import type { TextSlide } from '../pptx/content.ts';
import { briefSlides, fetchBriefs } from './brief.ts';

/**
 * The slides of countries' briefs, in the language of the page.
 * @throws where the words of one cannot be fetched; the signal's reason when it is aborted
 */
export async function slidesOfBriefs(
	countries: readonly Country[],
	locale: Locale,
	signal: AbortSignal
): Promise<TextSlide[]> {
	const headings = { kicker: m.deck_brief_beware(), unknown: m.gaps_title(), differ: m.indicator_differ() };
	const answers = await fetchBriefs(countries, (country) => deckBriefHref(country, locale), signal);
	return answers.flatMap(({ country, words }) =>
		briefSlides(words, headings, new URL(briefHref(country, locale), location.href).href)
	);
}
