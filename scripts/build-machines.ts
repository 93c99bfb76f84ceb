/**
 * After the site is built: what search engines and gatherers of catalogues read. A description of the data as a whole, and
 * of each indicator, in the head of its page; and where `ATLAS_ORIGIN` says the site's address, a sitemap.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { units, type Unit } from '../src/lib/domain/codes.ts';
import { releaseIn } from '../src/lib/domain/release.ts';
import { readOrigin } from '../src/lib/domain/site-origin.ts';
import { locales, type Locale } from '../src/lib/domain/text.ts';
import type { PublishedFile } from './data/catalog.ts';
import { indicatorDataset, wholeDataset, type Described } from './machines/dataset.ts';
import { withJsonLd } from './machines/json-ld.ts';
import { pagePaths, robots, sitemap } from './machines/sitemap.ts';

type Row = Readonly<Record<string, string>>;

const BUILD = fileURLToPath(new URL('../build', import.meta.url));
const origin = readOrigin(process.env.ATLAS_ORIGIN);
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const release = releaseIn(await readFile('CHANGELOG.md', 'utf8'), version);
const read = async (name: string): Promise<Row[]> =>
	Papa.parse<Row>((await readFile(join(BUILD, 'data', name), 'utf8')).trimEnd(), { header: true }).data;
const { resources } = JSON.parse(await readFile(join(BUILD, 'data', 'datapackage.json'), 'utf8')) as {
	resources: readonly PublishedFile[];
};
const indicators = await read('indicators.csv');
const observations = await read('observations.csv');
const statements = await read('statements.csv');

/** Years from the first to the last that rows are about. */
function timeOf(rows: readonly Row[]): string | null {
	const days = rows.flatMap(({ period_start, period_end }) => [period_start, period_end]).filter(Boolean);
	const years = days.map((day) => String(day).slice(0, 4)).sort();
	return years.length === 0 ? null : `${years[0] ?? ''}/${years.at(-1) ?? ''}`;
}
const placesOf = (rows: readonly Row[]) => [...new Set(rows.map(({ ref_area = '' }) => ref_area))].sort();

const under = (locale: Locale, path: string) => (locale === 'en' ? path : `${locale}/${path}`);
function described(locale: Locale, path: string): Described {
	const page = under(locale, path);
	const up = '../'.repeat(page.split('/').length - 1);
	return {
		...release,
		locale,
		page: origin ? new URL(page, origin).href : './',
		file: (name) => (origin ? new URL(`data/${name}`, origin).href : `${up}data/${name}`)
	};
}
async function describe(locale: Locale, path: string, data: object): Promise<void> {
	const file = join(BUILD, under(locale, path), 'index.html');
	await writeFile(file, withJsonLd(await readFile(file, 'utf8'), data));
}

for (const locale of locales) {
	const text = (row: Row, column: string) => row[`${column}_${locale}`] ?? '';
	await describe(
		locale,
		'data/',
		wholeDataset(described(locale, 'data/'), {
			description: await siteWords(locale, 'about_what'),
			files: resources,
			places: placesOf([...observations, ...statements]),
			time: timeOf([...observations, ...statements]) ?? '',
			measured: indicators.map((row) => text(row, 'name'))
		})
	);
	for (const row of indicators) {
		const { indicator_id: id = '', unit_measure = '' } = row;
		const [numbers, claims] = [observations, statements].map((rows) =>
			rows.filter(({ indicator_id }) => indicator_id === id)
		) as [Row[], Row[]];
		const tables = [
			...(numbers.length > 0 ? ['observations'] : []),
			...(claims.length > 0 ? ['statements'] : [])
		];
		const path = `indicator/${id}/`;
		await describe(
			locale,
			path,
			indicatorDataset(described(locale, path), {
				id,
				name: text(row, 'name'),
				description: text(row, 'definition'),
				unit: unit_measure === '' ? null : units[unit_measure as Unit][locale],
				files: resources.filter(({ path, format }) => tables.some((table) => path === `${table}.${format}`)),
				places: placesOf([...numbers, ...claims]),
				time: timeOf([...numbers, ...claims])
			})
		);
	}
}

for (const file of ['sitemap.xml', 'robots.txt']) await rm(join(BUILD, file), { force: true });
if (origin) {
	const files = (await readdir(BUILD, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
	await writeFile(join(BUILD, 'sitemap.xml'), sitemap(pagePaths(files), origin));
	await writeFile(join(BUILD, 'robots.txt'), robots(origin));
}
console.log(
	`machines: ${String(indicators.length)} indicators described${origin ? ', sitemap.xml' : '; no sitemap without ATLAS_ORIGIN'}`
);

async function siteWords(locale: Locale, key: string): Promise<string> {
	const words = JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Record<string, unknown>;
	return String(words[key]);
}
