import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { localeOf } from '$lib/view/locale';
import { baseLocale, overwriteGetLocale } from '$lib/paraglide/runtime.js';
import type { Locale } from '$lib/domain/text';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => current.getStore() ?? baseLocale);

/** The pages that are sent without a script, whoever reads them: none of their controls may look as if it answered. */
const still = '/[[locale=locale]]/indicator/[id]/map';

/** Renders each page in the language that its address names. */
export const handle: Handle = ({ event, resolve }) => {
	const locale = localeOf(event.params);
	const attributes = `lang="${locale}"${event.route.id === still ? ' data-still' : ''}`;
	return current.run(locale, () =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('lang="%lang%"', attributes) })
	);
};
