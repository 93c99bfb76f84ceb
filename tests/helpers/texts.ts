import { expect, type Page } from '@playwright/test';

export const widths = [360, 390, 768, 1280, 1920];

/**
 * What is wrong with the texts of the page's charts as the browser draws them: too small, cut off by their
 * chart, or over one another. Runs in the page.
 */
export function faultsOfText(): { charts: number; texts: number; faults: string[] } {
	const faults: string[] = [];
	const charts = [
		...document.querySelectorAll<SVGSVGElement>('main svg[role="group"], main svg[role="img"]')
	].filter((svg) => svg.getClientRects().length > 0);
	let texts = 0;
	for (const svg of charts) {
		const name = svg.closest('figure, section')?.id ?? svg.getAttribute('aria-label') ?? 'chart';
		const frame = svg.getBoundingClientRect();
		const scale = frame.width / Number(svg.getAttribute('width') ?? frame.width);
		const boxes = [...svg.querySelectorAll('text')]
			.filter((text) => text.textContent.trim() !== '')
			.map((text) => ({
				text: text.textContent.trim(),
				size: parseFloat(getComputedStyle(text).fontSize) * scale,
				box: text.getBoundingClientRect()
			}));
		texts += boxes.length;
		for (const [i, { text, size, box }] of boxes.entries()) {
			if (size < 11.9) faults.push(`${name}: “${text}” is ${size.toFixed(1)} px high`);
			const inside =
				box.left >= frame.left - 1 &&
				box.right <= frame.right + 1 &&
				box.top >= frame.top - 1 &&
				box.bottom <= frame.bottom + 1;
			if (!inside) faults.push(`${name}: “${text}” is cut off`);
			for (const other of boxes.slice(i + 1)) {
				// Line boxes hold white space above and below the letters: a third of a line may touch.
				const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
				const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
				const touch = (box.height + other.box.height) / 6;
				if (across > 1 && down > touch) faults.push(`${name}: “${text}” over “${other.text}”`);
			}
		}
	}
	return { charts: charts.length, texts, faults };
}

/** After a window's size has changed: two frames, one for it to be noticed, one for the charts to be laid out for it. */
export const laidOutAnew = (page: Page): Promise<unknown> =>
	page.evaluate(
		() =>
			new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
	);

/** Holds the page at one width, laid out for it, to its texts, and to being no wider than the window. */
async function expectTextsAt(page: Page, width: number): Promise<{ charts: number; texts: number }> {
	const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect.soft(sideways, `scrolls sideways at ${String(width)} px`).toBeLessThanOrEqual(0);
	const { faults, ...counts } = await page.evaluate(faultsOfText);
	expect.soft(faults, `at ${String(width)} px`).toEqual([]);
	return counts;
}

/** Holds the page as it stands to its texts at every width: whole, apart, large enough, and no wider than the page. */
export async function expectTextsToFit(
	page: Page,
	{ withCharts = true }: { withCharts?: boolean } = {}
): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		await laidOutAnew(page);
		const { charts, texts } = await expectTextsAt(page, width);
		if (withCharts) {
			expect.soft(charts, 'charts').toBeGreaterThan(0);
			expect.soft(texts, 'texts in charts').toBeGreaterThan(5);
		}
	}
}

/** The same where no script runs: there is no promise and no next frame to wait for, and nothing is laid out anew. */
export async function expectStillTextsToFit(page: Page, some: readonly number[] = widths): Promise<void> {
	for (const width of some) {
		await page.setViewportSize({ width, height: 900 });
		await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
		await expectTextsAt(page, width);
	}
}
