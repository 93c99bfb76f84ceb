/**
 * Finishes the pages of embedded charts after the site is built: an oEmbed file beside each; and a copy of them all, and of the
 * data's files, under the version of the data, which stays as it is when the atlas goes on. `ATLAS_ORIGIN` is the site's address, as far as
 * oEmbed has to name it; without it the files name the address that `npm start` has.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freeze, oembed, oembedLink, readEmbed } from './embeds/pages.ts';
import { linkSheets, scopedSheets } from './embeds/styles.ts';

const BUILD = fileURLToPath(new URL('../build', import.meta.url));
const site = new URL(process.env.ATLAS_ORIGIN ?? 'http://localhost:4173/').href.replace(/\/?$/, '/');
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const frozen = join(BUILD, `v${version}`);

const files = (await readdir(BUILD, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
const embeds = files.filter((file) => /^(?:ru\/)?embed\/.*index\.html$/.test(file));

await rm(frozen, { recursive: true, force: true });
const used = new Set<string>(['embed/page.js', 'embed/flags.js', 'icon.svg']);
const first = new Map<string, string>();
const sheets = scopedSheets(
	new Map(
		await Promise.all(
			files
				.filter((file) => /^_app\/.+\.css$/.test(file))
				.map(async (file) => [file, await readFile(join(BUILD, file), 'utf8')] as const)
		)
	)
);

for (const file of embeds) {
	const rendered = await readFile(join(BUILD, file), 'utf8');
	const html = linkSheets(rendered, sheets, '../'.repeat(file.split('/').length - 1));
	await save(join(BUILD, file), html);
	const embed = readEmbed(html, file);
	await writeFile(
		join(BUILD, dirname(file), 'oembed.json'),
		`${JSON.stringify(oembed(embed, site), null, '\t')}\n`
	);
	// SvelteKit keeps the rows beside each page; an embed takes those of the chart's own page.
	await rm(join(BUILD, dirname(file), '__data.json'), { force: true });
	for (const sheet of embed.styles) used.add(sheet);
	await save(join(frozen, file), freeze(html, version));
	used.add(embed.rows);
	if (!first.has(embed.page)) first.set(embed.page, dirname(file));
}
// A page's address, too, tells a publishing system what to show: its first chart.
for (const [page, embed] of first) {
	const path = join(BUILD, page, 'index.html');
	const html = await readFile(path, 'utf8');
	await writeFile(path, html.replace('</head>', `${oembedLink(page, embed)}</head>`));
}

const parts = files.filter((file) => /^embed\/parts\/.+\.js$/.test(file));
for (const file of [...used, ...parts]) await copy(file);
// What the styles call for: the fonts.
for (const sheet of [...used].filter((file) => file.endsWith('.css'))) {
	const css = await readFile(join(BUILD, sheet), 'utf8');
	for (const [, path = ''] of css.matchAll(/url\(["']?\.?\/?([^"')]+\.woff2)["']?\)/g)) {
		await copy(join(dirname(sheet), path).replaceAll('\\', '/'));
	}
}
await cp(join(BUILD, 'data'), join(frozen, 'data'), {
	recursive: true,
	// Not the page about the data, which lies beside its files.
	filter: (source) => !/\.html$|__data\.json$/.test(source)
});
console.log(`${String(embeds.length)} embedded charts, frozen as v${version}`);

async function save(path: string, text: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}

async function copy(file: string): Promise<void> {
	await cp(join(BUILD, file), join(frozen, file)).catch((error: unknown) => {
		// A chart that knows no view asks for no rows.
		if (!file.endsWith('__data.json')) throw error;
	});
}
