import type { Locale } from '../../domain/text.ts';
import type { CiteContext } from '../../export/cite/item.ts';

/** Today where the reader is, as an ISO day. */
export function today(now = new Date()): string {
	const part = (value: number) => String(value).padStart(2, '0');
	return `${String(now.getFullYear())}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** The atlas as the reader has it before them, now. */
export const citedNow = (locale: Locale): Required<CiteContext> => ({
	release: { version: __ATLAS_VERSION__, released: __ATLAS_RELEASED__ },
	locale,
	accessed: today()
});

/** A whole address from one of the site's; null on a stick, whose folders nobody else can reach. */
export function publicAddress(href: string): string | null {
	if (location.protocol === 'file:') return null;
	const url = new URL(href, location.href);
	// A page's own address ends so; without it a host would send the reader on.
	if (!/(?:\/|\.\w+)$/.test(url.pathname)) url.pathname += '/';
	return url.href;
}
