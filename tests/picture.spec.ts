import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { drawnPicture, openPicture, strangeIn } from './helpers/picture.ts';
import { open, pages, plain, watchForFaults } from './helpers/site.ts';
import { faultsOfText } from './helpers/texts.ts';

/** A page that knows nothing of the atlas. */
async function outside(page: Page, svg: string): Promise<Page> {
	const other = await page.context().newPage();
	await show(other, svg);
	return other;
}
async function show(other: Page, svg: string): Promise<void> {
	await other.setContent(`<body style="margin:0;line-height:0"><main>${svg}</main></body>`);
	await other.evaluate(() => document.fonts.ready);
}

for (const prefix of ['/', '/ru/']) {
	const own = pages.filter(
		(path) => path.startsWith('/ru/') === (prefix === '/ru/') && !path.includes('brief')
	);
	test(`every chart under ${prefix} becomes a picture that needs nothing else, with its texts whole and apart`, async ({
		page,
		baseURL
	}) => {
		test.setTimeout(120_000);
		const faults = watchForFaults(page, new URL(baseURL ?? '').host);
		const other = await page.context().newPage();
		let drawn = 0;
		for (const path of own) {
			await open(page, path);
			const figures = page.locator('main figure:has(.foot > button):visible');
			for (let i = 0; i < (await figures.count()); i += 1) {
				const figure = figures.nth(i);
				const marks = await figure
					.locator('.sized > svg [data-mark], .sized > div:visible [data-mark]')
					.count();
				if ((await figure.locator('svg').count()) === 0) continue;
				const name = `${path}#${(await figure.getAttribute('id')) ?? ''}`;
				const dialog = await openPicture(page, figure);
				const svg = await drawnPicture(dialog);
				drawn += 1;
				expect.soft(strangeIn(svg), name).toEqual([]);
				// Events that stand close share a mark: how many do hangs on the width.
				const kept = svg.match(/class="mark"/g)?.length ?? 0;
				if (path.includes('/indicator/')) expect.soft(kept, name).toBeGreaterThan(marks * 0.9);
				else expect.soft(kept, `${name}: marks`).toBe(marks);
				await show(other, svg);
				const { texts, faults: clashes } = await other.evaluate(faultsOfText);
				expect.soft(clashes, name).toEqual([]);
				expect.soft(texts, name).toBeGreaterThan(5);
				const title = plain(await figure.locator('h2').first().innerText());
				const said = plain(
					await other.evaluate(() =>
						[...document.querySelectorAll('text')].map((text) => text.textContent).join(' ')
					)
				);
				expect.soft(said, name).toContain(title);
				expect.soft(said.replaceAll(' ', ''), name).toContain(`${new URL(page.url()).host}${path}`);
				await page.keyboard.press('Escape');
			}
		}
		expect(drawn).toBeGreaterThan(20);
		expect(faults).toEqual([]);
	});
}

test('the picture opened by itself looks like the chart on the page', async ({ page }) => {
	// The page gives its chart the very width that the picture has room for.
	await page.setViewportSize({ width: 872, height: 900 });
	await open(page, '/seizures/');
	const chart = page.locator('#context .sized > svg');
	await expect(chart).toHaveAttribute('width', '802');
	const texts = await chart.locator('text').allTextContents();
	// On whole pixels, as in the picture.
	await page.locator('#context').evaluate((figure) => (figure.style.width = '802px'));
	await chart.evaluate((svg) => {
		const { left, top } = svg.getBoundingClientRect();
		svg.style.position = 'relative';
		svg.style.left = `${String(Math.ceil(left) - left)}px`;
		svg.style.top = `${String(Math.ceil(top) - top)}px`;
	});
	const before = await chart.screenshot({ animations: 'disabled' });
	const svg = await drawnPicture(await openPicture(page, page.locator('#context'), { size: 'tall' }));
	const other = await outside(page, svg);
	const copy = other.locator('main > svg svg').filter({ has: other.locator('.mark') });
	expect(await copy.locator('text').allTextContents()).toEqual(texts);
	const at = await copy.evaluate((svg) => {
		const place = (svg.parentElement as unknown as SVGGElement).getScreenCTM();
		return { x: place?.e ?? 0, y: place?.f ?? 0 };
	});
	const height = Number(await copy.getAttribute('height'));
	const after = await other.screenshot({ clip: { ...at, width: 802, height }, fullPage: true });
	const unlike = await page.evaluate(
		async (files) => {
			const [a, b] = await Promise.all(
				files.map(async (file) => {
					const image = new Image();
					image.src = `data:image/png;base64,${file}`;
					await image.decode();
					const canvas = document.createElement('canvas');
					canvas.width = 802;
					canvas.height = image.height;
					const context = canvas.getContext('2d')!;
					context.drawImage(image, 0, 0);
					return context.getImageData(0, 0, 802, Math.min(image.height, 300)).data;
				})
			);
			let different = 0;
			let inked = 0;
			for (let i = 0; i < a!.length; i += 4) {
				const apart = Math.max(...[0, 1, 2].map((at) => Math.abs(a![i + at]! - b![i + at]!)));
				if (apart > 96) different += 1;
				if (a![i]! < 200) inked += 1;
			}
			return { different: different / (a!.length / 4), inked: inked / (a!.length / 4) };
		},
		[before.toString('base64'), after.toString('base64')]
	);
	// Something is drawn, and little of it elsewhere: letters may fall between pixels otherwise.
	expect(unlike.inked).toBeGreaterThan(0.01);
	expect(unlike.different).toBeLessThan(0.005);
});

test('a picture is laid out for its size, in its theme, and saved under the name of its chart', async ({
	page
}) => {
	await open(page, '/ru/');
	const dialog = await openPicture(page, page.locator('#map'), { size: 'slide', ground: 'dark' });
	const svg = await drawnPicture(dialog);
	expect(svg).toMatch(/^<svg[^>]* width="1920" height="1080"/);
	expect(svg).toContain('<rect width="1920" height="1080" fill="#14171a"/>');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Скачать' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('overview-map-ru.png');
	const png = await readFile(await file.path());
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3840, 2160]);
	await expect(dialog.getByRole('status').last()).toHaveText('Сохранено как overview-map-ru.png.');

	await dialog.locator('select').nth(1).selectOption('clear');
	await dialog.locator('select').nth(2).selectOption('svg');
	const clear = await drawnPicture(dialog);
	expect(clear).not.toContain('<rect width="1920"');
	const second = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Скачать' }).click();
	expect(await readFile(await (await second).path(), 'utf8')).toBe(clear);
	expect((await second).suggestedFilename()).toBe('overview-map-ru.svg');
});

test('a picture is copied, a closed clipboard and a failure are said, and work can be cancelled', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/seizures/');
	const dialog = await openPicture(page, page.locator('#intervals'));
	await drawnPicture(dialog);
	const status = dialog.getByRole('status').last();
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(status).toHaveText('The picture is on the clipboard.');
	const types = await page.evaluate(async () =>
		(await navigator.clipboard.read()).flatMap(({ types }) => types)
	);
	expect(types).toContain('image/png');

	await page.evaluate(() => {
		navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await dialog.getByRole('button', { name: 'Copy picture' }).click();
	await expect(status).toContainText('Download it instead');

	await page.evaluate(() => {
		HTMLCanvasElement.prototype.toBlob = (give) => {
			give(null);
		};
	});
	await dialog.getByRole('button', { name: 'Download' }).click();
	await expect(status).toContainText('more pixels than the browser can hold');

	await page.evaluate(() => {
		// A machine that never finishes.
		HTMLCanvasElement.prototype.toBlob = () => undefined;
	});
	await dialog.getByRole('button', { name: 'Download' }).click();
	await expect(status).toHaveText('Drawing the picture…');
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(status).toHaveText('Cancelled. Nothing was saved.');
	await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
});

test('every page tells other sites its title and a picture of 1200 × 628 px', async ({
	request,
	baseURL
}) => {
	const pictures = new Set<string>();
	for (const path of pages) {
		const html = await (await request.get(path)).text();
		const tag = (name: string) =>
			new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
		expect.soft(tag('title'), path).toBe(/<title>([^<]*)</.exec(html)?.[1]?.trim().replaceAll('"', '&quot;'));
		expect.soft(html, path).toContain('<meta name="twitter:card" content="summary_large_image">');
		const address = new URL(tag('image'), new URL(path, baseURL)).href;
		pictures.add(address);
		const png = await (await request.get(address)).body();
		expect.soft([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 628]);
		expect.soft(address.endsWith('-ru.png'), path).toBe(path.startsWith('/ru/'));
	}
	// Pages with a chart have one of their own; a country's brief shares its country's.
	expect(pictures.size).toBeGreaterThan(20);
});
