import { expect, test, type Page } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

const engine = (page: Page) => page.locator('[data-engine]');
const engineFiles = (page: Page) => page.route('**/engine/**', (route) => route.abort());
const keyFigures = async (page: Page) =>
	(await page.locator('section[aria-labelledby="key-figures"] .value').allInnerTexts()).map(plain);

test('a filter changed before the engine is there repaints at once, then agrees with it', async ({
	page
}) => {
	await open(page, '/');
	await expect(engine(page)).toHaveAttribute('data-engine', 'idle');
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	// The rows that came with the page answer first.
	await expect.poll(() => keyFigures(page)).toEqual(['260 kg', '€12 million', '']);
	await expect(engine(page)).toHaveAttribute('data-origin', 'engine', { timeout: 30_000 });
	await expect(engine(page)).toContainText('Answered by the query engine');
	expect(await keyFigures(page)).toEqual(['260 kg', '€12 million', '']);
});

test('one filter narrows key figures, map, timeline and what is not known', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/');
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect.poll(() => keyFigures(page)).toEqual(['1,300 kg', '16 groups', '€12 million', '']);
	await expect(page.locator('#map h2')).toHaveText('Drugs seized: Tajikistan gives a number');
	await expect(page.locator('#map [data-mark]')).toHaveCount(1);
	await expect(page.locator('#timeline .lane-title:visible', { hasText: 'Tajikistan' })).toBeVisible();
	await expect(page.locator('#timeline .lane-title', { hasText: 'Kazakhstan' })).toHaveCount(0);
	await expect(page.locator('section[aria-labelledby="gaps"] strong')).toHaveText(['Tajikistan']);
});

test('the address tells the view; back and forward walk through it', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/');
	await page.getByRole('button', { name: 'Kazakhstan' }).click();
	await expect(page).toHaveURL(/\/\?country=~KAZ$/);
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect(page).toHaveURL(/\/\?country=KAZ~TJK$/);
	await page.getByLabel('From').selectOption('2015');
	await expect(page).toHaveURL(/\/\?country=KAZ~TJK&time=2015\.\.latest$/);
	await page.getByRole('button', { name: 'Health' }).click();
	await expect(page).toHaveURL(/&kind=~health$/);
	await page.goBack();
	await page.goBack();
	await expect(page.getByLabel('From')).toHaveValue('2007');
	await expect(page.getByRole('button', { name: 'Tajikistan' })).toHaveAttribute('aria-pressed', 'true');
	await page.goForward();
	await expect(page.getByLabel('From')).toHaveValue('2015');
	await page.getByRole('button', { name: 'Clear filters' }).click();
	await expect(page).toHaveURL(/\/$/);
});

test('presses in quick succession all count, and are one step back', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/');
	const pressed = await page.evaluate(() => {
		const buttons = ['Tajikistan', 'Kyrgyzstan'].map((name) =>
			[...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
		);
		for (const button of buttons) button?.click();
		return buttons.length;
	});
	expect(pressed).toBe(2);
	await expect(page).toHaveURL(/\/\?country=KGZ~TJK$/);
	await expect(page.locator('#map h2')).toHaveText('Drugs seized: Kyrgyzstan and Tajikistan give a number');
	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByRole('button', { name: 'Kyrgyzstan' })).toHaveAttribute('aria-pressed', 'false');
	await expect(page.locator('#map h2')).toHaveText(
		'Drugs seized: only Kyrgyzstan and Tajikistan give a number'
	);
});

test('an address opens to the view that it tells', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/ru/?country=~UZB&indicator=registered_drug_users');
	await expect(page.getByRole('button', { name: 'Узбекистан' })).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('#map h2')).toContainText('Лица, состоящие на наркологическом учёте');
	await expect(page.locator('#map aside')).toContainText('number of registered drug users was going down');
});

test('bad parameters are dropped one by one, each named, and the good ones kept', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/?country=TJK~XX<b>&time=soon&colour=red');
	const alert = page.getByRole('alert');
	await expect(alert.getByRole('listitem')).toHaveText([/country “XX<b>”/, /the time “soon”/, /“colour”/]);
	await expect(page.getByRole('button', { name: 'Tajikistan' })).toHaveAttribute('aria-pressed', 'true');
});

test('a filter that leaves nothing says so everywhere', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/?country=~TKM&time=2008..2009&kind=~enforcement');
	await expect(page.getByText('The documents say nothing under these filters.')).toHaveCount(2);
	await expect(page.locator('#map h2')).toHaveText('Drugs seized: no country says anything');
	await expect(page.locator('#timeline h2')).toHaveText('No event in this period');
});

test('without the engine the page stands, says what is off, and takes it back on retry', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/');
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect(engine(page)).toContainText('could not be fetched');
	expect(await keyFigures(page)).toEqual(['1,300 kg', '16 groups', '€12 million', '']);
	await page.unroute('**/engine/**');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(engine(page)).toHaveAttribute('data-origin', 'engine', { timeout: 30_000 });
});

test('on a slow line the progress shows, and filters answer meanwhile', async ({ page }) => {
	test.slow();
	await open(page, '/');
	const session = await page.context().newCDPSession(page);
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 2_000_000,
		uploadThroughput: 500_000
	});
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	const shares = new Set<string>();
	const bar = engine(page).getByRole('progressbar');
	await expect
		.poll(async () => {
			const share = await bar.getAttribute('value', { timeout: 500 }).catch(() => null);
			if (share !== null) shares.add(share);
			return shares.size;
		})
		.toBeGreaterThan(2);
	await expect.poll(() => keyFigures(page)).toEqual(['260 kg', '€12 million', '']);
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect.poll(() => keyFigures(page)).toEqual(['1,300 kg', '16 groups', '€12 million', '']);
	await expect(engine(page)).toHaveAttribute('data-origin', 'engine', { timeout: 60_000 });
	expect(await keyFigures(page)).toEqual(['1,300 kg', '16 groups', '€12 million', '']);
});

test('a load can be stopped, and filters go on working', async ({ page }) => {
	await page.route('**/*.wasm.bin', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 5000));
		await route.abort();
	});
	await open(page, '/');
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(engine(page)).toContainText('Loading was stopped');
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	expect(await keyFigures(page)).toEqual(['1,300 kg', '260 kg', '16 groups', '€12 million', '']);
});

test('the indicator picker shows a direction as a direction and a silence as a silence', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/');
	await page.getByLabel('Indicator').selectOption('hiv_new_infections');
	await expect(page.locator('#map h2')).toHaveText(
		'New HIV infections: said to fall in Kyrgyzstan and Tajikistan; no number'
	);
	await expect(page.locator('#map .area.direction')).toHaveCount(2);
	await expect(page.locator('#map .area.silence')).toHaveCount(3);
	await expect(page.locator('#map .area.number')).toHaveCount(0);
});
