import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';
import { open, pages } from './helpers/site.ts';

const kilobyte = 1024;

/** Bytes of the responses of one sort that a page needs before anything is clicked. */
async function loaded(page: Page, path: string) {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await open(page, path);
	await page.waitForLoadState('networkidle');
	// Only what came by now: a later one, for another page's sake, is not this page's weight.
	const read = await Promise.all(
		[...responses].map(async (response) => ({
			type: response.request().resourceType(),
			url: response.url(),
			body: await response.body()
		}))
	);
	const total = (type: string, weigh: (body: Buffer) => number) =>
		read.filter((one) => one.type === type).reduce((sum, { body }) => sum + weigh(body), 0);
	return {
		script: total('script', (body) => gzipSync(body, { level: 9 }).byteLength),
		fonts: total('font', (body) => body.byteLength),
		engine: read.filter(({ url }) => url.includes('/engine/')).length
	};
}

for (const path of pages) {
	test(`${path} stays within its bytes`, async ({ page }) => {
		const html = await readFile(join('build', path, 'index.html'));
		const weight = await loaded(page, path);
		expect.soft(gzipSync(html, { level: 9 }).byteLength, 'page, gzip').toBeLessThanOrEqual(60 * kilobyte);
		expect.soft(weight.script, 'script, gzip').toBeLessThanOrEqual(80 * kilobyte);
		expect.soft(weight.fonts, 'fonts').toBeLessThanOrEqual((path.startsWith('/ru/') ? 190 : 130) * kilobyte);
		expect.soft(weight.engine, 'the engine waits until it is needed').toBe(0);
		test.info().annotations.push({ type: 'bytes', description: JSON.stringify(weight) });
	});
}
