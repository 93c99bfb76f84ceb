import { expect, test } from '@playwright/test';
import { open, pages } from './helpers/site.ts';
import { expectTextsToFit, faultsOfText } from './helpers/texts.ts';

const withCharts = (path: string) =>
	!/\/(?:indicators|documents|disagreements|documents\/conference-ashgabat)\/$/.test(path);

// A second country: its names and its figures are longer.
for (const path of [...pages, '/ru/country/KAZ/']) {
	test(`${path} fits at every width: nothing cut off, over another, under 12 px or wider than the page`, async ({
		page
	}) => {
		await open(page, path);
		await expectTextsToFit(page, { withCharts: withCharts(path) });
	});

	test(`${path} fits without scripts too`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
		const page = await context.newPage();
		for (const width of [360, 768, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(path);
			const { faults } = await page.evaluate(faultsOfText);
			expect.soft(faults, `at ${String(width)} px`).toEqual([]);
		}
		await context.close();
	});
}
