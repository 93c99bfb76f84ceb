import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('an indicator shows the dialogue beside what others published, never alike, and either can be switched off', async ({
	page
}) => {
	await open(page, '/indicator/drug_seizures/');
	await page.getByRole('combobox', { name: 'Drug' }).selectOption('synthetic');
	await expect(page).toHaveURL(/\?drug=synthetic$/);
	const dialogue = page.locator('#series a.dialogue');
	const context = page.locator('#series a.context');
	await expect(dialogue).toHaveCount(1);
	expect(await context.count()).toBeGreaterThan(3);
	const tones = await page.evaluate(() => {
		const fill = (selector: string) => {
			const mark = document.querySelector(selector);
			return mark && getComputedStyle(mark).stroke;
		};
		return [fill('#series a.dialogue .period'), fill('#series a.context :is(.point, .period)')];
	});
	expect(tones[0]).not.toBe(tones[1]);

	await page.getByRole('button', { name: 'Dialogue only' }).click();
	await expect(page).toHaveURL(/\?drug=synthetic&layer=dialogue$/);
	await expect(context).toHaveCount(0);
	await page.getByRole('button', { name: 'Context only' }).click();
	await expect(dialogue).toHaveCount(0);
	await page.goBack();
	await expect(dialogue).toHaveCount(1);
});

test('any number leads in one click to its row, and from there to its publication', async ({ page }) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	await page.locator('#series summary').click();
	const row = page.locator('#series tbody tr', { hasText: 'Tajikistan' }).filter({ hasText: '2014' }).first();
	const value = plain(await row.locator('td').nth(1).innerText());
	await row.getByRole('link').click();
	await expect(page).toHaveURL(/\/documents\/[a-z0-9-]+\/#obs-/);
	const target = page.locator('tr:target');
	await expect(target).toBeVisible();
	expect(plain(await target.innerText())).toContain(value);
	await expect(page.locator('dl a[rel~="external"]')).toHaveAttribute('href', /^https?:/);
});

test('where dialogue and context differ, both readings stand side by side', async ({ page }) => {
	await open(page, '/indicator/drug_seizures/');
	await page.getByRole('link', { name: 'How many kilograms Tajikistan seized in 2024' }).first().click();
	const target = page.locator('article:target');
	await expect(target).toContainText('1,300 kg');
	await expect(target).toContainText(/4,381/);
});

test('every indicator has a page, and the list leads to it', async ({ page }) => {
	await open(page, '/ru/indicators/');
	const links = page.locator('main section a');
	expect(await links.count()).toBeGreaterThan(60);
	await links.first().click();
	await expect(page.locator('h1')).toHaveText('Изъятые наркотики');
});

test('a reckoned measure is named as such, with its formula', async ({ page }) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	await page.getByLabel('Measure').selectOption('per_100k');
	await expect(page).toHaveURL(/\?measure=per_100k$/);
	await expect(page.locator('#series')).toContainText(
		'Per 100,000 inhabitants (derived): Value of a full calendar year × 100,000'
	);
	await expect(page.locator('#series .period')).toHaveCount(0);
});
