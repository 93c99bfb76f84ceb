import { resolve } from '$app/paths';
import type { Country } from '../domain/areas.ts';
import type { Locale } from '../domain/text.ts';

const parameter = (locale: Locale) => (locale === 'en' ? {} : { locale });

export const overviewHref = (locale: Locale): string => resolve('/[[locale=locale]]', parameter(locale));
export const documentsHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/documents', parameter(locale));
export const disagreementsHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/disagreements', parameter(locale));
export const coverageHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/coverage', parameter(locale));
export const indicatorsHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/indicators', parameter(locale));
export const indicatorHref = (id: string, locale: Locale): string =>
	resolve('/[[locale=locale]]/indicator/[id]', { ...parameter(locale), id });
/** The map of one year, for those without scripts. */
export const indicatorMapHref = (id: string, locale: Locale): string =>
	resolve('/[[locale=locale]]/indicator/[id]/map', { ...parameter(locale), id });
export const timelineHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/timeline', parameter(locale));
export const documentHref = (id: string, locale: Locale): string =>
	resolve('/[[locale=locale]]/documents/[id]', { ...parameter(locale), id });

export const dataHref = (locale: Locale): string => resolve('/[[locale=locale]]/data', parameter(locale));
export const dataSqlHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/data/sql', parameter(locale));
/** Every document as CSL-JSON. */
export const citationsHref = (): string => resolve('/documents/citations.json');

export const deckHref = (locale: Locale): string => resolve('/[[locale=locale]]/deck', parameter(locale));
/** Where the words of a country's brief are kept for slides, as JSON. */
export const deckBriefHref = (id: Country, locale: Locale): string =>
	resolve('/[[locale=locale]]/deck/brief/[id].json', { ...parameter(locale), id });
export const seizuresHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/seizures', parameter(locale));
export const crimeHref = (locale: Locale): string => resolve('/[[locale=locale]]/crime', parameter(locale));
export const fundingHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/funding', parameter(locale));
export const hivHref = (locale: Locale): string => resolve('/[[locale=locale]]/hiv', parameter(locale));
export const countriesHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/countries', parameter(locale));
export const countryHref = (id: Country, locale: Locale): string =>
	resolve('/[[locale=locale]]/country/[id]', { ...parameter(locale), id });
export const briefHref = (id: Country, locale: Locale): string =>
	resolve('/[[locale=locale]]/country/[id]/brief', { ...parameter(locale), id });

/** Where the evidence of an indicator's rows is kept, as JSON. */
export const indicatorEvidenceHref = (id: string, locale: Locale): string =>
	resolve('/[[locale=locale]]/indicator/[id]/evidence.json', { ...parameter(locale), id });

/** Where the evidence of a row stands: on its document's page, at the row. */
export const rowHref = (row: { id: string; document_id: string }, locale: Locale): string =>
	`${documentHref(row.document_id, locale)}#${row.id}`;

/**
 * The same page in the other language: the address of a page's route with its parameters, its language changed.
 * @param route as SvelteKit names it; null where there is no such page: then the overview
 */
export function inOtherLanguage(
	route: string | null,
	params: Readonly<Partial<Record<string, string>>>,
	locale: Locale
): string {
	const other = overviewHref(locale === 'en' ? 'ru' : 'en');
	const path = (route ?? '')
		.replace('/[[locale=locale]]', '')
		.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
	return path === '' ? other : `${other.replace(/\/$/, '')}${path}/`;
}
