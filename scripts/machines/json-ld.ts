/**
 * A block of data for a page's head. It is no script to run, so the page's policy has nothing to say of it; and no text
 * in it can end it, since it holds no `<`.
 */
export const jsonLd = (data: object): string =>
	`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A page with a block of data at the end of its head; one that was there is replaced. */
export function withJsonLd(html: string, data: object): string {
	const without = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
	if (!without.includes('</head>')) throw new Error('a page without a head');
	return without.replace('</head>', () => `${jsonLd(data)}</head>`);
}
