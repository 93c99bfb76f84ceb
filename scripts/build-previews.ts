/**
 * After the site is built: a picture for each page with a chart, one a language for all others, and the tags by which
 * other sites find them. Without a browser, so that the site builds wherever Node.js runs.
 *
 * `ATLAS_ORIGIN` is the address of the site's root, such as `https://example.org/atlas/`. Readers of link previews want
 * whole addresses; without it they are relative.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOrigin } from '../src/lib/domain/site-origin.ts';
import { card } from './previews/card.ts';
import { cascade } from './previews/cascade.ts';
import { readFonts, splitScripts } from './previews/fonts.ts';
import { parsePage, readPage, type PageContent } from './previews/page.ts';
import { pictureOf } from './previews/names.ts';
import { fromPage, withTags } from './previews/tags.ts';

const BUILD = fileURLToPath(new URL('../build/', import.meta.url));
const FOLDER = 'previews';
const require = createRequire(import.meta.url);

const packageFile = (name: string) => readFile(require.resolve(name));
const origin = readOrigin(process.env.ATLAS_ORIGIN);
const started = performance.now();
await initWasm(await packageFile('@resvg/resvg-wasm/index_bg.wasm'));
const fontBuffers = await readFonts();

const files = (await readdir(BUILD, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
const sheets = await Promise.all(
	files
		.filter((file) => file.startsWith('_app/') && file.endsWith('.css'))
		.map((file) => readFile(join(BUILD, file), 'utf8'))
);
const styles = cascade(sheets);
// A page before its parts: its chart is theirs.
const pages = files
	.filter((file) => file.endsWith('.html'))
	.sort((a, b) => a.split('/').length - b.split('/').length);
const names: Readonly<Record<string, string>> = { en: await siteName('en'), ru: await siteName('ru') };
const more: Readonly<Record<string, (count: number) => string>> = {
	en: (count) => `and ${String(count)} more`,
	ru: (count) => `и ещё ${String(count)}`
};

await rm(join(BUILD, FOLDER), { recursive: true, force: true });
await mkdir(join(BUILD, FOLDER), { recursive: true });
const made = new Map<string, number>();
/** What the overview says of the site, by language. */
const told = new Map<string, string>();
for (const page of pages) {
	const html = await readFile(join(BUILD, page), 'utf8');
	const picture = `${FOLDER}/${pictureOf(page)}.png`;
	if (!made.has(picture)) {
		const document = parsePage(html);
		const token = styles(document.documentElement);
		const colours = {
			paper: token('--paper'),
			ink: token('--ink'),
			inkSoft: token('--ink-soft'),
			hairline: token('--hairline'),
			accent: token('--accent')
		};
		const content = readPage(document, styles, colours);
		const name = pictureOf(page);
		if (name.startsWith('overview')) told.set(content.lang, content.description);
		// What stands for many pages names none of them.
		const shown = name.startsWith('site')
			? {
					...content,
					chart: undefined,
					heading: names[content.lang] ?? '',
					description: told.get(content.lang) ?? ''
				}
			: content;
		const png = draw(shown, colours);
		await writeFile(join(BUILD, picture), png);
		made.set(picture, png.length);
	}
	const image = origin === undefined ? fromPage(page, picture) : new URL(picture, origin).href;
	const url = origin === undefined ? undefined : new URL(page.replace(/index\.html$/, ''), origin).href;
	await writeFile(join(BUILD, page), withTags(html, { image, url }));
}
const megabytes = [...made.values()].reduce((sum, bytes) => sum + bytes, 0) / 1e6;
console.log(
	`${FOLDER}: ${String(made.size)} pictures for ${String(pages.length)} pages, ${megabytes.toFixed(1)} MB, ` +
		`${((performance.now() - started) / 1000).toFixed(1)} s`
);

function draw(
	{ lang, title, heading, description, chart }: PageContent,
	colours: Parameters<typeof card>[2]
): Uint8Array {
	const site = names[lang] ?? '';
	const words = { site, host: origin?.host ?? '', more: more[lang] ?? String };
	const svg = chart
		? card(
				{ ...words, title: chart.title, subtitle: chart.subtitle, source: chart.source },
				chart.drawings,
				colours
			)
		: card({ ...words, title: heading || title, subtitle: description, source: '' }, [], colours);
	return new Resvg(splitScripts(svg), { font: { fontBuffers, defaultFontFamily: 'Inter' } }).render().asPng();
}

async function siteName(locale: string): Promise<string> {
	const file = join(dirname(fileURLToPath(import.meta.url)), `../messages/${locale}.json`);
	return String((JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>).site_name);
}
