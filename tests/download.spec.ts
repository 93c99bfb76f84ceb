import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { undoInert } from '../src/lib/export/data/inert.ts';
import { formatBytes } from '../src/lib/format/bytes.ts';
import { open, plain, watchForFaults } from './helpers/site.ts';

test.describe.configure({ mode: 'default', timeout: 120_000 });

let folder = '';
let duck: DuckDBConnection;
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-take-'));
	duck = await (await DuckDBInstance.create(':memory:')).connect();
	await duck.run("CREATE TABLE records AS FROM read_parquet('build/data/records.parquet')");
});
test.afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

/** Presses one of the panel's buttons, and gives the file that comes of it. */
async function take(page: Page, place: number): Promise<{ name: string; bytes: Buffer }> {
	const button = page.locator('#take .ways button').nth(place);
	await expect(button).toBeEnabled();
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The rows of a source as texts. */
const rowsOf = async (from: string): Promise<unknown[][]> => {
	const { length } = (await duck.runAndReadAll(`SELECT * FROM (${from}) LIMIT 0`)).columnNames();
	expect(length).toBe(30);
	return (await duck.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM (${from})`)).getRowsJson();
};
/** DuckDB writes 260.0 where JavaScript writes 260. */
const even = (rows: readonly unknown[][]) =>
	rows.map((row) => row.map((one) => (typeof one === 'string' ? one.replace(/^(-?\d+)\.0$/, '$1') : one)));

test('the rows under a filter come back equal from every format, as native DuckDB has them', async ({
	page,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	await open(page, '/data/?country=~KAZ');
	await page.locator('#take button').click();
	const sizes = page.locator('#take .size');
	await expect(sizes).toHaveCount(3, { timeout: 60_000 });
	// Measured: rows and bytes are told before anything is pressed.
	for (const size of await sizes.all()) {
		await expect(size).toHaveText(/^\d[\d,\s]* rows, [\d.]+ [kM]B$/, { timeout: 60_000 });
	}
	const told = plain(await sizes.nth(2).innerText());

	const { name, bytes } = await take(page, 2);
	expect(name).toMatch(/\.zip$/);
	expect(told).toContain(plain(formatBytes(bytes.byteLength, 'en')));
	await expect(page.locator('#take [role=status]').last()).toContainText(name);

	const files = unzipSync(bytes);
	const slug = name.replace('.zip', '');
	const { query, rows, resources, sources } = JSON.parse(
		new TextDecoder().decode(files[`${slug}.metadata.json`])
	) as {
		query: string;
		rows: number;
		resources: { path: string; hash: string; bytes: number }[];
		sources: { document_id: string; title: string; publisher?: string }[];
	};
	const want = even(await rowsOf(query));
	expect(want).toHaveLength(rows);
	expect(want.length).toBeGreaterThan(100);
	expect(told).toContain(`${String(rows)} rows`);
	expect(resources).toHaveLength(4);
	for (const resource of resources) {
		const file = files[resource.path] ?? new Uint8Array();
		expect(file.byteLength).toBe(resource.bytes);
		expect(resource.hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
		await writeFile(join(folder, resource.path), file);
	}
	expect(new Set(sources.map(({ document_id }) => document_id))).toEqual(new Set(want.map((row) => row[22])));
	expect(sources.every(({ publisher }) => publisher !== undefined)).toBe(true);

	const at = (format: string) => join(folder, `${slug}.${format}`);
	expect(even(await rowsOf(`FROM read_parquet('${at('parquet')}')`))).toEqual(want);
	const csv = await rowsOf(`FROM read_csv('${at('csv')}', all_varchar = true, quote = '"', escape = '"')`);
	expect(csv.map((row) => row.map((one) => (typeof one === 'string' ? undoInert(one) : one)))).toEqual(want);
	const json = JSON.parse(await readFile(at('json'), 'utf8')) as { rows: Record<string, unknown>[] };
	const texts = (row: readonly unknown[]) =>
		row.map((one) => (one === null ? null : String(one as string | number | boolean)));
	expect(json.rows.map((row) => texts(Object.values(row)))).toEqual(want);
	const [sheet] = await readSheets(at('xlsx'), { trim: false });
	expect(
		sheet?.data
			.slice(1)
			.map((row) => texts(row.map((one) => (one instanceof Date ? one.toISOString().slice(0, 10) : one))))
	).toEqual(want);

	// One file alone is the same file.
	const alone = await take(page, 0);
	expect(alone.name).toBe(`${slug}.csv`);
	expect(Buffer.compare(alone.bytes, files[`${slug}.csv`] ?? new Uint8Array())).toBe(0);
	expect(faults).toEqual([]);
});

test('the panel speaks the page’s language, and the files the one that is chosen', async ({ page }) => {
	await open(page, '/ru/data/?country=~KAZ');
	await page.locator('#take button').click();
	await page.locator('#take select').selectOption('en');
	await page.locator('#take input[type=checkbox]').check();
	await expect(page.locator('#take .size').nth(1)).toHaveText(/строк.*,\s.*[кМ]Б/, { timeout: 60_000 });
	const files = unzipSync((await take(page, 1)).bytes);
	const csv = Object.keys(files).find((name) => name.endsWith('.csv')) ?? '';
	expect(new TextDecoder().decode(files['readme.md'])).toContain('## How to read them');
	expect(new TextDecoder().decode(files[csv])).toMatch(/,ref_area,ref_area_label,/);
	expect(new TextDecoder().decode(files[csv])).toContain(',KAZ,Kazakhstan,');
});

test('a version’s files stand under an address of their own, and are described by their bytes', async ({
	page
}) => {
	await open(page, '/data/');
	const frozen = await page
		.locator('#files a[rel=external], a[rel=external][href*="/data/readme"]')
		.first()
		.getAttribute('href');
	const at = (path: string) => new URL(path, new URL(frozen ?? '', page.url())).href;
	const answer = await page.request.get(at('datapackage.json'));
	const { version, resources } = (await answer.json()) as {
		version: string;
		resources: { path: string; bytes: number }[];
	};
	expect(at('')).toContain(`/v${version}/data/`);
	expect(resources.length).toBeGreaterThan(30);
	for (const { path, bytes } of resources.filter(({ path }) => path.startsWith('records.'))) {
		expect((await (await page.request.get(at(path))).body()).byteLength, path).toBe(bytes);
	}
	expect((await page.request.get(at(`drug-dialogue-atlas-${version}.zip`))).ok()).toBe(true);
	expect((await page.request.get(at('index.html'))).ok()).toBe(false);
});

test('a chart’s numbers are a file, with the chart’s source', async ({ page }) => {
	await open(page, '/hiv/');
	await page.locator('figure .foot > button').last().click();
	await page.getByRole('tab', { name: 'Data', exact: true }).click();
	const buttons = page.locator('dialog .ways button');
	await expect(buttons.nth(1).locator('.size')).toHaveText(/rows?, .*(?:kB|bytes)$/, { timeout: 60_000 });
	const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(1).click()]);
	const files = unzipSync(await readFile(await download.path()));
	const csv = Object.keys(files).find((name) => name.endsWith('.csv')) ?? '';
	expect(new TextDecoder().decode(files[csv])).toMatch(/^area,.*value,value_number,.*row_id\r\n/);
	const readme = new TextDecoder().decode(files['readme.md']);
	expect(readme).toContain('Source:');
	expect(readme).toContain('CC BY 4.0');
});
