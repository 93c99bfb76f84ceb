import { expect, test, type Page } from '@playwright/test';
import { serve, type Site } from '../scripts/serve.ts';

const BASE = '/some/sub-path/';

let site: Site;
test.beforeAll(async () => {
	site = await serve({ dir: 'build', base: BASE });
});
test.afterAll(async () => {
	await site.close();
});

interface Loaded {
	/** How many scripts and style sheets came. */
	scripts: number;
	styles: number;
	/** What did not come, or was asked for outside the sub-path. */
	readonly wrong: string[];
}

/** Keeps what a page loads from now on. */
function watch(page: Page): Loaded {
	const loaded: Loaded = { scripts: 0, styles: 0, wrong: [] };
	page.on('response', (response) => {
		const type = response.request().resourceType();
		if (response.status() >= 400) loaded.wrong.push(`${String(response.status())} ${response.url()}`);
		else if (type === 'script') loaded.scripts += 1;
		else if (type === 'stylesheet') loaded.styles += 1;
	});
	page.on('request', (request) => {
		const url = request.url();
		if (/^https?:/.test(url) && !url.startsWith(site.url)) loaded.wrong.push(`outside: ${url}`);
	});
	page.on('pageerror', (error) => loaded.wrong.push(`error: ${error.message}`));
	return loaded;
}

async function hydrated(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

for (const [language, path] of [
	['en', ''],
	['ru', 'ru/']
] as const) {
	test(`the ${language} page stands, and comes to life, under a sub-path`, async ({ page }) => {
		const loaded = watch(page);
		await page.goto(site.url + path);
		await hydrated(page);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('h1')).toHaveText(/\S/);
		expect(loaded.wrong).toEqual([]);
		expect(loaded.scripts).toBeGreaterThan(0);
		expect(loaded.styles).toBeGreaterThan(0);
	});
}

test('the links between the languages stay under the sub-path', async ({ page }) => {
	const loaded = watch(page);
	await page.goto(site.url);
	await hydrated(page);
	await page.locator('a[hreflang="ru"]').first().click();
	await expect(page).toHaveURL(`${site.url}ru/`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await hydrated(page);
	await page.locator('a[hreflang="en"]').first().click();
	await expect(page).toHaveURL(site.url);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect(loaded.wrong).toEqual([]);
});

test('without scripts, the links between the languages stay under the sub-path too', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const loaded = watch(page);
	await page.goto(site.url);
	await page.locator('a[hreflang="ru"]').first().click();
	await expect(page).toHaveURL(`${site.url}ru/`);
	await expect(page.locator('h1')).toHaveText(/\S/);
	await page.locator('a[hreflang="en"]').first().click();
	await expect(page).toHaveURL(site.url);
	expect(loaded.wrong).toEqual([]);
	await context.close();
});
