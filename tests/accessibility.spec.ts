import { expect, test } from '@playwright/test';
import { violationsOf } from './helpers/axe.ts';
import { open } from './helpers/site.ts';

test('axe finds no violation in the open evidence, nor in an open table', async ({ page }) => {
	await open(page, '/');
	await page.locator('#timeline summary').click();
	await page.getByRole('link', { name: /^16 groups/ }).click();
	expect(await violationsOf(page)).toEqual([]);
});

test('axe does find a violation where there is one', async ({ page }) => {
	await open(page, '/documents/');
	await page.evaluate(() => {
		document.querySelector('main')?.append(document.createElement('button'));
		document.querySelector('h1')!.style.color = '#eee';
	});
	const found = (await violationsOf(page)).map((line) => line.split(':')[0]);
	expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
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
