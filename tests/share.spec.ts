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
	expect(address).toMatch(/\/chart\/seizures\/context\/\?by=drug&country=~KGZ$/);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(share).toBeFocused();
	const title = await page.locator('#context h2').innerText();
	await open(page, address);
	await expect(page).toHaveURL(/\/seizures\/\?by=drug&country=~KGZ#context$/);
	await expect(page.locator('#context h2')).toHaveText(title);
});

const shared: readonly (readonly [page: string, charts: readonly string[]])[] = [
	['', ['map', 'timeline', 'coverage']],
	['ru/hiv', ['directions', 'needles']],
	['indicator/drug_seizures', ['series', 'map', 'values']]
];
test('each shared chart shows its own picture and words to who makes a preview of it', async ({
	request,
	baseURL
}) => {
	const pictures = new Set<string>();
	for (const [own, charts] of shared) {
		const named = own === '' ? 'overview' : own;
		for (const chart of charts) {
			const path = `/${named.startsWith('ru/') ? `ru/chart/${named.slice(3)}` : `chart/${named}`}/${chart}/`;
			const html = await (await request.get(path)).text();
			const tag = (name: string) =>
				new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
			expect(tag('title').length, path).toBeGreaterThan(20);
			const address = new URL(tag('image'), new URL(path, baseURL)).href;
			const png = await (await request.get(address)).body();
			expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 628]);
			pictures.add(address);
		}
	}
	// A table has no picture: the chart of the same values stands for it.
	expect(pictures.size).toBe(7);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('a shared address shows the chart’s picture and leads on', async ({ page }) => {
		await page.goto('/ru/chart/indicator/drug_seizures/map/');
		const picture = page.getByRole('img');
		expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
		const { width = 0 } = (await picture.boundingBox()) ?? {};
		expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
		await page.getByRole('link', { name: 'Открыть в атласе' }).click();
		await expect(page).toHaveURL(/\/ru\/indicator\/drug_seizures\/\?tab=map#map$/);
	});
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
	expect(selected).toMatch(/\/ru\/chart\/overview\/timeline\/$/);
});
