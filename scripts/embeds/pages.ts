/** What an embedded chart's page says of itself. */
export interface Embed {
	/** Its folder in the site: `ru/embed/hiv/needles/`. */
	readonly path: string;
	/** The folder of the page that it was taken from: `ru/hiv/`. */
	readonly page: string;
	readonly title: string;
	readonly locale: string;
	/** Its style sheets, in the site. */
	readonly styles: readonly string[];
	/** The rows of its page, in the site. */
	readonly rows: string;
}

const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': '\u00a0'
};

/**
 * Reads a built page.
 * @param file its path in the site
 * @throws {Error} where it is no embedded chart's
 */
export function readEmbed(html: string, file: string): Embed {
	const of = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(html)?.[1];
	const [page, chart, locale] = [of('page'), of('chart'), of('locale')];
	const title = /<title>(.*?) · [^<]*<\/title>/s.exec(html)?.[1];
	if (page === undefined || chart === undefined || locale === undefined || title === undefined) {
		throw new Error(`${file} is no embedded chart`);
	}
	const prefix = locale === 'en' ? '' : `${locale}/`;
	const own = `${prefix}${page === 'overview' ? '' : `${page}/`}`;
	return {
		path: file.replace(/index\.html$/, ''),
		page: own,
		title: title.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity),
		locale,
		styles: [...html.matchAll(/<link href="(?:\.\.\/)+([^"]+\.css)" rel="stylesheet"/g)].map(
			([, path = '']) => path
		),
		rows: `${own}__data.json`
	};
}

const siteNames: Readonly<Record<string, string>> = {
	en: 'Drug Dialogue Atlas',
	ru: 'Атлас диалога по наркотикам'
};
const attribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What oEmbed tells of a chart (https://oembed.com, version 1.0, a rich one).
 * @param site the site's address, with a slash at its end
 */
export function oembed(
	{ path, page, title, locale }: Embed,
	site: string
): Readonly<Record<string, unknown>> {
	const [width, height] = [720, 640];
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: siteNames[locale],
		provider_url: `${site}${locale === 'en' ? '' : `${locale}/`}`,
		author_name: siteNames[locale],
		author_url: `${site}${page}`,
		width,
		height,
		html:
			`<iframe loading="lazy" title="${attribute(title)}" src="${site}${path}" style="width:100%;border:0" ` +
			`height="${String(height)}" allow="clipboard-write; web-share"></iframe>` +
			`<script async src="${site}embed.js"></script>`
	};
}

/** The link by which a page leads to the oEmbed file of one of its charts, from its own folder. */
export const oembedLink = (page: string, embed: string): string =>
	`<link rel="alternate" type="application/json+oembed" href="${up(page)}${embed}/oembed.json">`;

const up = (folder: string) => '../'.repeat(folder.split('/').length - 1);

/**
 * A page as it stays under its version, one folder further in: what it is drawn with lies beside it there, and its links
 * lead to the atlas of the day.
 */
export const freeze = (html: string, version: string): string =>
	html
		.replaceAll(/(<a [^>]*?href=")((?:\.\.\/)+)/g, '$1../$2')
		.replace(/(<link rel="canonical" href=")((?:\.\.\/)+)/, '$1../$2')
		.replace(/(<meta property="og:image" content=")((?:\.\.\/)+)/, '$1../$2')
		.replace(/ data-root="([^"]*)"/, (_, root: string) => ` data-root="../${root}" data-rows="v${version}/"`)
		.replace(/<link rel="alternate external"[^>]*>/, '')
		.replace('<html ', '<html data-frozen ');
