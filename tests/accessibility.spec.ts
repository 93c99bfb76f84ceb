import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, pages } from './helpers/site.ts';

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const path of pages) {
	test(`axe finds no violation on ${path}, light and dark`, async ({ page }) => {
		// Some pages have four thousand elements.
		test.slow();
		await page.emulateMedia({ colorScheme: 'light' });
		await open(page, path);
		expect(await violationsOf(new AxeBuilder({ page })), 'light').toEqual([]);
		// A theme changes colours and nothing else.
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violationsOf(new AxeBuilder({ page }).withRules('color-contrast')), 'dark').toEqual([]);
	});
}

test('axe finds no violation in the open evidence, nor in an open table', async ({ page }) => {
	await open(page, '/');
	await page.locator('#timeline summary').click();
	await page.getByRole('link', { name: /^16 groups/ }).click();
	expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
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
