import type { Locale } from '../domain/text.ts';

/** The language of a page, from its route's parameters: English is the one without a prefix. */
export function localeOf(params: Readonly<Partial<Record<string, string>>>): Locale {
	return params.locale === 'ru' ? 'ru' : 'en';
}

/** Where the same page stands in a language, relative to the site's root. */
export function pathIn(locale: Locale, path: string): string {
	return locale === 'en' ? path : `${locale}/${path}`;
}
