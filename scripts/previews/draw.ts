import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { card } from './card.ts';
import { cascade } from './cascade.ts';
import { readFonts, splitScripts } from './fonts.ts';
import { parsePage, readPage } from './page.ts';

/** What all pictures of a site have in common. Plain data, so that a thread can be given it. */
export interface SiteWords {
	/** The texts of the site's style sheets, in their order. */
	readonly sheets: readonly string[];
	/** The site's name and what it says of itself, by language. */
	readonly names: Readonly<Record<string, string>>;
	readonly descriptions: Readonly<Record<string, string>>;
	/** Where it stands, if that is known; may be empty. */
	readonly host: string;
}

const more: Readonly<Record<string, (count: number) => string>> = {
	en: (count) => `and ${String(count)} more`,
	ru: (count) => `и ещё ${String(count)}`
};

/**
 * Makes what draws pictures of pages: from a built page a PNG of its first chart, or of its words where it has none.
 * @returns of a page, or, where `site` says so, of all that share one picture
 */
export async function openDrawer({
	sheets,
	names,
	descriptions,
	host
}: SiteWords): Promise<(html: string, site: boolean) => Uint8Array> {
	const require = createRequire(import.meta.url);
	await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
	const font = { fontBuffers: await readFonts(), defaultFontFamily: 'Inter' };
	const styles = cascade(sheets);
	return (html, site) => {
		const document = parsePage(html);
		const token = styles(document.documentElement);
		const colours = {
			paper: token('--paper'),
			ink: token('--ink'),
			inkSoft: token('--ink-soft'),
			hairline: token('--hairline'),
			accent: token('--accent')
		};
		const { lang, title, heading, description, chart } = readPage(document, styles, colours);
		const words = { site: names[lang] ?? '', host, more: more[lang] ?? String, source: '' };
		// What stands for many pages names none of them.
		const svg = site
			? card({ ...words, title: names[lang] ?? '', subtitle: descriptions[lang] ?? '' }, [], colours)
			: chart
				? card({ ...words, ...chart }, chart.drawings, colours)
				: card({ ...words, title: heading || title, subtitle: description }, [], colours);
		return new Resvg(splitScripts(svg), { font }).render().asPng();
	};
}
