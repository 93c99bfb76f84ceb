import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Harness } from './download/page.ts';
import { bundleHarness } from './engine/bundle.ts';

declare const harness: Harness;

test.describe.configure({ mode: 'default', timeout: 120_000 });

let folder = '';
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-download-'));
	await bundleHarness(folder, new URL('download/page.ts', import.meta.url));
});
test.afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

const kinds: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** Opens the harness, which lies beside the site. */
async function open(page: Page, missing?: RegExp): Promise<void> {
	await page.context().route('**/download-harness/**', async (route) => {
		const path = new URL(route.request().url()).pathname.split('/download-harness/')[1] ?? '';
		if (missing?.test(path)) {
			await route.fulfill({ status: 404 });
			return;
		}
		const name = path === '' ? 'index.html' : path;
		const contentType = kinds[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
		await route.fulfill({ body: await readFile(join(folder, name)), contentType });
	});
	await page.goto('/download-harness/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

const formats = ['csv', 'xlsx', 'json', 'parquet'] as const;

test('a file is written beside the page, which goes on answering', async ({ page }) => {
	await open(page);
	for (const format of formats) {
		const outcome = await page.evaluate(
			(wanted) => harness.blob({ rows: 6000, formats: [wanted], packed: false }),
			format
		);
		expect(outcome.reason, format).toBeUndefined();
		expect(outcome.told, format).toBe(6000);
		expect(outcome.bytes, format).toBeGreaterThan(100_000);
		// On a busy machine everything waits; the page still answers all the time. The benchmark has the longest wait.
		expect(outcome.answers, format).toBeGreaterThan(outcome.milliseconds / 200);
	}
});

test('without its own thread it is written on the page, byte for byte the same', async ({ page }) => {
	const wish = { rows: 3000, formats: ['csv', 'json'] as const, packed: true };
	await open(page);
	const there = await page.evaluate((wanted) => harness.count(wanted), wish);
	await open(page, /worker/);
	const here = await page.evaluate((wanted) => harness.count(wanted), wish);
	expect(here.reason).toBeUndefined();
	expect(here.bytes).toBe(there.bytes);
	expect(here.answers).toBeGreaterThan(here.milliseconds / 500);
});

test('a large file goes to the place that the reader chose', async ({ page }) => {
	await open(page);
	const outcome = await page.evaluate(async () => {
		harness.offerPlace();
		await harness.save({ rows: 5, formats: ['csv'], packed: false }, 1e9);
		return harness.file({ rows: 5, formats: ['csv'], packed: false }, '');
	});
	expect(outcome.text).toMatch(/^record_id,record_type,layer,/);
});

test('what is cancelled or breaks off leaves the file as it was, and says why', async ({ page }) => {
	await open(page);
	const wish = { rows: 200_000, formats: ['csv'] as const, packed: false };
	const cancelled = await page.evaluate(
		(wanted) => harness.file({ ...wanted, cancelAt: 5000 }, 'mine'),
		wish
	);
	expect(cancelled).toMatchObject({ reason: 'cancelled', text: 'mine' });
	expect(cancelled.told).toBeLessThan(60_000);
	const lost = await page.evaluate((wanted) => harness.file({ ...wanted, failAt: 8000 }, 'mine'), wish);
	expect(lost).toMatchObject({ reason: 'engine', text: 'mine' });
	// A file that was made for it goes with it.
	const fresh = await page.evaluate((wanted) => harness.file({ ...wanted, cancelAt: 5000 }, ''), wish);
	expect(fresh).toMatchObject({ reason: 'cancelled', exists: false });
	// Nothing stands in the way of the next.
	const next = await page.evaluate(() => harness.file({ rows: 10, formats: ['csv'], packed: false }, 'mine'));
	expect(next.reason).toBeUndefined();
});

test('a full disk is told as such', async ({ page }) => {
	await open(page);
	const client = await page.context().newCDPSession(page);
	await client.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(page.url()).origin,
		quotaSize: 300_000
	});
	const full = await page.evaluate(() =>
		harness.file({ rows: 20_000, formats: ['csv'], packed: false }, 'mine')
	);
	expect(full).toMatchObject({ reason: 'disk-full', text: 'mine' });
});

test('sizes are measured, and estimated where there are many rows', async ({ page }) => {
	await open(page);
	for (const format of formats) {
		const wish = { rows: 300, formats: [format], packed: true };
		const measured = await page.evaluate((wanted) => harness.measure(wanted), wish);
		const made = await page.evaluate((wanted) => harness.count(wanted), wish);
		expect(measured, format).toEqual({ bytes: made.bytes, exact: true });
	}
	const many = { rows: 6000, formats: ['csv'] as const, packed: false };
	const guessed = await page.evaluate((wanted) => harness.measure(wanted), many);
	const made = await page.evaluate((wanted) => harness.count(wanted), many);
	expect(guessed).toMatchObject({ exact: false });
	const bytes = 'bytes' in guessed ? guessed.bytes : 0;
	expect(Math.abs(bytes - (made.bytes ?? 0)) / (made.bytes ?? 1)).toBeLessThan(0.2);
	const sheet = await page.evaluate(() =>
		harness.measure({ rows: 1_048_576, formats: ['xlsx'], packed: false })
	);
	expect(sheet).toMatchObject({ failure: { reason: 'sheet-rows' } });
});
