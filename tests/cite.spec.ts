import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { open, plain, watchForFaults } from './helpers/site.ts';

/** Saves what a press brings. */
async function saved(page: Page, press: () => Promise<void>) {
	const [download] = await Promise.all([page.waitForEvent('download'), press()]);
	return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('a chart is cited at its frozen address, as text and as a file for reference managers', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/seizures/?by=drug&country=~KGZ');
	const title = await page.locator('#context h2').innerText();
	await page.locator('#context').getByRole('button', { name: 'Share' }).click();
	const dialog = page.getByRole('dialog', { name: /^Share/ });
	await dialog.getByRole('tab', { name: 'Cite' }).click();
	const reference = plain(await dialog.locator('.reference').innerText());
	expect(reference).toContain(plain(title));
	expect(reference).toMatch(
		/\(Version [\d.]+\) \[Chart\]\. Drug Dialogue Atlas\. Retrieved \w+ \d+, \d{4}, from http/
	);
	expect(reference).toMatch(/\/v[\d.]+\/embed\/seizures\/context\/\?(?=.*by=drug)(?=.*country=~KGZ)/);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied.');
	expect(plain(await page.evaluate(() => navigator.clipboard.readText()))).toBe(reference);
	await dialog.getByRole('tab', { name: 'BibTeX' }).click();
	const file = await saved(page, () => dialog.getByRole('button', { name: /^Download/ }).click());
	expect(file.name).toMatch(/^drug-dialogue-atlas-[\d.]+-seizures-context\.bib$/);
	expect(file.text).toMatch(/^@misc\{/);
	expect(file.text).toContain('author = {{Drug Dialogue Atlas contributors}}');
});

test('a figure is cited by who reports it, with its document, and the atlas as where it was coded', async ({
	page
}) => {
	await open(page, '/ru/documents/council-2017/');
	const row = page.locator('.row').first();
	const id = await row.getAttribute('id');
	await row.locator('summary').click();
	await row.getByRole('tab', { name: 'RIS' }).click();
	const text = await row.locator('textarea').inputValue();
	expect(text).toContain(`AN  - ${id ?? ''}`);
	expect(text).toContain('PB  - General Secretariat of the Council of the European Union');
	expect(text).toContain('PY  - 2017');
	expect(text).toMatch(/SE {2}- абз\. \d+/);
	expect(text).toContain(`/ru/documents/council-2017/#${id ?? ''}`);
});

test('where a document’s particulars cannot be fetched, the evidence says so and stands', async ({
	page
}) => {
	await page.route('**/documents/citations.json', (route) => route.fulfill({ status: 503 }));
	await open(page, '/documents/council-2017/');
	const row = page.locator('.row').first();
	await row.locator('summary').click();
	await expect(row.getByRole('status')).toContainText('could not be fetched');
	await page.unroute('**/documents/citations.json');
	await row.locator('summary').click();
	await row.locator('summary').click();
	await expect(row.locator('.reference')).toContainText('[Coded row of a document]');
});

test('the data has its citation without a script, and every format with one', async ({
	page,
	browser,
	baseURL
}) => {
	const quiet = await browser.newContext({ javaScriptEnabled: false });
	const still = await quiet.newPage();
	await still.goto(new URL('/data/', baseURL).href);
	await expect(still.locator('#cite')).toContainText('Drug Dialogue Atlas contributors.');
	await quiet.close();
	await open(page, '/data/#cite');
	const reference = page.locator('#cite .reference').last();
	await expect(reference).toContainText(/Retrieved .+ from http/);
	// What is cited goes on giving these very files.
	const cited = /http\S+\/v[\d.]+\/data\/drug-dialogue-atlas-[\d.]+\.zip$/.exec(await reference.innerText());
	const frozen = await page.request.get(cited?.[0] ?? '');
	const live = await page.request.get(new URL(cited?.[0].replace(/\/v[\d.]+\//, '/') ?? '').href);
	expect(frozen.status()).toBe(200);
	expect(await frozen.body()).toEqual(await live.body());
});

test('code is given for any table', async ({ page }) => {
	await open(page, '/data/');
	const code = page.locator('#code');
	await code.locator('summary').click();
	await code.getByLabel('What to load').selectOption('events');
	await expect(code.locator('textarea')).toHaveValue(
		/CREATE VIEW events AS SELECT \* FROM read_parquet\('http.+\/data\/events\.parquet'\);\nSELECT \* FROM events;/
	);
	await code.getByRole('tab', { name: 'Excel' }).click();
	await expect(code.locator('textarea')).toHaveValue(/Web\.Contents\("http.+\/data\/events\.csv"\)/);
});

test('search engines find the files described, and the page’s policy lets the description be', async ({
	page,
	request,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	await open(page, '/data/');
	const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as {
		'@type': string;
		distribution: { contentUrl: string; contentSize: string }[];
	};
	expect(data['@type']).toBe('Dataset');
	expect(data.distribution.length).toBeGreaterThanOrEqual(18);
	for (const { contentUrl, contentSize } of data.distribution) {
		const answer = await request.get(new URL(contentUrl, page.url()).href);
		expect(`${String((await answer.body()).byteLength)} B`).toBe(contentSize);
	}
	await open(page, '/ru/indicator/hiv_new_infections/');
	expect(await page.locator('script[type="application/ld+json"]').innerText()).toContain(
		'"propertyID":"hiv_new_infections"'
	);
	expect(faults).toEqual([]);
});
