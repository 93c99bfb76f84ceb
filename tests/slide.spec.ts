import { expect, test, type Page } from '@playwright/test';
import { findOffice, pagesInOffice, readSlides, shareSlides } from './helpers/slides.ts';
import { open, plain, watchForFaults } from './helpers/site.ts';

const english = { share: 'Share', tab: 'Slide', save: 'Download slides (.pptx)' };
const russian = { share: 'Поделиться', tab: 'Слайд', save: 'Скачать слайды (.pptx)' };

/** Saves a chart as slides, and reads them. */
async function save(page: Page, chart: string, words = english) {
	const dialog = await shareSlides(page, chart, words);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: words.save }).click()
	]);
	return { ...(await readSlides(download)), dialog, name: download.suggestedFilename() };
}

/** The chart's table on the page: the value of each row that is for one whole year, and how many rows it has. */
async function tableOf(page: Page, chart: string): Promise<{ values: number[]; rows: number }> {
	const figure = page.locator(`#${chart}`);
	await figure.locator('.foot > details > summary').click();
	const heads = (await figure.locator('thead th').allInnerTexts()).map((text) => text.trim());
	const [period, value] = ['Period', 'Value'].map((name) =>
		heads.findIndex((head) => head.startsWith(name))
	) as [number, number];
	const rows = await figure
		.locator('tbody tr')
		.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
	const values = rows
		.filter((cells) => /^\d{4}$/.test(cells[period] ?? '') && !/^[<≤>≥~]/.test(cells[value] ?? ''))
		.map((cells) => Number(/^[\d,.]+/.exec(cells[value] ?? '')?.[0].replaceAll(',', '')));
	return { values, rows: rows.length };
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

for (const [path, words, nav, by] of [
	['/', english, 'Seizures', 'drug'],
	['/ru/', russian, 'Изъятия', 'по видам']
] as const) {
	test(`from ${path} to a slide of a chosen view: six clicks and half a minute`, async ({ page }) => {
		// A test that takes longer than what it holds the page to says by how much.
		test.slow();
		await page.addInitScript(() => {
			addEventListener(
				'click',
				(event) => {
					if (event.isTrusted)
						sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1));
				},
				true
			);
		});
		await open(page, path);
		const start = Date.now();
		await page.getByRole('navigation').getByRole('link', { name: nav }).click();
		await page.locator('#context').getByRole('button', { name: by, exact: true }).click();
		await expect(page).toHaveURL(/by=drug/);
		const { slides } = await save(page, 'context', words);
		expect(Date.now() - start).toBeLessThan(30_000);
		const clicks = await page.evaluate(() => Number(sessionStorage.getItem('clicks')));
		expect(clicks).toBeGreaterThan(3);
		expect(clicks).toBeLessThanOrEqual(6);
		const title = plain(await page.locator('#context-title').innerText());
		// A high chart is parted over slides, each of which says so.
		expect(plain(slides.at(-1)?.title ?? '').replace(/ \(\d+\/\d+\)$/, '')).toBe(title);
		expect(slides.at(-1)?.texts.join(' ')).toContain('by=drug');
	});
}

test('a chart of values by year is saved as a chart to edit, with the numbers of the table, and as a picture', async ({
	page,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	await open(page, '/seizures/');
	const { values, rows } = await tableOf(page, 'context');
	expect(values.length).toBeGreaterThan(20);
	const { slides, name, dialog } = await save(page, 'context');
	expect(name).toMatch(/^[\w-]+\.pptx$/);
	await expect(dialog.getByRole('status')).toContainText(name);

	const native = slides.filter(({ charts }) => charts.length > 0);
	const cells = native.flatMap(({ charts }) =>
		charts.flatMap((chart) =>
			// The first row names the series, the first column the years.
			Object.entries(chart.cells).flatMap(([place, text]) =>
				/^[B-Z]+(?!1$)\d+$/.test(place) ? [Number(text)] : []
			)
		)
	);
	expect(sorted(cells)).toEqual(sorted(values));
	const cached = native.flatMap(({ charts }) => charts.flatMap((chart) => chart.cached.map(Number)));
	expect(sorted(cached)).toEqual(sorted(values));
	if (rows > values.length) {
		expect(native[0]?.texts.join(' ')).toContain(`“about”: ${String(rows - values.length)}.`);
	}

	const drawn = slides.slice(native.length);
	expect(drawn.length).toBeGreaterThan(0);
	for (const [i, { pictures, title }] of drawn.entries()) {
		expect(pictures).toHaveLength(1);
		expect(Math.max(pictures[0]?.width ?? 0, (pictures[0]?.height ?? 0) * 2.6), title).toBeGreaterThan(3300);
		if (drawn.length > 1)
			expect(title).toMatch(new RegExp(`\\(${String(i + 1)}/${String(drawn.length)}\\)$`));
	}
	for (const slide of slides) {
		expect(slide.alts.length).toBeGreaterThan(0);
		for (const alt of slide.alts) expect(alt.length).toBeGreaterThan(20);
		expect(slide.texts.join(' ')).toMatch(/Source: .+http/);
		// Title, measure, source … and then one line a row, as the table has it.
		expect(slide.notes.filter((line) => line.split(' | ').length >= 5)).toHaveLength(rows + 1);
	}
	expect(faults).toEqual([]);
});

test('what slide programs have no chart for is a sharp picture, on as many slides as its letters need', async ({
	page
}) => {
	await open(page, '/');
	for (const chart of ['map', 'timeline', 'coverage']) {
		const { slides, dialog } = await save(page, chart);
		if (chart === 'map') expect(slides).toHaveLength(1);
		else expect(slides.length, chart).toBeGreaterThan(1);
		for (const [i, { charts, pictures, title, alts }] of slides.entries()) {
			expect(charts).toEqual([]);
			const { width = 0, height = 0 } = pictures[0] ?? {};
			// As many pixels as a slide of 3840 gives it, in the one place or in the other.
			const full = [width / 3494, height / 1305, width / 2298, height / 1930];
			expect(full.some((share) => Math.abs(share - 1) < 0.01)).toBe(true);
			const part = slides.length > 1 ? ` (${String(i + 1)}/${String(slides.length)})` : '';
			expect(title.endsWith(part), title).toBe(true);
			expect(alts[0]).toContain(title.slice(0, title.length - part.length));
		}
		await dialog.getByRole('button', { name: 'Close' }).click();
	}
});

test('bounds of estimates are series of their own, in Russian too', async ({ page }) => {
	await open(page, '/ru/hiv/');
	const { slides, pack } = await save(page, 'people-living', russian);
	expect(slides[0]?.charts.length).toBeGreaterThan(1);
	const { cells = {}, cached = [] } = slides[0]?.charts[0] ?? {};
	expect(cells.C1).toContain('нижняя граница');
	expect(cells.D1).toContain('верхняя граница');
	expect(cached.length).toBeGreaterThan(10);
	const heads = slides.flatMap(({ charts }) => charts.flatMap(({ cells }) => [cells.A1, cells.B1]));
	expect(new Set(heads)).toContain('Год');
	expect(pack.text('ppt/slides/slide1.xml')).toContain('lang="ru-RU"');
	expect(slides[0]?.notes.join('\n')).toMatch(/Строки, на которых построен график/);
});

test.describe('a country’s brief', () => {
	/** Saves the brief of Tajikistan in Russian as slides. */
	async function saveBrief(page: Page) {
		await open(page, '/ru/country/TJK/brief/');
		await page.getByRole('button', { name: russian.share }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('tab', { name: russian.tab }).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: russian.save }).click()
		]);
		return { ...(await readSlides(download)), dialog, name: download.suggestedFilename() };
	}

	test('has the same Share menu: its words, its charts and its picture as slides, an address, an embed', async ({
		page
	}) => {
		const { slides, name, dialog } = await saveBrief(page);
		expect(name).toBe('country-tjk-brief-ru.pptx');
		expect(slides[0]?.title).toBe('Таджикистан');
		expect(slides.some(({ charts }) => charts.length > 0)).toBe(true);
		expect(slides.at(-1)?.pictures).toHaveLength(1);
		await dialog.getByRole('tab', { name: 'Ссылка' }).click();
		await expect(dialog.getByLabel('Адрес')).toHaveValue(/\/ru\/chart\/country\/TJK\/brief\/$/);
		await page.goto('/ru/embed/country/TJK/brief/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Таджикистан');
		expect(await page.locator('svg:visible').count()).toBeGreaterThan(4);
	});

	test('is opened by LibreOffice, slide for slide', async ({ page }) => {
		const office = findOffice();
		test.skip(office === undefined, 'LibreOffice is not here: no slides were opened with it');
		test.slow();
		const { slides, file } = await saveBrief(page);
		expect(pagesInOffice(office ?? '', file)).toBe(slides.length);
	});
});

test('a failed or cancelled export says so, loses nothing, and works when tried again', async ({ page }) => {
	await open(page, '/crime/');
	const chart = await page.locator('figure[id]').first().getAttribute('id');
	await page.evaluate(() => {
		const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'toBlob') ?? {};
		HTMLCanvasElement.prototype.toBlob = (done) => {
			Object.defineProperty(HTMLCanvasElement.prototype, 'toBlob', own);
			done(null);
		};
	});
	const dialog = await shareSlides(page, chart ?? '', english);
	await dialog.getByRole('button', { name: english.save }).click();
	await expect(dialog.getByRole('alert')).toContainText('more pixels than the browser can hold');
	await dialog.getByRole('button', { name: english.save }).click();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog.getByRole('status')).toContainText('Cancelled');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: english.save }).click()
	]);
	await expect(dialog.getByRole('alert')).toHaveCount(0);
	expect((await readSlides(download)).slides.length).toBeGreaterThan(0);
});
