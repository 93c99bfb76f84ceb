import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('amounts are circles with their values beside them, and what cannot be compared is dashed', async ({
	page
}) => {
	await open(page, '/');
	await expect(page.locator('#map .area.apart')).toHaveCount(2);
	await expect(page.locator('#map .symbol.dialogue.dashed')).toHaveCount(2);
	const radius = async (area: string) =>
		Number(await page.locator(`#map .symbol[data-area="${area}"]`).getAttribute('r'));
	const [tajikistan, kyrgyzstan] = [await radius('TJK'), await radius('KGZ')];
	// Areas in proportion: 1,300 kg to 260 kg.
	expect(tajikistan ** 2 / kyrgyzstan ** 2).toBeCloseTo(5, 1);
	const label = page.locator('#map .label[data-area="KGZ"]');
	expect(plain((await label.textContent()) ?? '')).toContain('260 kg');
	await expect(page.locator('#map li', { hasText: 'not comparable' })).toBeVisible();
	await page.getByLabel('Indicator').selectOption('crime_groups_dismantled');
	await expect(page.locator('#map .symbol:not(.dashed)')).toHaveCount(1);
	await expect(page.locator('#map li', { hasText: 'not comparable' })).toHaveCount(0);
});

test('the map is one tab stop; arrows reach every country, those without a figure too', async ({ page }) => {
	await open(page, '/');
	await expect(page.locator('#map [data-mark][tabindex="0"]')).toHaveCount(1);
	await page.locator('#map [data-mark="KAZ"]').focus();
	await page.keyboard.press('End');
	await expect(page.locator('#map [data-mark="UZB"]')).toBeFocused();
	await expect(page.locator('.tip')).toHaveText(/Uzbekistan\s+no figure/);
	await page.keyboard.press('Home');
	await expect(page.locator('#map [data-mark="KAZ"]')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.tip')).toContainText('not comparable with the others');
	expect(await page.locator('#map a[data-mark]').count(), 'a silence is no link').toBe(2);
});

test('a country without a figure has a tip under the mouse', async ({ page }) => {
	await open(page, '/ru/');
	await page.locator('#map [data-mark="TKM"]').hover();
	await expect(page.locator('.tip')).toHaveText(/Туркменистан\s+нет данных/);
});

for (const width of [360, 390, 768, 1280, 1920]) {
	test(`no circle lies over a label, another circle or the edge at ${String(width)} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, '/');
		await page.evaluate(() => document.fonts.ready);
		const over = await page.locator('#map svg[role="group"]').evaluate((svg) => {
			const frame = svg.getBoundingClientRect();
			const boxes = (selector: string) =>
				[...svg.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
			const circles = boxes('.symbol');
			const inside = circles.every(({ left, right, top, bottom }) => {
				return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
			});
			const meets = (a: DOMRect, b: DOMRect) =>
				Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
				Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
			const others = [...boxes('.label text'), ...boxes('.neighbour')];
			return { inside, count: circles.flatMap((one) => others.filter((other) => meets(one, other))).length };
		});
		expect(over).toEqual({ inside: true, count: 0 });
	});
}
