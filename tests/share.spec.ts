import { expect, test } from '@playwright/test';
import { open } from './helpers/site.ts';

test('a chart is shared by keyboard: the link opens the same view, and the place on the page is kept', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/seizures/?by=drug&country=~KGZ');
	const share = page.locator('#context').getByRole('button', { name: 'Share' });
	await share.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: /^Share: Kyrgyzstan/ });
	await dialog.getByRole('tab', { name: 'Link' }).click();
	const address = await dialog.getByLabel('Address').inputValue();
	expect(address).toMatch(
		/\/seizures\/\?country=~KGZ&by=drug#context$|\/seizures\/\?by=drug&country=~KGZ#context$/
	);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(share).toBeFocused();
	const title = await page.locator('#context h2').innerText();
	await open(page, address);
	await expect(page.locator('#context h2')).toHaveText(title);
});

test('where the clipboard is closed the address stands selected', async ({ page }) => {
	await open(page, '/ru/');
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await page.locator('#timeline').getByRole('button', { name: 'Поделиться' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('tab', { name: 'Ссылка' }).click();
	await dialog.getByRole('button', { name: 'Копировать' }).click();
	await expect(dialog.getByRole('status')).toContainText('Ctrl+C');
	const selected = await page.evaluate(() => {
		const field = document.activeElement as HTMLTextAreaElement;
		return field.value.slice(field.selectionStart, field.selectionEnd);
	});
	expect(selected).toMatch(/\/ru\/#timeline$/);
});
