import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writePortable } from '../scripts/portable/write-portable.ts';
import { zipFolder } from '../scripts/portable/zip-folder.ts';
import { pages, plain } from './helpers/site.ts';

test.describe.configure({ mode: 'default' });

let folder = '';
let made = { files: 0, bytes: 0 };

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-stick-'));
	// A blank and a letter beyond ASCII, as folders on a stick have them.
	folder = join(folder, 'мой атлас');
	made = await writePortable('build', folder);
});

test.afterAll(async () => {
	await rm(join(folder, '..'), { recursive: true, force: true });
});

const at = (path: string) => pathToFileURL(join(folder, path, 'index.html')).href;

/** What must never happen: an error, or anything asked for that is not in the folder. */
function watch(page: Page): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(pathToFileURL(folder).href) && !/^(?:data|blob):/.test(url))
			faults.push(`asked for ${url}`);
	});
	page.on('requestfailed', (request) => {
		// What a click on the next page calls off has not failed.
		const why = request.failure()?.errorText ?? '';
		if (why !== 'net::ERR_ABORTED') faults.push(`${why}: ${request.url()}`);
	});
	return faults;
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(at(path));
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

test('the folder is of a size for any stick, and its zip holds just it', async () => {
	expect(made.bytes).toBeLessThan(100e6);
	const zip = await zipFolder(folder, 'atlas');
	expect(zip.byteLength).toBeLessThan(20e6);
	const packed = unzipSync(zip);
	expect(Object.keys(packed).length).toBe(made.files);
	expect(packed['atlas/index.html']?.byteLength).toBe((await stat(join(folder, 'index.html'))).size);
	expect(await readdir(folder)).toEqual(expect.arrayContaining(['index.html', 'readme.txt', 'ru']));
});

test('every page opens from a file, in its fonts, without an error or a request to anywhere', async ({
	page
}) => {
	// Two dozen pages, each with the whole script.
	test.slow();
	const faults = watch(page);
	for (const path of pages) {
		await open(page, path);
		await page.evaluate(() => document.fonts.ready);
		expect
			.soft(
				await page.evaluate(
					() =>
						document.fonts.check('16px Inter') && [...document.fonts].some((font) => font.status === 'loaded')
				),
				path
			)
			.toBe(true);
	}
	expect(faults).toEqual([]);
});

test('its links lead from page to page and to the other language', async ({ page }) => {
	const faults = watch(page);
	await open(page, '');
	const links = await page.locator('header nav a').count();
	expect(links).toBeGreaterThan(8);
	for (let i = 0; i < links; i += 1) {
		await page.locator('header nav a').nth(i).click();
		await expect(page.locator('header nav a').nth(i)).toHaveAttribute('aria-current', 'page');
		await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	}
	await open(page, 'country/TJK/');
	await page.getByRole('link', { name: 'Русский' }).click();
	await expect(page.locator('h1')).toHaveText('Таджикистан');
	await page.goBack();
	await expect(page.locator('h1')).toHaveText('Tajikistan');
	expect(faults).toEqual([]);
});

test('filters work, are in the address and survive a reload; what cannot run says so', async ({ page }) => {
	const faults = watch(page);
	await open(page, '');
	const first = page.locator('section[aria-labelledby="key-figures"] .value').first();
	await expect(first).toHaveText('1,300 kg');
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	await expect(first).toHaveText('260 kg');
	await expect(page.locator('[data-engine]')).toContainText('opened from a file');
	await expect(page.locator('[data-engine]').getByRole('button')).toHaveCount(0);
	await expect(page).toHaveURL(`${at('')}?country=~KGZ`);
	await page.reload();
	await expect(first).toHaveText('260 kg');
	await page.getByRole('button', { name: 'Show everything' }).or(page.locator('.reset')).first().click();
	await expect(first).toHaveText('1,300 kg');
	await expect(page).toHaveURL(at(''));
	expect(faults).toEqual([]);
});

test('marks open their evidence, tables their numbers, and a picker leads to another page', async ({
	page
}) => {
	const faults = watch(page);
	await open(page, 'ru/seizures/');
	await page.locator('#context [data-mark]').nth(5).click();
	await expect(page.getByRole('dialog')).toContainText('Кто сообщает');
	await page.getByRole('dialog').locator('a[href*="documents/"]').first().click();
	await expect(page).toHaveURL(/\/ru\/documents\/[\w-]+\/index\.html/);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await open(page, 'hiv/');
	await page.locator('#directions summary').click();
	expect(plain(await page.locator('#directions table').innerText())).toMatch(/Tajikistan.*1,000/);
	await open(page, 'indicator/drug_seizures/');
	await page.locator('main select').first().selectOption({ label: 'New HIV infections' });
	await expect(page).toHaveURL(/\/indicator\/hiv_new_infections\/index\.html/);
	await expect(page.locator('h1')).toHaveText('New HIV infections');
	expect(faults).toEqual([]);
});

test('a chart is taken along as a picture and as a slide, from a file too', async ({ page }) => {
	const faults = watch(page);
	await open(page, 'ru/hiv/');
	await page.locator('#directions').getByRole('button', { name: 'Поделиться' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('img')).toBeVisible({ timeout: 15_000 });
	const take = async () => {
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: /^Скачать/ }).click()
		]);
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	};
	const picture = await take();
	expect(picture.name).toMatch(/\.png$/);
	expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(picture.bytes.byteLength).toBeGreaterThan(20_000);
	await dialog.getByRole('tab', { name: 'Слайд' }).click();
	const slide = await take();
	expect(slide.name).toMatch(/\.pptx$/);
	expect(Object.keys(unzipSync(slide.bytes))).toContain('ppt/presentation.xml');
	expect(faults).toEqual([]);
});

test('what needs a server says so', async ({ page }) => {
	await open(page, 'present/');
	await expect(page.getByText('Charts cannot be presented from a file')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('links lead to pages all the same', async ({ page }) => {
		await page.goto(at(''));
		await page.locator('header nav a').nth(2).click();
		await expect(page).toHaveURL(at('crime/'));
		await expect(page.locator('figure svg:visible').first()).toBeVisible();
	});
});
