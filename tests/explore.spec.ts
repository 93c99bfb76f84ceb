import { expect, test, type Page } from '@playwright/test';
import { open, plain, watchForFaults } from './helpers/site.ts';

const title = (page: Page) => page.locator('#rows-title');
const grid = (page: Page) => page.getByRole('grid');
const settled = (page: Page, text: string | RegExp) =>
	expect(title(page)).toHaveText(text, { timeout: 60_000 });
const engineFiles = (page: Page) => page.route('**/engine/**', (route) => route.abort());

/** Opens a facet's choices. */
async function facet(page: Page, name: string) {
	// How many are chosen stands behind the name.
	await page
		.locator('#explore-facets')
		.getByRole('button', { name: new RegExp(`^${name}( \\d+)?$`) })
		.click();
	return page.getByRole('group', { name, exact: true });
}

test('the page stands with its first rows, and counts beside choices, before any engine', async ({
	page
}) => {
	await engineFiles(page);
	await open(page, '/data/');
	await settled(page, '1,793 rows');
	await expect(page.locator('#rows table tbody tr')).toHaveCount(50);
	const areas = await facet(page, 'Area');
	await expect(areas.locator('[data-count="KAZ"]')).toHaveText('408');
	await expect(page.locator('[data-engine]')).toHaveAttribute('data-engine', 'idle');
	await page.keyboard.press('Escape');
	await expect(areas).toBeHidden();
	await expect(page.locator('#explore-facets').getByRole('button', { name: 'Area' })).toBeFocused();
});

test('filters narrow the rows, counts follow, chips take them off; the address and the history tell', async ({
	page
}) => {
	await open(page, '/data/');
	const areas = await facet(page, 'Area');
	await areas.getByText('Kazakhstan').click();
	await expect(page).toHaveURL(/\/data\/\?country=~KAZ$/);
	await settled(page, '408 rows');
	// Its own choices keep their counts; those of others are of Kazakhstan alone.
	await expect(areas.locator('[data-count="UZB"]')).toHaveText('271');
	const drugs = await facet(page, 'Drug');
	await drugs.getByRole('searchbox').fill('heroin');
	const heroin = Number(await drugs.locator('[data-count="heroin"]').textContent());
	expect(heroin).toBeGreaterThan(0);
	await drugs.getByText('heroin', { exact: true }).click();
	await settled(page, `${String(heroin)} rows`);
	await expect(grid(page)).toHaveAttribute('aria-rowcount', String(heroin + 1));
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Take off: Kazakhstan' }).click();
	await expect(page).toHaveURL(/\/data\/\?drug=~heroin$/);
	await page.goBack();
	await settled(page, `${String(heroin)} rows`);
	await page.getByRole('button', { name: 'Clear all filters' }).click();
	await settled(page, '1,793 rows');
	await expect(page).toHaveURL(/\/data\/$/);
});

test('a word leaves one step in the history, and finds what either language says', async ({ page }) => {
	await open(page, '/data/?kind=~supply');
	await expect(grid(page)).toBeVisible({ timeout: 60_000 });
	const search = page.getByRole('searchbox', { name: /Search in texts/ });
	await search.click();
	await search.pressSequentially('her', { delay: 20 });
	await expect(page).toHaveURL(/q=her$/);
	await search.pressSequentially('oin', { delay: 20 });
	await expect(page).toHaveURL(/q=heroin$/);
	await expect(title(page)).toHaveAttribute('aria-busy', 'false');
	const english = plain(await title(page).innerText());
	await search.fill('ГЕРОИН');
	await expect(page).toHaveURL(/q=%D0/);
	await expect(title(page)).toHaveAttribute('aria-busy', 'false');
	expect(plain(await title(page).innerText())).toBe(english);
	await page.goBack();
	await expect(page).toHaveURL(/\/data\/\?kind=~supply$/);
	await expect(search).toHaveValue('');
});

test('absurd filters find nothing, and offer a way out', async ({ page, baseURL }) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	const text = `'; DROP TABLE records; -- % _ \\ "<script>alert(1)</script> عربي`;
	await open(page, `/data/?country=~UZB&time=1987&q=${encodeURIComponent(text)}`);
	await settled(page, '0 rows');
	await expect(page.getByText('No row meets all of these conditions.')).toBeVisible();
	await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
	await settled(page, '1,793 rows');
	expect(faults).toEqual([]);
});

test('bad parts of an address are dropped, each by its name', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/data/?country=KAZ~ATL&sort=-shoe&colour=red');
	const problems = page.getByRole('alert').first();
	await expect(problems).toContainText('ATL');
	await expect(problems).toContainText('shoe');
	await expect(problems).toContainText('colour');
	await expect(page.getByRole('button', { name: 'Take off: Kazakhstan' })).toBeVisible();
});

test('rows sort by several columns, walk by keys, and open their evidence', async ({ page }) => {
	await open(page, '/data/?indicator=~drug_seizures&drug=~heroin&layer=~context');
	await expect(grid(page)).toBeVisible({ timeout: 60_000 });
	await grid(page).getByRole('columnheader', { name: 'Area' }).getByRole('button').click();
	await expect(page).toHaveURL(/sort=~country$/);
	await grid(page)
		.getByRole('columnheader', { name: 'What is said' })
		.getByRole('button')
		.click({ modifiers: ['Shift'] });
	await expect(page).toHaveURL(/sort=country~value$/);
	await expect(grid(page).getByRole('columnheader', { name: 'Area' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await expect(grid(page).locator('[aria-rowindex="2"]')).toContainText('Kazakhstan');
	await grid(page).focus();
	await page.keyboard.press('Control+End');
	const rows = Number(await grid(page).getAttribute('aria-rowcount'));
	await expect(grid(page).locator(`[aria-rowindex="${String(rows)}"]`)).toBeInViewport();
	await page.keyboard.press('Control+Home');
	await expect(grid(page).locator('[aria-rowindex="2"]')).toBeInViewport();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('article')).toHaveCount(1, { timeout: 20_000 });
	await expect(dialog).toContainText('Drugs seized');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('groups count, and never add what must not be added', async ({ page }) => {
	await open(page, '/data/?indicator=~drug_seizures&drug=~heroin&group=year');
	await expect(title(page)).toContainText('groups of', { timeout: 60_000 });
	await expect(grid(page)).toContainText('not added: different sources');
	await expect(grid(page).locator('[aria-rowindex="2"]')).toBeVisible();
	// A group opens as its rows.
	await grid(page).locator('[aria-rowindex="2"]').getByRole('gridcell').nth(1).click();
	await expect(page).toHaveURL(/time=\d{4}$/);
	await expect(title(page)).toHaveText(/^\d+ rows?$/);
});

test('a chart says what it needs, then draws the rows', async ({ page }) => {
	await open(page, '/data/?country=~TJK&kind=~supply&tab=chart');
	await expect(page.getByText('one indicator in one unit')).toBeVisible({ timeout: 60_000 });
	await page
		.locator('#rows')
		.getByRole('button', { name: /^Drugs seized, kilograms/ })
		.click();
	await expect(page.locator('#explore-chart svg [data-mark]').first()).toBeVisible();
	// By keyboard: marks of one year stand close.
	await page.locator('#explore-chart svg [data-mark][tabindex="0"]').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').locator('article').first()).toBeVisible({ timeout: 20_000 });
});

test('without the engine it says what is off; files and first rows stand', async ({ page }) => {
	await engineFiles(page);
	await open(page, '/ru/data/');
	await page.getByRole('button', { name: /Показать все/ }).click();
	await expect(page.locator('[data-engine="failed"]')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('button', { name: 'Повторить' }).first()).toBeVisible();
	await expect(page.locator('#rows table tbody tr')).toHaveCount(50);
	await expect(page.locator('#files a[download]').first()).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('filters fold away, and nothing scrolls sideways but the table', async ({ page }) => {
		await engineFiles(page);
		await open(page, '/data/?country=~KAZ');
		const facets = page.locator('#explore-facets');
		await expect(facets).toBeHidden();
		await page.getByRole('button', { name: 'Filters (1)' }).click();
		await expect(facets).toBeVisible();
		await (await facet(page, 'Area')).getByText('Tajikistan').click();
		await expect(page.getByRole('button', { name: 'Take off: Tajikistan' })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});
