const inXml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** What is no page of its own to be found: embeds, frozen versions, what stands for a missing page, tools. */
const aside = /^(?:v\d[^/]*|chart|embed|not-found|present|deck)\/|^404\.html$/;

/**
 * The built pages that are to be found, each once for both languages: the path of the English one under the root.
 * @param files of the built site
 */
export function pagePaths(files: readonly string[]): string[] {
	return files
		.filter((file) => /(?:^|\/)index\.html$/.test(file) && !aside.test(file.replace(/^ru\//, '')))
		.map((file) => file.replace(/index\.html$/, ''))
		.filter((path) => !path.startsWith('ru/'))
		.sort();
}

/**
 * A sitemap that names each page in both languages, and with each its counterpart.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(paths: readonly string[], origin: URL): string {
	const at = (path: string) => inXml(new URL(path, origin).href);
	const alternates = (path: string) =>
		[
			['en', path],
			['ru', `ru/${path}`],
			['x-default', path]
		]
			.map(
				([language, target = '']) =>
					`<xhtml:link rel="alternate" hreflang="${language ?? ''}" href="${at(target)}"/>`
			)
			.join('');
	const urls = paths.flatMap((path) =>
		[path, `ru/${path}`].map((one) => `<url><loc>${at(one)}</loc>${alternates(path)}</url>`)
	);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>',
		''
	].join('\n');
}

/** Everything may be read by everyone; the sitemap is named. Read by robots only at the root of a host. */
export const robots = (origin: URL): string =>
	`User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', origin).href}\n`;
