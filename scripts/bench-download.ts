/**
 * Times a download of many made-up rows in each format, and how long the page could not answer meanwhile; ends with 1 where
 * that was over 200 ms. `npm run bench:download -- --rows 1000000`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Harness } from '../tests/download/page.ts';
import { bundleHarness } from '../tests/engine/bundle.ts';
import { HOW_TO_GET_A_BROWSER } from './run/browser-install.mjs';
import { findBrowser } from './run/browser.mjs';
import { launchOptions } from './run/launch.mjs';
import { report, Stop } from './run/stop.mjs';
import { serve } from './serve.ts';

declare const harness: Harness;

/** For how long a page may not answer, ms. */
const budget = 200;

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
	const rows = Number(values.rows);
	const found = await findBrowser();
	if (!found) throw new Stop(HOW_TO_GET_A_BROWSER);
	const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
	await bundleHarness(folder, new URL('../tests/download/page.ts', import.meta.url));
	const site = await serve({ dir: folder });
	const browser = await chromium.launch(launchOptions(found.path));
	let over = 0;
	try {
		const page = await browser.newPage();
		await page.goto(site.url);
		await page.waitForSelector('html[data-ready=true]');
		for (const format of ['csv', 'parquet', 'json', 'xlsx'] as const) {
			const { bytes, reason, milliseconds, longest } = await page.evaluate((wish) => harness.blob(wish), {
				rows,
				formats: [format],
				packed: false
			});
			if (longest > budget || reason !== undefined) over += 1;
			const told = reason ?? `${((bytes ?? 0) / 1e6).toFixed(0)} MB`;
			console.log(
				`${format.padEnd(8)} ${String(rows)} rows, ${told}, ${(milliseconds / 1000).toFixed(1)} s, longest wait ${longest.toFixed(0)} ms`
			);
		}
	} finally {
		await browser.close();
		await site.close();
		await rm(folder, { recursive: true });
	}
	if (over > 0)
		throw new Stop(`${String(over)} of 4 held up the page for over ${String(budget)} ms, or failed`);
}

await main().catch(report);
