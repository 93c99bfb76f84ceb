import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('the title sets what was said beside what is estimated, from the rows', async ({ page }) => {
	await open(page, '/hiv/');
	await expect(page.locator('#directions h2')).toHaveText(
		'In 2017, Kyrgyzstan and Tajikistan reported that HIV infections are falling; estimates for 2012 and 2017: 880 and 830 in Kyrgyzstan; 1,000 and 830 in Tajikistan'
	);
	await open(page, '/ru/hiv/');
	expect(plain(await page.locator('#directions h2').innerText())).toContain(
		'в Кыргызстане — 880 и 830; в Таджикистане — 1 000 и 830'
	);
});

test('a direction is an arrow over estimates; limits are columns, no source’s band is invented', async ({
	page
}) => {
	await open(page, '/hiv/');
	const chart = page.locator('#directions svg[role="group"]');
	await expect(chart.locator('a.falls')).toHaveCount(2);
	await expect(chart.locator('a.context')).toHaveCount(105);
	await expect(chart.locator('a.limit')).toHaveCount(37);
	await expect(chart.locator('a.limit .sign').first()).toHaveCSS('fill', 'none');
	// KGZ 2001 is an estimate between limits: a point that no line touches.
	await expect(chart.getByRole('link', { name: /Kyrgyzstan:\s650 persons/ })).toHaveCount(1);
	await expect(page.locator('#directions .origin')).toContainText('The source gives no bounds');
	await expect(chart.getByText('The dialogue says nothing.')).toHaveCount(3);
	await expect(page.locator('#people-living a.point').first()).toHaveAttribute(
		'aria-label',
		/between 2,800 and 4,400/
	);
});

test('one edition a chart: Uzbekistan stands apart, and surveys of two editions in two rows', async ({
	page
}) => {
	await open(page, '/hiv/');
	await expect(page.locator('#directions [data-area="UZB"]')).toHaveCount(0);
	await expect(page.locator('#apart [data-rows^="obs-wdi-2020"]')).toHaveCount(30);
	await expect(page.locator('#apart [data-rows*="hiv-new-diagnoses"]')).toHaveCount(7);
	await expect(page.locator('#prevalence .group')).toHaveText([
		'UNAIDS, AIDSinfo, 2019',
		'UNAIDS, AIDSinfo, 2015'
	]);
	await expect(page.locator('#prevalence .line')).toHaveCount(0);
});

test('countries and layer are chosen, told by the address, and every figure follows', async ({ page }) => {
	await open(page, '/hiv/');
	const countries = page.getByRole('group', { name: 'Countries' });
	await countries.getByRole('button', { name: 'Tajikistan' }).click();
	await countries.getByRole('button', { name: 'Turkmenistan' }).click();
	await expect(page).toHaveURL(/\/hiv\/\?country=TJK~TKM$/);
	await expect(page.locator('#directions h2')).toHaveText(
		'In 2017, Tajikistan reported that HIV infections are falling; estimates for 2012 and 2017: 1,000 and 830 in Tajikistan'
	);
	await expect(page.locator('#directions .title')).toHaveText(['Tajikistan', 'Turkmenistan']);
	await expect(page.locator('#apart h2')).toHaveText(
		'No older edition and no registered case under this choice'
	);
	await page.getByRole('button', { name: 'Dialogue only' }).click();
	await expect(page).toHaveURL(/\?country=TJK~TKM&layer=dialogue$/);
	await expect(page.locator('#directions h2')).toHaveText(
		'In 2017, Tajikistan reported that HIV infections are falling, without a number'
	);
	await expect(page.locator('main a.context')).toHaveCount(0);
	await expect(page.locator('#therapy h2')).toHaveText(
		'Opioid agonist therapy is mentioned, without a number: Tajikistan'
	);
	await page.getByRole('button', { name: 'Context only' }).click();
	await expect(page.locator('main a.falls')).toHaveCount(0);
	await expect(page.locator('#directions')).toContainText('The dialogue is switched off.');
	await page.goBack();
	await expect(page.locator('#directions a.falls')).toHaveCount(1);

	await open(page, '/hiv/?country=~KGZ&layer=context&colour=red');
	await expect(page.getByRole('alert')).toContainText('“colour”');
	await expect(page.locator('#directions h2')).toHaveText(
		'New HIV infections, estimates for 2014 and 2024: 860 and 920 in Kyrgyzstan'
	);
});

test('arrow keys walk a chart, and each mark opens its evidence beside the page', async ({ page }) => {
	await open(page, '/hiv/');
	const marks = page.locator('#therapy [data-mark]');
	await marks.first().focus();
	await page.keyboard.press('End');
	await expect(marks.last()).toBeFocused();
	await page.keyboard.press('Home');
	await page.locator('#therapy a.dialogue').first().click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('introducing opioid substitution treatment');
	await expect(sheet).toContainText('Council 13770/17');
	await page.keyboard.press('Escape');
	await page.locator('#receiving [data-rows*="kaz-ost-patients"]').click();
	await expect(sheet).toContainText('353 persons');
	await expect(sheet).toContainText('The page prints no year');
});

test('the table holds what the chart draws', async ({ page }) => {
	await open(page, '/hiv/');
	for (const id of [
		'directions',
		'apart',
		'people-living',
		'prevalence',
		'needles',
		'population',
		'therapy'
	]) {
		await page.locator(`#${id} summary`).click();
		const drawn = await page.locator(`#${id} [data-mark]`).count();
		await expect(page.locator(`#${id} tbody tr`), id).toHaveCount(drawn);
	}
	await expect(page.locator('#therapy tbody tr', { hasText: 'No figure' })).toHaveCount(0);
});

test('each figure leads to its documents, its indicator, and to where sources differ', async ({ page }) => {
	await open(page, '/hiv/');
	await expect(page.locator('#directions .origin a')).toHaveText([
		'Council 13770/17',
		'World Bank, new HIV infections, 2025',
		'New HIV infections'
	]);
	await page.getByRole('link', { name: 'Whether opioid agonist therapy was already in place' }).click();
	await expect(page.locator('article:target')).toContainText('introduced');
});

test('the page is whole without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
	const page = await context.newPage();
	await page.goto('/hiv/');
	await expect(page.locator('#directions a.falls:visible')).toHaveCount(2);
	await expect(page.getByRole('button', { name: 'Tajikistan' })).toBeHidden();
	await page.locator('#therapy summary').click();
	await expect(page.locator('#therapy tbody tr').first()).toBeVisible();
	const href = await page.locator('#directions a.falls:visible').first().getAttribute('href');
	expect(href).toContain('documents/council-2017#st-kgz-hiv-2017');
	await context.close();
});
