import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('an indicator shows the dialogue beside what others published, never alike, and either can be switched off', async ({
	page
}) => {
	await open(page, '/indicator/drug_seizures/');
	await page.getByRole('combobox', { name: 'Drug' }).selectOption('synthetic');
	await expect(page).toHaveURL(/\?drug=synthetic$/);
	const dialogue = page.locator('#series a.dialogue:not(.event)');
	const context = page.locator('#series a.context:not(.event)');
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

test('any number opens its evidence beside the chart, and leads from there to its publication', async ({
	page
}) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	await page.getByRole('tab', { name: 'Table' }).click();
	await expect(page).toHaveURL(/\?tab=table$/);
	const row = page.locator('#values tbody tr', { hasText: 'Tajikistan' }).filter({ hasText: '2014' }).first();
	const value = plain(await row.locator('td').nth(1).innerText());
	await row.getByRole('link').click();
	const sheet = page.getByRole('dialog', { name: 'Evidence' });
	await expect(sheet.locator('article h3')).toHaveText(
		new RegExp(`Drugs seized, Tajikistan: ${value}`.replaceAll(' ', '\\s'))
	);
	await sheet.getByRole('link', { name: 'Open in the publication’s entry' }).click();
	await expect(page).toHaveURL(/\/documents\/[a-z0-9-]+\/#obs-/);
	const target = page.locator('tr:target');
	await expect(target).toBeVisible();
	expect(plain(await target.innerText())).toContain(value);
	await expect(page.locator('dl a[rel~="external"]')).toHaveAttribute('href', /^https?:/);
});

test('without a network the evidence of a number is looked for on its document’s page', async ({ page }) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	await page.route('**/evidence.json', (route) => route.abort());
	await page.locator('#series [data-mark]').first().click();
	await expect(page).toHaveURL(/\/documents\/[a-z0-9-]+\/#obs-/);
});

test('a mark shows what it says where it is pointed at or focused, and Escape hides it', async ({ page }) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	const mark = page.locator('#series [data-area="TJK"][data-mark]').last();
	const spoken = plain((await mark.getAttribute('aria-label')) ?? '');
	const tip = page.locator('.tip');
	await mark.scrollIntoViewIfNeeded();
	await mark.hover();
	await expect(tip).toBeVisible();
	expect(plain(await tip.innerText()).replaceAll(/[,:]/g, '')).toBe(spoken.replaceAll(/[,:]/g, ''));
	await expect(page.locator('#series .linked').first()).toBeAttached();
	await page.keyboard.press('Escape');
	await expect(tip).toBeHidden();
	await page.locator('#series [data-mark][tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await expect(tip).toBeVisible();
});

test('the table is sorted by a column, either way, numbers by their size', async ({ page }) => {
	await open(page, '/indicator/opium_poppy_cultivation/?tab=table');
	const values = async () =>
		(await page.locator('#values tbody td:nth-child(3)').allInnerTexts()).map((text) =>
			Number(/[\d,.]+/.exec(plain(text))?.[0].replaceAll(',', ''))
		);
	await page.getByRole('button', { name: 'Sort by Value' }).click();
	const ascending = await values();
	expect(ascending.length).toBeGreaterThan(30);
	expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
	await page.getByRole('button', { name: 'Sort by Value' }).click();
	await expect(page.locator('th[aria-sort="descending"]')).toHaveCount(1);
	expect(await values()).toEqual([...ascending].sort((a, b) => b - a));
});

test('the views are tabs that arrows change, and all stand there without scripts', async ({
	page,
	browser,
	baseURL
}) => {
	await open(page, '/ru/indicator/hiv_new_infections/');
	await page.getByRole('tab', { name: 'График' }).focus();
	await page.keyboard.press('End');
	await expect(page.getByRole('tab', { name: 'Таблица' })).toBeFocused();
	await expect(page.getByRole('tabpanel', { name: 'Таблица' })).toBeVisible();
	await expect(page.getByRole('tabpanel', { name: 'График' })).toBeHidden();
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const plainPage = await context.newPage();
	await plainPage.goto('/ru/indicator/hiv_new_infections/');
	await expect(plainPage.locator('#series svg[role="group"]:visible')).toHaveCount(1);
	await expect(plainPage.locator('#values table')).toBeVisible();
	await context.close();
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
	await page.getByRole('combobox', { name: 'Measure' }).selectOption('per_100k');
	await expect(page).toHaveURL(/\?measure=per_100k$/);
	await expect(page.locator('#series')).toContainText(
		'Per 100,000 inhabitants (derived): Value of a full calendar year × 100,000'
	);
	await expect(page.locator('#series .period')).toHaveCount(0);
});

test('related events stand under the values, rule a line through the panel and open their evidence', async ({
	page
}) => {
	await open(page, '/indicator/drug_seizures/?drug=heroin');
	const event = page.locator('#series a.event[aria-label*="Comprehensive plan"]').first();
	await event.scrollIntoViewIfNeeded();
	await expect(event.locator('.guide')).toHaveCSS('visibility', 'hidden');
	await event.locator('.sign').hover();
	await expect(event.locator('.guide')).toHaveCSS('visibility', 'visible');
	await event.locator('.sign').click();
	await expect(page.getByRole('dialog', { name: 'Evidence' }).locator('article').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Context only' }).click();
	await expect(page.locator('#series a.event.dialogue')).toHaveCount(0);
	await expect(page.locator('#series a.event.context')).not.toHaveCount(0);
});
