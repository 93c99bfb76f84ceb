import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('a key figure opens its evidence: words, reporter, period and how it was inferred', async ({ page }) => {
	await open(page, '/');
	await page.getByRole('link', { name: /^260 kg/ }).click();
	const sheet = page.getByRole('dialog', { name: 'Evidence' });
	await expect(sheet.locator('article')).toBeVisible();
	const text = plain(await sheet.innerText());
	expect(text).toContain('“In 3 years and 10 months, 260 kg of synthetic drugs”');
	expect(text).toContain('Ministry of Interior of the Kyrgyz Republic');
	expect(text).toContain('January 2021 – October 2024, inferred');
	expect(text).toContain('Only the length is stated');
	await sheet.getByRole('link', { name: /paragraph 6/ }).click();
	await expect(page).toHaveURL(/documents\/conference-ashgabat\/#obs-kgz-seizures-synthetic$/);
	await expect(page.locator('#obs-kgz-seizures-synthetic')).toBeInViewport();
});

test('a key figure of several rows opens all of them', async ({ page }) => {
	await open(page, '/');
	await page.getByRole('link', { name: /^16 groups/ }).click();
	await expect(page.getByRole('dialog').locator('article')).toHaveCount(2);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page.getByRole('link', { name: /^16 groups/ })).toBeFocused();
});

test('the map shows a country’s evidence beside it', async ({ page }) => {
	await open(page, '/');
	await expect(page.locator('#map aside')).toContainText('1,300 kg of narcotics were confiscated');
	await page.locator('#map [data-mark="KGZ"]').click();
	await expect(page.locator('#map aside')).toContainText('260 kg of synthetic drugs');
});

test('an event told by two documents opens both readings, and leads to the disagreement', async ({
	page
}) => {
	await open(page, '/');
	await page.locator('#timeline [data-mark="ev-dialogue-2023-en"]:visible').click();
	const sheet = page.getByRole('dialog');
	await expect(sheet.locator('blockquote')).toHaveText([
		'“On December 13 in Brussels”',
		'«12 декабря 2023 г»'
	]);
	await sheet
		.getByRole('link', { name: /On which day/ })
		.first()
		.click();
	await expect(page.locator('#dis-dialogue-2023-date')).toBeInViewport();
	await expect(page.locator('#dis-dialogue-2023-date li')).toHaveCount(3);
});

test('a chart is one tab stop; arrows walk its marks, Enter opens, Escape returns', async ({ page }) => {
	await open(page, '/');
	await expect(page.locator('#timeline [data-mark][tabindex="0"]')).toHaveCount(1);
	const marks = page.locator('#timeline [data-mark]:visible');
	await marks.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(marks.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(marks.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(marks.first()).toBeFocused();
	await expect(marks.first()).toHaveAccessibleName(
		/EU–Central Asia dialogue on drugs: 12 October 2017, General Secretariat/
	);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(marks.first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('#timeline summary')).toBeFocused();
});

test('the table holds the numbers of the chart', async ({ page }) => {
	await open(page, '/');
	await page.locator('#map summary').click();
	const rows = (await page.locator('#map tbody tr').allInnerTexts()).map(plain);
	expect(rows).toEqual([
		'Kazakhstan no figure',
		'Kyrgyzstan 260 kg synthetic drugs January 2021 – October 2024 Ministry of Interior of the Kyrgyz Republic Ashgabat conference ¶6',
		'Tajikistan 1,300 kg drugs, kinds not named 2024 Drug Control Agency of Tajikistan Ashgabat conference ¶7',
		'Turkmenistan no figure',
		'Uzbekistan no figure'
	]);
});

test('each document page holds every row that was coded from it, and each leads back to the charts', async ({
	page
}) => {
	await open(page, '/documents/conference-ashgabat/');
	for (const id of [
		'obs-tjk-seizures-2024',
		'obs-tjk-groups-2024',
		'st-tkm-trafficking-2024',
		'ev-conference-ashgabat'
	]) {
		await expect(page.locator(`#${id}`)).toBeVisible();
	}
	await page.locator('#obs-tjk-groups-2024').getByRole('link', { name: 'map' }).click();
	await expect(page.locator('#map h2')).toHaveText(
		'Criminal groups dismantled: only Tajikistan gives a number'
	);
});

test('the map is drawn too where the overview is reached from another page', async ({ page }) => {
	await open(page, '/documents/');
	await page.getByRole('link', { name: 'Overview' }).click();
	await expect(page.locator('#shape-KAZ')).toHaveAttribute('d', /^M/);
	await page.locator('#map [data-mark="KGZ"]').click();
	await expect(page.locator('#map aside')).toContainText('260 kg of synthetic drugs');
});
