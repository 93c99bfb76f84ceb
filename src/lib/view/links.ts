import { resolve } from '$app/paths';
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
	resolve('/[[locale=locale]]/indicators/[id]', { ...parameter(locale), id });
export const timelineHref = (locale: Locale): string =>
	resolve('/[[locale=locale]]/timeline', parameter(locale));
export const documentHref = (id: string, locale: Locale): string =>
	resolve('/[[locale=locale]]/documents/[id]', { ...parameter(locale), id });

/** Where the evidence of a row stands: on its document's page, at the row. */
export const rowHref = (row: { id: string; document_id: string }, locale: Locale): string =>
	`${documentHref(row.document_id, locale)}#${row.id}`;

/** The same page in the other language; the overview where there is no such page. */
export function inOtherLanguage(
	route: string | null,
	params: Readonly<Partial<Record<string, string>>>,
	locale: Locale
): string {
	const other = locale === 'en' ? 'ru' : 'en';
	switch (route) {
		case '/[[locale=locale]]/documents':
			return documentsHref(other);
		case '/[[locale=locale]]/documents/[id]':
			return documentHref(params.id ?? '', other);
		case '/[[locale=locale]]/indicators':
			return indicatorsHref(other);
		case '/[[locale=locale]]/indicators/[id]':
			return indicatorHref(params.id ?? '', other);
		case '/[[locale=locale]]/timeline':
			return timelineHref(other);
		case '/[[locale=locale]]/coverage':
			return coverageHref(other);
		case '/[[locale=locale]]/disagreements':
			return disagreementsHref(other);
		default:
			return overviewHref(other);
	}
}
