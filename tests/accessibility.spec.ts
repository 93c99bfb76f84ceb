import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, pages } from './helpers/site.ts';

for (const path of pages) {
	test(`axe finds no violation on ${path}, light and dark`, async ({ page }) => {
		await open(page, path);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page }).analyze();
			const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
			expect(told, colorScheme).toEqual([]);
		}
	});
}

test('axe finds no violation in the open evidence, nor in an open table', async ({ page }) => {
	await open(page, '/');
	await page.locator('#timeline summary').click();
	await page.getByRole('link', { name: /^16 groups/ }).click();
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the theme can be chosen, is kept, and does not flash', async ({ page }) => {
	await open(page, '/');
	await page.getByLabel('Theme').selectOption('dark');
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const dark = await paper();
	await page.goto('/documents/');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await paper()).toBe(dark);
});
