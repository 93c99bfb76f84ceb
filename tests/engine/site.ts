import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { BrowserEngineOptions } from '../../src/lib/engine/browser.ts';
import { type BundleFiles, type BundleName, isManifest } from '../../src/lib/engine/manifest.ts';
import { openNative } from '../../src/lib/engine/native.server.ts';
import { bundleHarness } from './bundle.ts';
import { type Question, writeFixtures } from './fixtures.ts';
import type { Outcome } from './page.ts';
import { type EngineServer, serveEngine } from './server.ts';

/** The tables that the site publishes. */
export const atlasData = fileURLToPath(new URL('../../static/data', import.meta.url));
const engineFolder = fileURLToPath(new URL('../../static/engine', import.meta.url));

/** What a file of tests is served: see `useEngineSite`. */
export interface EngineSite {
	readonly server: EngineServer;
	/** Where the fixture's tables lie. */
	readonly fixture: string;
	/** Bytes of the harness's first script. */
	readonly firstScript: number;
}

/** Serves the harness, the engine, the atlas's tables and the fixture's to the tests of the file that calls this. */
export function useEngineSite(): () => EngineSite {
	// One bundle and one server for all of a file's tests; several load the engine more than once, at seconds each.
	test.describe.configure({ mode: 'default', timeout: 120_000 });
	let site: EngineSite | undefined;
	test.beforeAll(async () => {
		const fixture = await mkdtemp(join(tmpdir(), 'atlas-engine-'));
		await writeFixtures(fixture);
		const page = join(fixture, 'page');
		const firstScript = await bundleHarness(page);
		const server = await serveEngine({ page, engine: engineFolder, sites: { atlas: atlasData, fixture } });
		site = { server, fixture, firstScript };
	});
	test.afterAll(async () => {
		await site?.server.close();
		if (site !== undefined) await rm(site.fixture, { recursive: true });
	});
	return () => {
		if (site === undefined) throw new Error('ask for the site inside a test');
		return site;
	};
}

export async function makeLoader(
	page: Page,
	{ server }: EngineSite,
	options: BrowserEngineOptions
): Promise<void> {
	await page.goto(server.page);
	await page.evaluate((wanted) => {
		harness.make(wanted);
	}, options);
}
export const load = (page: Page) => page.evaluate(() => harness.load());
export const retry = (page: Page) => page.evaluate(() => harness.retry());
export const steps = (page: Page) => page.evaluate(() => harness.steps());

/** No worker runs, but for the given number, and every blob address is given back. */
export async function expectNothingLeft(page: Page, workers = 0): Promise<void> {
	expect(await page.evaluate(() => harness.leftovers())).toEqual({ workers, urls: 0 });
}

/** Asks the page's engine. */
export function runInPage(page: Page, asked: readonly Question[]): Promise<Outcome[]> {
	const plain = asked.map(({ query, parameters }) => ({ query, parameters }));
	return page.evaluate((all) => harness.runQueries(all), plain);
}

/** Asks the native engine over the same files. */
export async function runHere(
	folder: string,
	tables: readonly string[],
	asked: readonly Question[]
): Promise<Outcome[]> {
	const engine = await openNative(folder, tables);
	const outcomes: Outcome[] = [];
	for (const { query, parameters } of asked) {
		outcomes.push(await engine.run(query, parameters).catch((error: unknown) => ({ error: String(error) })));
	}
	await engine.close();
	return outcomes;
}

/** What the build wrote of one bundle: files and their bytes. */
export async function builtFiles(name: BundleName): Promise<BundleFiles> {
	const [version = ''] = await readdir(engineFolder);
	const manifest: unknown = JSON.parse(await readFile(join(engineFolder, version, 'manifest.json'), 'utf8'));
	if (!isManifest(manifest)) throw new Error('static/engine holds no manifest');
	return manifest.bundles[name];
}

/** Both engines give the same rows, column names and types, query by query. */
export function expectSame(
	asked: readonly Question[],
	native: readonly Outcome[],
	wasm: readonly Outcome[]
): void {
	expect(wasm).toHaveLength(asked.length);
	for (const [index, { query, parameters }] of asked.entries()) {
		const named = { query: query.name, parameters };
		expect(native[index], `natively: ${JSON.stringify(named)}`).not.toHaveProperty('error');
		expect({ ...named, ...wasm[index] }).toEqual({ ...named, ...native[index] });
	}
}
