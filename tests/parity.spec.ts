import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { BrowserEngineOptions } from '../src/lib/engine/browser.ts';
import type { Engine } from '../src/lib/engine/engine.ts';
import { type BundleFiles, isManifest } from '../src/lib/engine/manifest.ts';
import { openNative } from '../src/lib/engine/native.server.ts';
import type { AnyQuery } from '../src/lib/queries/query.ts';
import { samples } from '../src/lib/queries/samples.ts';
import { bundleHarness } from './engine/bundle.ts';
import {
	alternating,
	escapes,
	many,
	fixtureTables,
	type Question,
	questions,
	refusals,
	writeFixtures
} from './engine/fixtures.ts';
import type { Outcome } from './engine/page.ts';
import { type EngineServer, serveEngine } from './engine/server.ts';

// One bundle and one server for all of them.
test.describe.configure({ mode: 'default' });

const atlasData = fileURLToPath(new URL('../static/data', import.meta.url));
const engineFolder = fileURLToPath(new URL('../static/engine', import.meta.url));
let scratch: string;
let server: EngineServer;
let firstScript: number;

test.beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'atlas-parity-'));
	await writeFixtures(scratch);
	const page = join(scratch, 'page');
	firstScript = await bundleHarness(page);
	server = await serveEngine({ page, engine: engineFolder, sites: { atlas: atlasData, fixture: scratch } });
});
test.afterAll(async () => {
	await server.close();
	await rm(scratch, { recursive: true });
});

async function makeLoader(page: Page, options: BrowserEngineOptions): Promise<void> {
	await page.goto(server.page);
	await page.evaluate((wanted) => {
		harness.make(wanted);
	}, options);
}
const load = (page: Page) => page.evaluate(() => harness.load());
const retry = (page: Page) => page.evaluate(() => harness.retry());
const steps = (page: Page) => page.evaluate(() => harness.steps());
const leftovers = (page: Page) => page.evaluate(() => harness.leftovers());
const runInPage = (page: Page, asked: readonly Question[]) =>
	page.evaluate(
		(all) => harness.runQueries(all),
		asked.map(({ query, parameters }) => ({ query, parameters }))
	);

async function runHere(
	folder: string,
	tables: readonly string[],
	asked: readonly Question[]
): Promise<Outcome[]> {
	const engine: Engine = await openNative(folder, tables);
	const outcomes: Outcome[] = [];
	for (const { query, parameters } of asked) {
		outcomes.push(await engine.run(query, parameters).catch((error: unknown) => ({ error: String(error) })));
	}
	await engine.close();
	return outcomes;
}

/** What the build wrote of one bundle: files and their bytes. */
async function builtFiles(name: 'eh' | 'mvp'): Promise<BundleFiles> {
	const [version = ''] = await readdir(engineFolder);
	const manifest: unknown = JSON.parse(await readFile(join(engineFolder, version, 'manifest.json'), 'utf8'));
	if (!isManifest(manifest)) throw new Error('static/engine holds no manifest');
	return manifest.bundles[name];
}

/** Both engines give the same rows, column names and types, query by query. */
function expectSame(asked: readonly Question[], native: readonly Outcome[], wasm: readonly Outcome[]): void {
	expect(wasm).toHaveLength(asked.length);
	for (const [index, { query, parameters }] of asked.entries()) {
		const named = { query: query.name, parameters };
		expect(native[index], `natively: ${JSON.stringify(named)}`).not.toHaveProperty('error');
		expect({ ...named, ...wasm[index] }).toEqual({ ...named, ...native[index] });
	}
}

function expectRefused(outcomes: readonly (Outcome | undefined)[]): void {
	for (const [index, { query, message }] of refusals.entries()) {
		expect(errorIn(outcomes[index])).toMatch(message);
		expect(errorIn(outcomes[index])).toContain(`query ${query.name} failed`);
	}
}

function errorIn(outcome: Outcome | undefined): string {
	return outcome !== undefined && 'error' in outcome ? outcome.error : 'no error';
}

function made(sql: string, columns: AnyQuery['columns']): Question {
	return { query: { name: 'made-up', sql, columns, parameters: [] }, parameters: {} };
}

test('every query of the atlas gives the same on both engines', async ({ page }) => {
	const tables = (await readdir(atlasData)).filter((file) => file.endsWith('.parquet'));
	const names = tables.map((file) => basename(file, '.parquet'));
	await makeLoader(page, { baseUrl: server.base('plain', 'atlas'), tables: names });
	expect(await load(page)).toBe('ready');
	expectSame(samples, await runHere(atlasData, names, samples), await runInPage(page, samples));
});

test('both engines give and refuse the same, and nothing leads out of the page', async ({ page }) => {
	const hosts = new Set<string>();
	page.on('request', (request) => hosts.add(new URL(request.url()).origin));
	await makeLoader(page, { baseUrl: server.base('plain', 'fixture'), tables: fixtureTables });
	expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
	expect(await load(page)).toBe('ready');
	const asked = [...questions, ...alternating, ...many, ...questions];
	expectSame(asked, await runHere(scratch, fixtureTables, asked), await runInPage(page, asked));

	expectRefused(await runHere(scratch, fixtureTables, refusals));
	expectRefused(await runInPage(page, refusals));

	for (const sql of escapes) {
		const [escape, next] = await runInPage(page, [
			made(sql, {}),
			made('SELECT count(*) AS n FROM facts', { n: 'BIGINT' })
		]);
		expect(errorIn(escape), sql).toMatch(/failed: (Catalog|Permission|Invalid Input) Error/);
		expect(next, `after ${sql}`).toMatchObject({ rows: [{ n: 4 }] });
	}
	const install = made("INSTALL json FROM 'https://example.org'", { Success: 'BOOLEAN' });
	expect(await runInPage(page, [install, made('LOAD json', {})])).toMatchObject([
		{ rows: [] },
		{ error: expect.stringContaining('Permission Error') as unknown }
	]);
	expect([...hosts]).toEqual([new URL(server.page).origin]);
	expect(await leftovers(page)).toEqual({ workers: 1, urls: 0 });
	await page.evaluate(() => harness.close());
	expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
});

test('the lesser build works, from a host that unpacks it on the way, with true progress', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await makeLoader(page, {
		baseUrl: server.base('encoded', 'fixture'),
		tables: fixtureTables,
		bundle: 'mvp'
	});
	expect(fetched.filter((url) => url.includes('/engine/'))).toEqual([]);
	expect(firstScript).toBeLessThan(20_000);
	expect(await load(page)).toBe('ready');
	expectSame(questions, await runHere(scratch, fixtureTables, questions), await runInPage(page, questions));
	expectRefused(await runInPage(page, refusals));
	expect(fetched.some((url) => url.includes('duckdb-eh'))).toBe(false);

	const loading = (await steps(page)).filter((step) => step.status === 'loading');
	const bytes = loading.filter(({ stage }) => stage === 'download').map(({ received }) => received);
	expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
	const { worker, module } = await builtFiles('mvp');
	const total = worker.bytes + module.unpacked;
	expect(loading.filter(({ stage }) => stage === 'download').at(-1)).toMatchObject({
		received: total,
		total
	});
	expect([...new Set(loading.map(({ stage }) => stage))]).toEqual(['download', 'instantiate', 'insert']);
});

test('a load can be cancelled, can lose its connection, and can be had after all; so can a dead engine', async ({
	page
}) => {
	await makeLoader(page, { baseUrl: server.base('slow', 'fixture'), tables: fixtureTables });
	const cancelled = load(page);
	await page.waitForFunction(() =>
		harness.steps().some((step) => step.status === 'loading' && step.received > 2e6)
	);
	await page.evaluate(() => {
		harness.cancel();
	});
	expect(await cancelled).toBe('cancelled');
	expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });

	await page.route('**/*.wasm.bin', (route) => route.abort('internetdisconnected'));
	expect(await retry(page)).toMatch(/^network: /);
	expect((await steps(page)).at(-1)).toEqual({ status: 'failed', reason: 'network', retryable: true });
	expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
	await page.unroute('**/*.wasm.bin');

	expect(await retry(page)).toBe('ready');
	const { worker, module } = await builtFiles('eh');
	const total = worker.bytes + module.packed;
	const download = (await steps(page))
		.filter((step) => step.status === 'loading' && step.stage === 'download')
		.at(-1);
	expect(download).toMatchObject({ received: total, total });

	const [first] = questions;
	if (first === undefined) throw new Error('no question');
	await page.evaluate(() => {
		harness.crash();
	});
	expect((await steps(page)).at(-1)).toEqual({ status: 'failed', reason: 'crashed', retryable: true });
	expect(await load(page)).toMatch(/^crashed: /);
	expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
	expect(await retry(page)).toBe('ready');
	expectSame([first], await runHere(scratch, fixtureTables, [first]), await runInPage(page, [first]));
});

test('a load can be cancelled while the engine starts, and while it takes in a table', async ({ page }) => {
	for (const stage of ['instantiate', 'insert']) {
		await makeLoader(page, { baseUrl: server.base('plain', 'fixture'), tables: fixtureTables });
		const cancelled = load(page);
		await page.waitForFunction(
			(wanted) => harness.steps().some((step) => step.status === 'loading' && step.stage === wanted),
			stage
		);
		await page.evaluate(() => {
			harness.cancel();
		});
		expect(await cancelled).toBe('cancelled');
		expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
	}
});

test('each way to fail says its reason, and leaves nothing behind', async ({ page }) => {
	const fixture = { baseUrl: server.base('plain', 'fixture'), tables: fixtureTables };
	const expectFailure = async (options: BrowserEngineOptions, outcome: RegExp) => {
		await makeLoader(page, options);
		expect(await load(page)).toMatch(outcome);
		expect(await leftovers(page)).toEqual({ workers: 0, urls: 0 });
	};
	await expectFailure({ ...fixture, baseUrl: server.base('broken', 'fixture') }, /^network: /);
	await expectFailure({ ...fixture, tables: ['facts', 'nowhere'] }, /^missing-file: .*nowhere\.parquet/);

	await page.route('**/*.wasm.bin', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
	);
	await expectFailure(fixture, /^bad-file: .*neither gzip nor WebAssembly/);
	await page.unroute('**/*.wasm.bin');

	// Right in size and at its start, and still no module.
	const { module } = await builtFiles('eh');
	const body = Buffer.alloc(module.unpacked);
	body.set([0x00, 0x61, 0x73, 0x6d]);
	await page.route('**/*.wasm.bin', (route) => route.fulfill({ body }));
	await expectFailure({ ...fixture, bundle: 'eh' }, /^crashed: /);
	await page.unroute('**/*.wasm.bin');

	await page.route('**/page/wasm*.js', (route) => route.abort('internetdisconnected'));
	await expectFailure(fixture, /^network: /);
	await page.unroute('**/page/wasm*.js');
	expect(await retry(page)).toBe('ready');
});
