import { expect, test } from '@playwright/test';
import { open, pages } from './helpers/site.ts';

/** A text of a chart as the browser draws it. */
interface Box {
	text: string;
	size: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

for (const path of ['/', '/ru/']) {
	for (const width of [360, 390, 768, 1280, 1920]) {
		test(`text of ${path} at ${String(width)} px: none clipped, none over another, none under 12 px`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 900 });
			await open(page, path);
			await page.evaluate(() => document.fonts.ready);
			const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0);

			for (const chart of ['#map', '#timeline']) {
				const { frame, boxes } = await page.locator(`${chart} svg[role="group"]`).evaluate((svg) => {
					const frame = svg.getBoundingClientRect();
					const boxes = [...svg.querySelectorAll('text')].map((text): Box => {
						const { left, right, top, bottom } = text.getBoundingClientRect();
						const scale = frame.width / Number(svg.getAttribute('width'));
						return {
							text: text.textContent,
							size: parseFloat(getComputedStyle(text).fontSize) * scale,
							left: left - frame.left,
							right: right - frame.left,
							top: top - frame.top,
							bottom: bottom - frame.top
						};
					});
					return { frame: { width: frame.width, height: frame.height }, boxes };
				});
				expect(boxes.length).toBeGreaterThan(5);
				for (const box of boxes) {
					expect.soft(box.size, `${chart}: size of “${box.text}”`).toBeGreaterThanOrEqual(11.9);
					const inside =
						box.left >= -1 && box.right <= frame.width + 1 && box.top >= -1 && box.bottom <= frame.height + 1;
					expect.soft(inside, `${chart}: “${box.text}” is clipped`).toBe(true);
				}
				for (const [i, a] of boxes.entries()) {
					for (const b of boxes.slice(i + 1)) {
						// Line boxes hold white space above and below the letters: a third of a line may touch.
						const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
						const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
						expect.soft(across > 1 && down > 5, `${chart}: “${a.text}” over “${b.text}”`).toBe(false);
					}
				}
			}
		});
	}
}

for (const path of pages) {
	test(`${path} does not scroll sideways on a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 800 });
		await open(page, path);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		).toBeLessThanOrEqual(0);
	});
}
