/**
 * After the site is built: a picture for each chart, which also stands for the page that begins with it; one for each other
 * page that is worth one, one a language for the rest; the tags by which other sites find them; and for each chart a small
 * page whose address is shared, since an address with `#` shows its whole page's picture. Without a browser, so that the
 * site builds wherever Node.js runs.
 *
 * `ATLAS_ORIGIN` is the address of the site's root, such as `https://example.org/atlas/`. Readers of link previews want
 * whole addresses; without it they are relative.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOrigin } from '../src/lib/domain/site-origin.ts';
import type { SiteWords } from './previews/draw.ts';
import { linkFile, linkPage } from './previews/link-page.ts';
import { chartOf, chartsFor, fileOfChart, nameOfChart, nameOfPage } from './previews/names.ts';
import { fromPage, saidOf, withTags } from './previews/tags.ts';
import { inThreads } from './previews/threads.ts';
import type { Task } from './previews/worker.ts';

const BUILD = fileURLToPath(new URL('../build/', import.meta.url));
const FOLDER = 'previews';
const origin = readOrigin(process.env.ATLAS_ORIGIN);
const started = performance.now();

const files = (await readdir(BUILD, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
const read = (file: string) => readFile(join(BUILD, file), 'utf8');
const sheets = await Promise.all(
	files.filter((file) => file.startsWith('_app/') && file.endsWith('.css')).map(read)
);
const names = { en: await siteName('en'), ru: await siteName('ru') };
const site: SiteWords = {
	sheets,
	names,
	descriptions: {
		en: saidOf(await read('index.html')).description,
		ru: saidOf(await read('ru/index.html')).description
	},
	host: origin?.host ?? ''
};
/** The sheet of the design's colours and letters, which the small pages wear too. */
const sheet = files.find((file) => /^_app\/.*\/app\.[^/]*\.css$/.test(file) && file.endsWith('.css'));
if (sheet === undefined) throw new Error(`${BUILD} holds no sheet of the design: build the site first`);

const pages = files.filter((file) => file.endsWith('.html') && !/^(?:ru\/)?chart\/|^v\d/.test(file));
const html = new Map(await Promise.all(pages.map(async (file) => [file, await read(file)] as const)));
const isDrawn = (file: string) => html.get(file)?.includes('class="sized') ?? false;

/** What each page's picture is called, and of which page it is drawn. */
const pictures = new Map<string, { name: string; from: string }>();
for (const page of pages) {
	const chart = chartsFor(page).find((one) => isDrawn(fileOfChart(one)));
	const own = chartOf(page);
	const name = chart ? nameOfChart(chart) : own ? nameOfChart(own) : nameOfPage(page);
	pictures.set(page, { name, from: chart ? fileOfChart(chart) : page });
}

await rm(join(BUILD, FOLDER), { recursive: true, force: true });
await mkdir(join(BUILD, FOLDER), { recursive: true });
const tasks = new Map(
	[...pictures.values()].map(({ name, from }): [string, Task & { name: string }] => [
		name,
		{ name, path: join(BUILD, from), site: /^site(?:-|$)/.test(name) }
	])
);
let bytes = 0;
await inThreads(
	new URL('./previews/thread.mjs', import.meta.url),
	site,
	[...tasks.values()],
	async ({ name }, png) => {
		bytes += png.length;
		await writeFile(join(BUILD, FOLDER, `${name}.png`), png);
	}
);

let links = 0;
for (const [page, text] of html) {
	const picture = `${FOLDER}/${pictures.get(page)?.name ?? 'site'}.png`;
	const tagsOf = (file: string) => ({
		image: origin === undefined ? fromPage(file, picture) : new URL(picture, origin).href,
		url: origin === undefined ? undefined : new URL(file.replace(/index\.html$/, ''), origin).href,
		site: names[page.startsWith('ru/') ? 'ru' : 'en']
	});
	await writeFile(join(BUILD, page), withTags(text, tagsOf(page)));
	const chart = chartOf(page);
	if (!chart) continue;
	const file = linkFile(chart);
	await mkdir(dirname(join(BUILD, file)), { recursive: true });
	const small = linkPage(chart, saidOf(text), { picture, sheet });
	await writeFile(join(BUILD, file), withTags(small, tagsOf(file)));
	links += 1;
}
console.log(
	`${FOLDER}: ${String(tasks.size)} pictures for ${String(pages.length)} pages and ${String(links)} shared charts, ` +
		`${(bytes / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(1)} s`
);

async function siteName(locale: string): Promise<string> {
	const file = join(dirname(fileURLToPath(import.meta.url)), `../messages/${locale}.json`);
	return String((JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>).site_name);
}
