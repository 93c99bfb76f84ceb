import { expect, test } from '@playwright/test';
import { open } from './helpers/site.ts';

test('each sign of the coverage opens its evidence; a silence is no link', async ({ page }) => {
	await open(page, '/coverage/');
	await expect(page.locator('#coverage h2')).toHaveText(
		'Mostly silence: nothing is said on 495 of 525 combinations of country, subject and document'
	);
	await page.locator('[data-mark="drug_trafficking-TKM-3"]').click();
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('illegal drug trafficking has been minimized');
	await expect(sheet).toContainText('falls strongly');
	await page.keyboard.press('Escape');
	expect(await page.locator('#coverage [data-mark]').count()).toBe(
		await page.locator('#coverage a[aria-label]').count()
	);
});

test('the coverage of the overview follows the filters and leads to the one by document', async ({
	page
}) => {
	await page.route('**/engine/**', (route) => route.abort());
	await open(page, '/');
	await page.getByRole('button', { name: 'Uzbekistan' }).click();
	await expect(page.locator('#coverage .column')).toHaveText(['Uzbekistan', 'All five, EU']);
	await page.goto('/?country=~TKM&time=2007');
	await expect(page.locator('#coverage h2'), 'years without a word are silent on every subject').toHaveText(
		'Nothing is said on any of 21 pairs of country and subject'
	);
	await page.getByRole('link', { name: 'By document' }).click();
	await expect(page).toHaveURL(/\/coverage\/$/);
});
