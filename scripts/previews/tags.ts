import { escape } from '../../src/lib/export/picture/markup.ts';
import { cardHeight, cardWidth } from './card.ts';

/** What a link's preview is made of. */
export interface LinkTags {
	/** Absolute where the site's address is known. */
	readonly image: string;
	/** The page's own address, where it is known. */
	readonly url: string | undefined;
	/** The site's name. */
	readonly site: string;
}

/** What a page says of itself, written as markup needs it, without double quotes. */
export function saidOf(html: string): { title: string; description: string } {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? '';
	return {
		title: title.replaceAll('"', '&quot;'),
		description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''
	};
}

/** A page with its tags for link previews, which repeat its title and description; a page that has some gets new ones. */
export function withTags(html: string, { image, url, site }: LinkTags): string {
	const { title, description } = saidOf(html);
	const meta = (name: string, value: string) => `<meta property="og:${name}" content="${value}">`;
	const tags = [
		meta('title', title),
		...(description === '' ? [] : [meta('description', description)]),
		meta('type', 'website'),
		meta('site_name', escape(site)),
		meta('image', escape(image)),
		meta('image:width', String(cardWidth)),
		meta('image:height', String(cardHeight)),
		meta('image:alt', title),
		...(url === undefined ? [] : [meta('url', escape(url))]),
		'<meta name="twitter:card" content="summary_large_image">'
	].join('');
	return html
		.replace(/<meta property="og:title".*?summary_large_image">/s, '')
		.replace('</head>', () => `${tags}</head>`);
}

/**
 * The way from a page to a file of the site.
 * @param page the page's file in the build, such as `ru/seizures/index.html`
 */
export const fromPage = (page: string, file: string): string =>
	'../'.repeat(page.split('/').length - 1) + file;
