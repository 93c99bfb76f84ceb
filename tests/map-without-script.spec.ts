import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { plain } from './helpers/site.ts';
import { expectStillTextsToFit } from './helpers/texts.ts';

test.use({ javaScriptEnabled: false });

test('an indicator leads to its map, and a mark of it to the paragraph', async ({ page }) => {
	await page.goto('/indicator/drug_seizures/');
	await page.getByRole('link', { name: 'The map of the latest year with most to compare' }).click();
	await expect(page).toHaveURL(/\/indicator\/drug_seizures\/map\/$/);
	expect(plain(await page.locator('#map h2').innerText())).toBe(
		'Drugs seized (heroin), 2016: highest in Kazakhstan (196.64 kg), lowest in Turkmenistan (0.95 kg)'
	);
	await expect(page.locator('#map svg:visible [data-mark]')).toHaveCount(5);
	await expect(page.locator('.needs-script:visible')).toHaveCount(0);
	await page.locator('#map summary').filter({ hasText: 'Table' }).click();
	await expect(page.locator('#map table')).toContainText('88.79');
	await page.locator('#map svg:visible [data-mark="TJK"]').click();
	await expect(page).toHaveURL(/\/documents\/[^/]+\/#/);
	await page.goBack();
	await page.getByRole('link', { name: 'Chart and table' }).click();
	await expect(page).toHaveURL(/\/indicator\/drug_seizures\/$/);
});

for (const path of ['/indicator/hiv_prevalence_15_49/map/', '/ru/indicator/drug_seizures/map/']) {
	test(`${path} weighs little, asks for no script of the page’s, and its texts fit`, async ({ page }) => {
		const html = await readFile(`build${path}index.html`);
		expect(gzipSync(html).byteLength).toBeLessThanOrEqual(60 * 1024);
		expect(html.toString()).not.toContain('__sveltekit');
		await page.goto(path);
		await expect(page.locator('#map svg[role="group"]:visible')).toHaveCount(1);
		await expectStillTextsToFit(page);
	});
}
