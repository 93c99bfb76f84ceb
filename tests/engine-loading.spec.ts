import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserEngineOptions } from '../src/lib/engine/browser.ts';
import { fixtureTables, questions } from './engine/fixtures.ts';
import {
	builtFiles,
	expectNothingLeft,
	expectSame,
	load,
	makeLoader,
	retry,
	runHere,
	runInPage,
	steps,
	useEngineSite
} from './engine/site.ts';

const site = useEngineSite();

test('a load can be cancelled, can lose its connection, and can be had after all; so can a dead engine', async ({
	page
}) => {
	await makeLoader(page, site(), { baseUrl: site().server.base('slow', 'fixture'), tables: fixtureTables });
	const cancelled = load(page);
	await page.waitForFunction(() =>
		harness.steps().some((step) => step.status === 'loading' && step.received > 2e6)
	);
	await page.evaluate(() => {
		harness.cancel();
	});
	expect(await cancelled).toBe('cancelled');
	await expectNothingLeft(page);

	await page.route('**/*.wasm.bin', (route) => route.abort('internetdisconnected'));
	expect(await retry(page)).toMatch(/^network: /);
	expect((await steps(page)).at(-1)).toEqual({ status: 'failed', reason: 'network', retryable: true });
	await expectNothingLeft(page);
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
	await expectNothingLeft(page);
	expect(await retry(page)).toBe('ready');
	expectSame([first], await runHere(site().fixture, fixtureTables, [first]), await runInPage(page, [first]));
});

test('a load can be cancelled while the engine starts, and while it takes in a table', async ({ page }) => {
	for (const stage of ['instantiate', 'insert']) {
		await makeLoader(page, site(), {
			baseUrl: site().server.base('plain', 'fixture'),
			tables: fixtureTables
		});
		const cancelled = load(page);
		await page.waitForFunction(
			(wanted) => harness.steps().some((step) => step.status === 'loading' && step.stage === wanted),
			stage
		);
		await page.evaluate(() => {
			harness.cancel();
		});
		expect(await cancelled).toBe('cancelled');
		await expectNothingLeft(page);
	}
});

test('each way to fail says its reason, and leaves nothing behind', async ({ page }) => {
	const fixture = { baseUrl: site().server.base('plain', 'fixture'), tables: fixtureTables };
	const expectFailure = async (options: BrowserEngineOptions, outcome: RegExp) => {
		await makeLoader(page, site(), options);
		expect(await load(page)).toMatch(outcome);
		await expectNothingLeft(page);
	};
	await expectFailure({ ...fixture, baseUrl: site().server.base('broken', 'fixture') }, /^network: /);
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

test('every file of the site is small enough for any static host', async () => {
	const mostBytes = 25 * 1024 * 1024;
	const files = (await readdir('build', { recursive: true, withFileTypes: true })).filter((one) =>
		one.isFile()
	);
	expect(files.length).toBeGreaterThan(1_000);
	for (const { parentPath, name } of files) {
		const path = join(parentPath, name);
		expect((await stat(path)).size, path).toBeLessThanOrEqual(mostBytes);
	}
});
