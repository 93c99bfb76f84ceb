import { expect, test } from '@playwright/test';
import { plain } from './helpers/site.ts';

test.use({ javaScriptEnabled: false });

const wanted = {
	'/': ['1,300 kg', '260 kg', '16 groups', '€12 million', '74 persons'],
	'/ru/': ['1 300 кг', '260 кг', '16 групп', '12 млн евро', '74 человека']
};

for (const [path, figures] of Object.entries(wanted)) {
	test(`${path} is complete without JavaScript: figures, map, timeline, tables`, async ({ page }) => {
		await page.goto(path);
		const text = plain(await page.locator('main').innerText());
		for (const figure of figures) expect(text).toContain(figure);
		await expect(page.locator('#map svg:visible [data-mark="TJK"]')).toHaveCount(1);
		expect(await page.locator('#timeline svg:visible [data-mark]').count()).toBeGreaterThan(30);
		await page.locator('#map summary').click();
		await expect(page.locator('#map table')).toContainText('7');
	});

	test(`${path} leads from a mark to its paragraph without JavaScript`, async ({ page }) => {
		await page.goto(path);
		await page.locator('#map svg:visible [data-mark="KGZ"]').click();
		await expect(page).toHaveURL(/documents\/conference-ashgabat\/#obs-kgz-seizures-synthetic$/);
		const row = page.locator('#obs-kgz-seizures-synthetic');
		await expect(row).toBeInViewport();
		await expect(row.locator('blockquote')).toContainText('260 kg of synthetic drugs');
	});
}

test('says that filters need JavaScript, and shows none that would not work', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByText('Filters need JavaScript')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Tajikistan' })).toBeHidden();
});

for (const width of [390, 1280]) {
	test(`draws each chart once, and lets no page scroll sideways, at ${String(width)} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/');
		await expect(page.locator('#map svg[role="group"]:visible')).toHaveCount(1);
		await expect(page.locator('#timeline svg[role="group"]:visible')).toHaveCount(1);
	});
}
