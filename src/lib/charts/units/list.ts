import type { Locale } from '../../domain/text.ts';

/** `Kazakhstan, Kyrgyzstan and Uzbekistan`, as the language joins a list. */
export const joined = (names: readonly string[], locale: Locale): string =>
	new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(names);
