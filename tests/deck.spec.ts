import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './helpers/axe.ts';
import { readSlides, shareSlides } from './helpers/slides.ts';
import { open, plain } from './helpers/site.ts';

const english = { share: 'Share', tab: 'Slide', add: 'Add to deck' };

/** Adds a chart to the deck, and gives its title. */
async function collect(page: Page, path: string, chart: string): Promise<string> {
	await open(page, path);
	const dialog = await shareSlides(page, chart, english);
	await dialog.getByRole('button', { name: english.add }).click();
	await expect(dialog.getByRole('status').filter({ hasText: 'Charts in the deck' })).toBeVisible({
		timeout: 15_000
	});
	const title = plain(await page.locator(`#${chart} h2`).first().innerText());
	await dialog.getByRole('button', { name: 'Close' }).click();
	return title;
}

const titles = async (page: Page) =>
	(await page.locator('main ol h3').allInnerTexts()).map((title) => plain(title));

test('charts are collected, survive a reload, are put in order by keyboard and by dragging, removed and brought back', async ({
	page
}) => {
	test.slow();
	const map = await collect(page, '/', 'map');
	const heroin = await collect(page, '/seizures/', 'context');
	const poppy = await collect(page, '/hiv/', 'people-living');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Deck' }).click();
	await expect(page.locator('main ol h3')).toHaveCount(3);
	expect(await titles(page)).toEqual([map, heroin, poppy]);

	const up = page.getByRole('button', { name: `Move up: ${poppy}` });
	await up.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').first()).toContainText('now at place 2 of 3');
	await expect(up).toBeFocused();
	expect(await titles(page)).toEqual([map, poppy, heroin]);
	await page.reload();
	await expect(page.locator('main ol h3')).toHaveCount(3);
	expect(await titles(page)).toEqual([map, poppy, heroin]);

	await page.locator('main ol li').nth(2).dragTo(page.locator('main ol li').nth(0));
	await expect.poll(() => titles(page)).toEqual([heroin, map, poppy]);

	await page.getByRole('button', { name: `Remove: ${map}` }).click();
	await expect.poll(() => titles(page)).toEqual([heroin, poppy]);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => titles(page)).toEqual([heroin, map, poppy]);
	await page.reload();
	await expect.poll(() => titles(page)).toEqual([heroin, map, poppy]);

	const present = await page.getByRole('link', { name: 'Present in the browser' }).getAttribute('href');
	expect(new URL(present ?? '', page.url()).searchParams.getAll('chart')).toEqual([
		'/embed/seizures/context/',
		'/embed/overview/map/',
		'/embed/hiv/people-living/'
	]);

	expect(await violationsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 800 });
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
	).toBeLessThanOrEqual(0);

	await page.getByLabel('Title of the presentation').fill('Meeting <of> 3 & 4 May');
	await page.getByRole('checkbox', { name: 'Tajikistan' }).check();
	const promised = Number(/Slides: (\d+)/.exec(await page.locator('main').innerText())?.[1]);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as one presentation' }).click()
	]);
	const { slides, pack } = await readSlides(download);
	expect(slides).toHaveLength(promised);
	expect(slides[0]?.title).toBe('Meeting <of> 3 & 4 May');
	expect(pack.text('docProps/core.xml')).toContain('Meeting &lt;of&gt; 3 &amp; 4 May');
	// A high chart is parted over slides that count themselves; a title too long for its place is cut with a sign.
	const pictured = slides
		.filter(({ pictures }) => pictures.length > 0)
		.map(({ title }) => plain(title).replace(/ \(\d+\/\d+\)$/, ''));
	const heads = [...new Set(pictured)].map((title) => title.replace(/ ?…$/, ''));
	expect(heads).toHaveLength(3);
	for (const [place, title] of [heroin, map, poppy].entries()) {
		expect(heads[place]?.length).toBeGreaterThan(30);
		expect(title.startsWith(heads[place] ?? title)).toBe(true);
	}
	expect(slides.flatMap(({ charts }) => charts).length).toBeGreaterThan(5);
	expect(slides.some(({ title }) => title === 'Tajikistan')).toBe(true);
	const last = slides.at(-1);
	expect(last?.title).toBe('Sources');
	for (const title of [heroin, map, poppy]) expect(plain(last?.texts.join(' ') ?? '')).toContain(title);
});

test('a deck is one in all tabs, and says how to begin where it is empty', async ({ page, context }) => {
	await open(page, '/ru/deck/');
	await expect(page.getByText('Подборка пуста.')).toBeVisible();
	await open(page, '/deck/');
	await expect(page.getByText('press Share under a chart')).toBeVisible();
	const other = await context.newPage();
	const title = await collect(other, '/', 'coverage');
	await expect(page.locator('main ol h3')).toHaveText(title);
	await other.close();
});

test('a browser that keeps nothing, or has no more room, is told of, and nothing is lost', async ({
	page,
	context
}) => {
	// Three pages one after the other, on a machine that may be busy.
	test.slow();
	const kept = await collect(page, '/', 'coverage');
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	const dialog = await shareSlides(page, 'map', english);
	await dialog.getByRole('button', { name: english.add }).click();
	await expect(dialog.getByRole('alert')).toContainText('no more room for the deck');
	await open(page, '/deck/');
	expect(await titles(page)).toEqual([kept]);

	const closed = await context.newPage();
	await closed.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('private', 'SecurityError');
		};
	});
	await open(closed, '/deck/');
	await expect(closed.getByRole('alert')).toContainText('keeps nothing for this site');
	await open(closed, '/');
	const other = await shareSlides(closed, 'map', english);
	await other.getByRole('button', { name: english.add }).click();
	await expect(other.getByRole('alert')).toContainText('can be downloaded one chart at a time');
	const [download] = await Promise.all([
		closed.waitForEvent('download'),
		other.getByRole('button', { name: 'Download slides' }).click()
	]);
	expect((await readSlides(download)).slides).toHaveLength(1);
});
