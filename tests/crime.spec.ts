import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

const groups = 'obs-tjk-groups-2024';
const persons = 'obs-tjk-persons-2024';

test('Tajikistan’s groups and persons can be counted, and four countries are said to have no figure', async ({
	page
}) => {
	await open(page, '/crime/');
	await expect(page.locator('#groups h2')).toHaveText(
		'Tajikistan: 16 criminal groups dismantled, 74 people in all; the other 4 countries gave no figure'
	);
	const outlines = async (row: string) =>
		((await page.locator(`#groups [data-mark="${row}"] .units`).getAttribute('d')) ?? '').split('z').length -
		1;
	expect(await outlines(groups)).toBe(16);
	// A person is a head and a body.
	expect(await outlines(persons)).toBe(74 * 2);
	await expect(page.locator('#groups svg text', { hasText: 'no figure' })).toHaveCount(4);
	await expect(page.locator('#groups')).toContainText(
		'How the persons are spread over the groups is not stated'
	);
});

test('each figure opens its evidence: the dialogue’s words, a publication’s row', async ({ page }) => {
	await open(page, '/crime/');
	await page.locator(`#groups [data-mark="${groups}"]`).click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('16 criminal groups');
	await expect(sheet).toContainText('Drug Control Agency of Tajikistan');
	await page.keyboard.press('Escape');
	await page.locator('#drug_crimes [data-mark="obs-khovar-2025-tjk-drug-crimes-2024"]').click();
	await expect(sheet).toContainText('839 crimes');
	await expect(sheet).toContainText('Given as 3.8% of all crimes.');
});

test('counts name their period, the years without any, and where sources differ', async ({ page }) => {
	await open(page, '/crime/');
	const crimes = page.locator('#drug_crimes');
	expect(plain(await crimes.locator('h2').innerText())).toBe(
		'Drug crimes registered: more in Tajikistan (2023–2024); no recent years to compare in Kazakhstan, Kyrgyzstan, and Uzbekistan'
	);
	// Each panel says what it shows, and a sign is where the source has a word.
	const drawn = plain((await crimes.locator('svg text').allTextContents()).join(' '));
	expect(drawn).toContain('Up from 699 in 2023 to 839 in 2024');
	expect(drawn).toContain('~ 3,000');
	expect(drawn).toContain('> 7,500');
	await expect(crimes.locator('svg text', { hasText: '1997–2021: no figure' })).toHaveCount(1);
	const contested = crimes.locator('[data-mark="obs-kazinform-2025-09-kaz-drug-crimes-2025-8m"]');
	expect(
		plain(
			await contested
				.locator('text')
				.allTextContents()
				.then((all) => all.join(' '))
		)
	).toBe('Jan–Aug 2025 2,388≠');
	// The same number from two sources is one bar, of two rows.
	await expect(crimes.locator('[data-rows*=" obs-uzb-embassy-2017-uzb-drug-crimes-2016"]')).toHaveCount(1);
	await crimes.getByRole('link', { name: 'How many drug crimes Kazakhstan registered in 2025' }).click();
	await expect(page.locator('article:target')).toContainText('2,388');
});

test('one agency’s counts stand apart from national ones', async ({ page }) => {
	await open(page, '/crime/');
	await expect(page.locator('#drug_crimes [data-rows*="agency"]')).toHaveCount(0);
	await expect(page.locator('#laboratories_dismantled [data-rows*="agency"]')).toHaveCount(0);
	await expect(page.locator('#agency [data-rows*="agency"]')).toHaveCount(11);
	await expect(page.locator('#agency svg')).toContainText(['National Security Committee of Kazakhstan']);
});

test('the table holds every row drawn', async ({ page }) => {
	await open(page, '/crime/');
	for (const chart of ['#groups', '#drug_crimes', '#laboratories_dismantled', '#agency']) {
		const rows = (
			await page
				.locator(`${chart} [data-mark]`)
				.evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.rows ?? ''))
		).flatMap((ids) => ids.split(' '));
		await page.locator(`${chart} .foot > details > summary`).click();
		await expect(page.locator(`${chart} tbody tr`)).toHaveCount(rows.length);
	}
});

test('layers switch what is shown, and the address keeps it', async ({ page }) => {
	await open(page, '/ru/crime/?layer=dialogue');
	await expect(page.locator('figure')).toHaveCount(1);
	await expect(page.getByText('цифр нет').first()).toBeVisible();
	await page.getByRole('button', { name: 'Только контекст' }).click();
	await expect(page).toHaveURL(/\?layer=context$/);
	await expect(page.locator('#groups')).toHaveCount(0);
	await expect(page.locator('#drug_crimes')).toBeVisible();
});

test('a chart is one tab stop, and arrows walk its marks', async ({ page }) => {
	await open(page, '/crime/');
	const marks = page.locator('#drug_crimes [data-mark]');
	await marks.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(marks.nth(1)).toBeFocused();
	await expect(page.locator('#drug_crimes [data-mark][tabindex="0"]')).toHaveCount(1);
});
