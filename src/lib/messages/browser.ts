import type { Locale } from '../domain/text.ts';
import type { m as Messages } from '../paraglide/messages.js';

/**
 * The messages of the page's language. In the browser this module stands in for `paraglide/messages.js`
 * (see one-language.ts), since a page never speaks the other language.
 */
export let m: typeof Messages;

/** Loads the messages of one language; to be awaited before anything is drawn. */
export async function loadMessages(locale: Locale): Promise<void> {
	const messages: unknown =
		locale === 'ru'
			? await import('../paraglide/messages/ru.js')
			: await import('../paraglide/messages/en.js');
	// Compiled for one language a message takes the same values; it only heeds no further option.
	m = messages as typeof Messages;
}
