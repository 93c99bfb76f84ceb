import { expect, test, type Page } from '@playwright/test';
import { readPdf } from './helpers/pdf.ts';
import { open } from './helpers/site.ts';
import { laidOutAnew } from './helpers/texts.ts';

const bare = (text: string) => text.replaceAll(/\s/g, '');
const printed = async (page: Page) => readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

/** What the page looks like the moment it is laid out for paper 703 px wide, A4 within its margins. */
async function onPaper(page: Page): Promise<void> {
	await page.setViewportSize({ width: 703, height: 1017 });
	await page.emulateMedia({ media: 'print' });
	// What is asked right after it must find the page as it is for that width, not on its way there.
	await laidOutAnew(page);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

for (const path of ['/', '/seizures/', '/hiv/', '/timeline/', '/country/TJK/', '/indicator/drug_seizures/'])
	test(`${path}: each chart fits a page of paper and its width, and loses no mark`, async ({ page }) => {
		await open(page, path);
		const marks = () =>
			page
				.locator('figure svg:visible [data-mark]')
				.evaluateAll((all) => new Set(all.map((one) => one.getAttribute('data-mark'))).size);
		const before = await marks();
		await onPaper(page);
		expect(await marks()).toBe(before);
		const charts = await page.locator('figure svg[role="group"]:visible').evaluateAll((all) =>
			all.map((svg) => {
				const { left, right, height, width } = svg.getBoundingClientRect();
				const drawn = Number(svg.getAttribute('width'));
				return {
					left,
					right,
					height,
					size: 12 * Math.min(width / drawn, height / Number(svg.getAttribute('height')))
				};
			})
		);
		expect(charts.length).toBeGreaterThan(0);
		for (const { left, right, height, size } of charts) {
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(703.5);
			expect(height).toBeLessThanOrEqual(0.87 * 1017);
			// 7 px are 5.25 pt, what a dense chart has on A4; on A3 and Letter upright it is no less.
			expect(size, 'smallest text, px').toBeGreaterThanOrEqual(7);
		}
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize({ width: 1280, height: 900 });
		await expect.poll(marks).toBe(before);
	});

test('paper says what it is of, when, and where the sources stand', async ({ page }) => {
	await open(page, '/ru/hiv/');
	const { text, pages } = await printed(page);
	expect(pages).toBeLessThanOrEqual(10);
	const { host } = new URL(page.url());
	for (const words of [
		'Атлас диалога по наркотикам, 0.1.0',
		`${host}/ru/hiv/`,
		`1 / ${String(pages)}`,
		`${host}/ru/documents/council-2017`,
		'ВИЧ'
	])
		expect(text).toContain(bare(words));
	expect(text.split(bare(`${host}/ru/documents/council-2017`)).length - 1, 'once').toBe(1);
	const year = String(new Date().getFullYear());
	expect(text).toMatch(new RegExp(`${year}г`));
});

test('nothing to press is printed; a table is where the reader opened it', async ({ page }) => {
	await open(page, '/seizures/');
	expect((await printed(page)).text).not.toMatch(/Share|Table|Theme|Русский|Skip/);
	await page.locator('#context .foot > details > summary').click();
	await expect(page.locator('#context table')).toBeVisible();
	await onPaper(page);
	await expect(page.locator('#context table')).toBeVisible();
	await expect(page.locator('#intervals table')).toBeHidden();
	for (const role of ['button', 'combobox', 'slider'] as const)
		await expect(page.locator('main').getByRole(role).and(page.locator(':not(th *)'))).toHaveCount(0);
});

test('no page is printed smaller than it was laid out', async ({ page }) => {
	test.slow();
	for (const path of ['/', '/seizures/', '/ru/seizures/', '/hiv/', '/ru/hiv/', '/crime/', '/country/KAZ/']) {
		await open(page, path);
		expect.soft((await printed(page)).scale, path).toBe(1);
	}
});

test('a chart is not parted from its title', async ({ page }) => {
	await open(page, '/hiv/');
	await onPaper(page);
	const gaps = await page.locator('figure').evaluateAll((all) =>
		all.map((figure) => ({
			display: getComputedStyle(figure).display,
			title: getComputedStyle(figure.querySelector('figcaption')!).breakAfter,
			chart: getComputedStyle(figure.querySelector('svg[role="group"]')!).breakInside
		}))
	);
	expect(gaps.length).toBeGreaterThan(5);
	for (const gap of gaps) expect(gap).toEqual({ display: 'block', title: 'avoid', chart: 'avoid' });
});

test('the dark theme prints dark on white', async ({ page }) => {
	await open(page, '/crime/');
	await page.getByLabel('Theme').selectOption('dark');
	await onPaper(page);
	expect(
		await page.evaluate(() => [
			getComputedStyle(document.body).backgroundColor,
			getComputedStyle(document.querySelector('h1')!).color
		])
	).toEqual(['rgb(255, 255, 255)', 'rgb(28, 26, 23)']);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the overview prints whole', async ({ page }) => {
		await page.goto('/');
		const { text, pages } = await printed(page);
		expect(pages).toBeLessThanOrEqual(8);
		for (const words of ['1,300 kg', 'Drug Dialogue Atlas, 0.1.0', 'Mostly silence'])
			expect(text).toContain(bare(words));
	});
});
