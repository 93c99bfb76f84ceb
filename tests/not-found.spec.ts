import { expect, test } from '@playwright/test';
import { serve, type Site } from '../scripts/serve.ts';
import { violationsOf } from './helpers/axe.ts';

const missing = ['nowhere', 'nowhere/', 'country/XYZ/', 'ru/country/TJK/brief/none/none'];

for (const base of ['/', '/some/sub-path/']) {
	test.describe(`an address that does not exist, the site being under ${base}`, () => {
		let site: Site;
		test.beforeAll(async () => {
			site = await serve({ dir: 'build', base });
		});
		test.afterAll(async () => {
			await site.close();
		});
		// All of it stands without scripts: it has none.
		test.use({ javaScriptEnabled: false });

		for (const path of missing) {
			test(`${path} says so in both languages, and leads on`, async ({ page }) => {
				const answer = await page.goto(site.url + path);
				expect(answer?.status()).toBe(404);
				await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
				await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
				await expect(page.getByRole('link')).toHaveCount(10);
				for (const [link, address] of [
					['To the overview', ''],
					['Countries', 'countries/'],
					['К обзору', 'ru/'],
					['Документы', 'ru/documents/']
				] as const) {
					await page.goto(site.url + path);
					await page.getByRole('link', { name: link, exact: true }).click();
					await expect(page).toHaveURL(site.url + address);
					await expect(page.locator('h1')).not.toHaveText('This page does not exist');
				}
			});
		}
	});
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the page of a missing address has no barrier and fits a phone, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 360, height: 800 });
		await page.goto('/nowhere/at-all');
		await expect(page.getByRole('link', { name: 'К обзору' })).toBeVisible();
		expect(await violationsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	});
}
