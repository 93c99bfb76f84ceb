/** What holds for every page, in both languages, looked at in one visit: a page takes longer to open than to measure. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { violationsOf } from './helpers/axe.ts';
import { open, pages, watchForFaults } from './helpers/site.ts';
import { expectStillTextsToFit, expectTextsToFit } from './helpers/texts.ts';
import { weigh } from './helpers/weight.ts';

const kilobyte = 1024;
const withCharts = (path: string) =>
	!/\/(?:indicators|documents|disagreements|documents\/conference-ashgabat|data|data\/sql)\/$/.test(path);

// A second country: its names and its figures are longer.
for (const path of [...pages, '/ru/country/KAZ/']) {
	test(`${path}: bytes, hosts, texts at every width, axe in both themes`, async ({ page, baseURL }) => {
		// Some pages have four thousand elements.
		test.slow();
		await page.emulateMedia({ colorScheme: 'light' });
		const faults = watchForFaults(page, new URL(baseURL ?? '').host);
		const weighed = weigh(page);
		await open(page, path);

		await test.step('stays within its bytes', async () => {
			const html = await readFile(join('build', path, 'index.html'));
			const weight = await weighed();
			expect.soft(gzipSync(html, { level: 9 }).byteLength, 'page, gzip').toBeLessThanOrEqual(60 * kilobyte);
			expect.soft(weight.script, 'script, gzip').toBeLessThanOrEqual(80 * kilobyte);
			const fonts = (path.startsWith('/ru/') ? 190 : 130) * kilobyte;
			expect.soft(weight.fonts, 'fonts').toBeLessThanOrEqual(fonts);
			expect.soft(weight.engine, 'the engine waits until it is needed').toBe(0);
			test.info().annotations.push({ type: 'bytes', description: JSON.stringify(weight) });
		});
		await test.step('asks no other host for anything, and breaks no rule of its own policy', () => {
			expect.soft(faults).toEqual([]);
		});
		await test.step('has no violation that axe finds', async () => {
			expect.soft(await violationsOf(page), 'light').toEqual([]);
			// A theme changes colours and nothing else.
			await page.emulateMedia({ colorScheme: 'dark' });
			expect.soft(await violationsOf(page, { rules: ['color-contrast'] }), 'dark').toEqual([]);
		});
		await test.step('has no text cut off, over another, under 12 px, nor is wider than the window', () =>
			expectTextsToFit(page, { withCharts: withCharts(path) }));
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	for (const path of [...pages, '/ru/country/KAZ/']) {
		test(`${path} fits too`, async ({ page }) => {
			await page.goto(path);
			await expectStillTextsToFit(page, [360, 768, 1280]);
		});
	}
});
