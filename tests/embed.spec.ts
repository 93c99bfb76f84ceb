import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test as base, type Page } from '@playwright/test';
import { elementSnippet, frameSnippet } from '../src/lib/ui/share/embed-snippet.ts';
import { violationsOf } from './helpers/axe.ts';
import { open, plain, watchForFaults } from './helpers/site.ts';
import { strangeSite, type StrangeSite } from './helpers/strange-site.ts';
import { weigh } from './helpers/weight.ts';

const test = base.extend<{ site: string }>({
	site: async ({ baseURL }, use) => {
		await use(new URL(baseURL ?? '').origin);
	}
});

let strange: StrangeSite;
test.beforeAll(async () => {
	strange = await strangeSite();
});
test.afterAll(() => strange.close());

const auto = { theme: 'auto', transparent: false } as const;
const frameOf = (site: string, path: string, height = 300) =>
	frameSnippet({
		address: `${site}${path}`,
		title: path,
		script: `${site}/embed.js`,
		height,
		choice: auto
	});

/** Two charts in a cold browser on a busy machine. */
const slow = { timeout: 15_000 };

/** Waits until a frame is as high as what it shows. */
async function fits(page: Page, selector: string): Promise<number> {
	const frame = page.locator(selector);
	await expect
		.poll(async () => {
			const own = await (await frame.elementHandle()).contentFrame();
			const shown = (await own?.locator('main').boundingBox())?.height ?? -1;
			const given = (await frame.boundingBox())?.height ?? -99;
			return Math.abs(Math.ceil(shown) - given);
		}, slow)
		.toBeLessThanOrEqual(1);
	return (await frame.boundingBox())?.height ?? 0;
}

test('a frame of a column’s width has a drawing laid out for it, without any script too', async ({
	browser,
	site
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	for (const [width, drawn] of [
		[400, 328],
		[520, 520],
		[640, 520],
		[760, 720]
	] as const) {
		await page.setViewportSize({ width, height: 600 });
		await page.goto(`${site}/ru/embed/seizures/context/`);
		const chart = page.locator('.sized svg[role="group"]:visible');
		await expect(chart).toHaveCount(1);
		expect(await chart.getAttribute('width'), String(width)).toBe(String(drawn));
		expect((await chart.boundingBox())?.width, String(width)).toBeLessThan(drawn * 1.3);
	}
	await context.close();
});

test('two charts in a strange page take the height they need, up and down, and one may go', async ({
	page,
	site
}) => {
	const snippets = [frameOf(site, '/embed/overview/map/'), frameOf(site, '/ru/embed/crime/groups/', 2000)];
	// The script comes twice, as it does where each chart brings its own.
	strange.set('/two', `<div id="box">${snippets.join('')}</div>`);
	await page.setViewportSize({ width: 1000, height: 800 });
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	await page.goto(`${strange.url}/two`);
	const globals = () =>
		page.evaluate(() => Object.keys(window).filter((key) => /drug|dialogue|atlas/i.test(key)));
	const [map, groups] = ['iframe >> nth=0', 'iframe >> nth=1'];
	const wide = { map: await fits(page, map), groups: await fits(page, groups) };
	expect(wide.groups).toBeLessThan(2000);
	expect(wide.map).not.toBe(300);
	expect(wide.map).not.toBe(wide.groups);

	await page.setViewportSize({ width: 420, height: 800 });
	const narrow = { map: await fits(page, map), groups: await fits(page, groups) };
	expect(narrow).not.toEqual(wide);
	await page.setViewportSize({ width: 1000, height: 800 });
	await expect
		.poll(async () => ({ map: await fits(page, map), groups: await fits(page, groups) }))
		.toEqual(wide);

	// What is opened in a chart makes its own frame higher, and no other; closed, lower again.
	const table = page.frameLocator('iframe >> nth=1').locator('summary');
	await table.click();
	await expect.poll(() => fits(page, groups)).toBeGreaterThan(wide.groups + 50);
	expect(await fits(page, map)).toBe(wide.map);
	await table.click();
	await expect.poll(() => fits(page, groups)).toBe(wide.groups);

	await page
		.locator('iframe')
		.first()
		.evaluate((frame) => {
			frame.remove();
		});
	await page.setViewportSize({ width: 420, height: 800 });
	await expect.poll(() => fits(page, 'iframe >> nth=0')).toBe(narrow.groups);
	expect(await globals()).toEqual([]);
	expect(faults).toEqual([]);
});

test('heights are told in the three ways that publishing systems listen for, and only when they change', async ({
	page,
	site
}) => {
	strange.set(
		'/told',
		`<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
		<iframe src="${site}/embed/hiv/needles/" width="700" height="500"></iframe>`
	);
	await page.goto(`${strange.url}/told`);
	const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
	await expect.poll(async () => (await heard()).length).toBeGreaterThanOrEqual(3);
	await page.waitForTimeout(400);
	const messages = (await heard()).slice(-3);
	const [own, amp, string] = messages as [
		Record<string, Record<string, number>>,
		{ sentinel: string; type: string; height: number },
		string
	];
	const height = own['drug-dialogue-height']?.['hiv/needles'] ?? 0;
	expect(height).toBeGreaterThan(200);
	expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(JSON.parse(string)).toEqual({
		src: `${site}/embed/hiv/needles/`,
		context: 'iframe.resize',
		height
	});
	const before = (await heard()).length;
	await page.setViewportSize({ width: 900, height: 500 });
	await page.waitForTimeout(300);
	expect((await heard()).length, 'the frame is as wide as before').toBe(before);
	await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => (frame.width = '340'));
	await expect.poll(async () => (await heard()).length).toBeGreaterThan(before);
});

test('nobody else sets the height of a chart', async ({ page, site }) => {
	strange.set('/false', `<script>parent.postMessage({ 'drug-dialogue-height': { x: 7 } }, '*')</script>`);
	strange.set('/host', `${frameOf(site, '/embed/hiv/needles/')}<iframe src="/false" height="200"></iframe>`);
	await page.goto(`${strange.url}/host`);
	await fits(page, 'iframe >> nth=0');
	await page.evaluate(() => {
		window.postMessage({ 'drug-dialogue-height': { 'hiv/needles': 9 } }, '*');
	});
	await page.waitForTimeout(200);
	expect((await page.locator('iframe').nth(1).boundingBox())?.height).toBeGreaterThanOrEqual(200);
	expect(await fits(page, 'iframe >> nth=0')).toBeGreaterThan(200);
});

test('a chart in a frame within a frame takes its height there', async ({ page, site }) => {
	strange.set('/inner', frameOf(site, '/embed/funding/funding/'));
	strange.set('/outer', `<iframe src="/inner" width="800" height="700"></iframe>`);
	await page.goto(`${strange.url}/outer`);
	const inner = page.frames().find((frame) => frame.url().endsWith('/inner'))!;
	const chart = inner.locator('iframe');
	await expect
		.poll(async () => {
			const own = await (await chart.elementHandle()).contentFrame();
			return own?.evaluate(
				() => innerHeight - Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0)
			);
		})
		.toBe(0);
	expect(await chart.evaluate((frame) => frame.clientHeight)).not.toBe(300);
	expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(700);
});

test('with scripts off the chart, its title and its sources are there', async ({ browser, site }) => {
	strange.set(
		'/plain',
		frameOf(site, '/embed/seizures/intervals/', 500) +
			elementSnippet({
				address: `${site}/embed/hiv/needles/`,
				title: 'Needles & syringes',
				script: `${site}/embed.js`,
				height: 400
			})
	);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${strange.url}/plain`);
	const chart = page.frameLocator('iframe');
	await expect(chart.locator('h2')).toBeVisible();
	await expect(chart.locator('.source')).toContainText('Source:');
	await expect(chart.locator('svg [data-mark]').filter({ visible: true }).first()).toBeVisible();
	await expect(chart.getByRole('link', { name: 'Open in the Drug Dialogue Atlas' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Needles & syringes' })).toHaveAttribute(
		'href',
		`${site}/embed/hiv/needles/`
	);
	await context.close();
});

test('a page with a strict policy of its own shows the chart at its height', async ({ page, site }) => {
	const element = elementSnippet({
		address: `${site}/embed/hiv/needles/`,
		title: 'Needles',
		script: `${site}/embed.js`,
		height: 300
	});
	strange.set(
		'/strict',
		`${frameOf(site, '/embed/overview/coverage/')}${element}`,
		`default-src 'none'; frame-src ${site}; script-src ${site}`
	);
	await page.setViewportSize({ width: 900, height: 700 });
	await page.goto(`${strange.url}/strict`);
	await fits(page, 'iframe >> nth=0');
	const chart = page.locator('drug-dialogue-chart iframe');
	await expect(chart).toHaveAttribute('title', 'Needles');
	await chart.scrollIntoViewIfNeeded();
	await fits(page, 'drug-dialogue-chart iframe');
	// The policy takes no style attribute; the script gives the frame its width all the same.
	const width = (await page.locator('iframe').first().boundingBox())?.width ?? 0;
	expect(width).toBeGreaterThan(800);
});

test('flags change the looks, not the figures, and the title stays for who hears the page', async ({
	page
}) => {
	await page.goto('/embed/hiv/needles/');
	const title = await page.locator('h2').innerText();
	const marks = await page.locator('[data-mark]').evaluateAll((all) => all.map((one) => one.ariaLabel));
	await page.goto('/embed/hiv/needles/?plain&static&title=0&dark&transparent');
	await expect(page.locator('.note')).toBeHidden();
	await expect(page.locator('.foot details')).toBeHidden();
	await expect(page.locator('.source')).toBeVisible();
	await expect(page.locator('.home a')).toBeVisible();
	await expect(page.getByRole('heading', { name: title })).toHaveCount(1);
	expect((await page.locator('h2').boundingBox())?.width ?? 0).toBeLessThanOrEqual(1000);
	expect(await page.locator('[data-mark]').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual(
		marks
	);
	expect(await page.locator('[data-mark][href]').count()).toBe(0);
	const colours = await page.evaluate(() => {
		const { colorScheme } = getComputedStyle(document.documentElement);
		return { colorScheme, ground: getComputedStyle(document.body).backgroundColor };
	});
	expect(colours).toEqual({ colorScheme: 'dark', ground: 'rgba(0, 0, 0, 0)' });
});

test('a mark shows its tip, is walked to by arrows, and opens its evidence beside the site', async ({
	page,
	context
}) => {
	await page.goto('/embed/hiv/needles/');
	const mark = page.locator('[data-mark]').filter({ visible: true }).first();
	await mark.focus();
	await page.keyboard.press('ArrowRight');
	const focused = page.locator('[data-mark]:focus');
	await expect(page.locator('.tip.shown')).toContainText(
		((await focused.getAttribute('aria-label')) ?? '?').slice(0, 8)
	);
	const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
	await opened.waitForURL(/\/documents\/[\w-]+\/#/);
	expect(await opened.evaluate(() => window.opener === null)).toBe(true);
	await expect(page).toHaveURL(/\/embed\/hiv\/needles\/$/);
});

/** Charts under another view, with what leads to the same on their pages. */
const viewed = [
	['seizures/context', 'seizures/', '?country=~KGZ&by=drug'],
	['overview/map', '', '?country=~TJK&indicator=crime_groups_dismantled'],
	['overview/timeline', '', '?time=2017..2023'],
	['hiv/prevalence', 'hiv/', '?country=KAZ~KGZ'],
	['funding/funding', 'funding/', '?layer=dialogue'],
	['timeline/timeline', 'timeline/', '?country=~UZB&time=2010..2020'],
	['indicator/drug_seizures/map', 'indicator/drug_seizures/', '?time=2019&tab=map'],
	['indicator/drug_seizures/series', 'indicator/drug_seizures/', '?drug=opium']
] as const;
for (const [i, [embed, of, search]] of viewed.entries()) {
	const prefix = i % 2 === 0 ? '/ru/' : '/';
	test(`${prefix}embed/${embed}/${search} shows what its page shows, in few bytes, without the engine`, async ({
		page,
		site
	}) => {
		const faults = watchForFaults(page, new URL(site).host);
		const weighed = weigh(page);
		await page.goto(`${prefix}embed/${embed}/${search}`);
		await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
		const chart = embed.split('/').at(-1) ?? '';
		const read = async () => ({
			title: plain(await page.locator(`#${chart} h2`).innerText()),
			marks: await page
				.locator(`#${chart} [data-mark]`)
				.filter({ visible: true })
				.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).sort())
		});
		const shown = await read();
		const { script, engine } = await weighed();
		expect(script).toBeLessThanOrEqual(40 * 1024);
		expect(engine).toBe(0);
		expect(faults).toEqual([]);
		const back = (await page.locator('.home a').getAttribute('href')) ?? '';
		await open(page, `${prefix}${of}${search}`);
		await expect.poll(read).toEqual(shown);
		const sorted = (address: string) => [...new URL(address).searchParams].sort();
		expect(sorted(back)).toEqual(sorted(page.url()));
	});
}

test('controls choose other views, by keyboard too, without the engine', async ({ page }) => {
	await page.goto('/embed/indicator/drug_seizures/series/?controls');
	const drug = page.locator('select[name=drug]');
	await expect(drug).toHaveValue('heroin');
	const before = await page.locator('h2').innerText();
	await drug.selectOption('opium');
	await expect(page.locator('h2')).not.toHaveText(before);
	await expect(page.locator('.subtitle')).toContainText('opium');
	await expect(page.getByRole('combobox', { name: 'Drug' })).toBeFocused();
	await expect(page.locator('.home a')).toHaveAttribute('href', /\?drug=opium#series$/);
});

test('a view that cannot be fetched is said, and the chart stays', async ({ page }) => {
	await page.route('**/seizures/__data.json', (route) => route.abort());
	await page.goto('/embed/seizures/context/?by=drug');
	await expect(page.getByRole('status')).toContainText('could not be loaded');
	await expect(page.locator('#context h2')).toBeVisible();
});

test('every chart that the pages share stands by itself, with an oEmbed file that is found', async ({
	request
}) => {
	for (const path of [
		'',
		'seizures/',
		'crime/',
		'funding/',
		'hiv/',
		'timeline/',
		'coverage/',
		'countries/'
	]) {
		const html = await readFile(join('build', path, 'index.html'), 'utf8');
		const charts = [...html.matchAll(/<figure id="([^"]+)"/g)].map(([, id = '']) => id);
		expect(charts.length, path).toBeGreaterThan(0);
		for (const chart of charts) {
			const place = `/embed/${path || 'overview/'}${chart}/`;
			const embed = await (await request.get(place)).text();
			expect(embed, place).toContain('href="oembed.json"');
			expect(embed, place).not.toContain('<h1');
			const answer = (await (await request.get(`${place}oembed.json`)).json()) as { html: string };
			expect(answer.html).toContain(place);
		}
		expect(html, path).toMatch(/type="application\/json\+oembed" href="[^"]*oembed\.json"/);
	}
	const sizes = await Promise.all(
		['embed.js', 'embed/flags.js', 'embed/page.js'].map(async (file) =>
			gzipSync(await readFile(join('build', file)), { level: 9 })
		)
	);
	expect(sizes[0]?.byteLength).toBeLessThan(3 * 1024);
	expect((await readdir('build/ru/embed/hiv')).sort()).toEqual((await readdir('build/embed/hiv')).sort());
});

test('a frozen chart is drawn from what lies under its version alone', async ({ page, site }) => {
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`/v${version}/ru/embed/seizures/context/?by=drug&country=~TJK`);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await expect(page.locator('h2')).toContainText('Таджикистан');
	await expect(page.locator('.home')).toContainText(`${version}, неизменная`);
	for (const url of asked) expect(url).toMatch(new RegExp(`^${site}/v${version.replaceAll('.', '\\.')}/`));
	// The atlas that it leads to is the one of the day.
	const back = await page.locator('.home a').evaluate((link: HTMLAnchorElement) => link.href);
	expect(back).toBe(`${site}/ru/seizures/?by=drug&country=~TJK#context`);
	const evidence = await page
		.locator('[data-mark]')
		.first()
		.evaluate((mark: SVGAElement) => new URL(mark.href.baseVal, location.href).pathname);
	expect(evidence).toMatch(/^\/ru\/documents\//);
});

test('the dialog shows what will be seen, and gives the code for it', async ({ page, site }) => {
	await open(page, '/seizures/?by=drug&country=~KGZ');
	await page.locator('#context').getByRole('button', { name: 'Share' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('tab', { name: 'Embed' }).click();
	const code = dialog.getByLabel('Code for the page');
	await expect(code).toHaveValue(/^<iframe loading="lazy" title="Kyrgyzstan[^"]+" src="[^"]+&amp;light"/);
	const preview = dialog.frameLocator('iframe');
	await expect(preview.locator('h2')).toContainText('Kyrgyzstan');
	await dialog.getByLabel('Theme').selectOption('dark');
	await dialog.getByLabel('Language').selectOption('ru');
	await dialog.getByLabel('Plain: no table, no note').check();
	await expect(code).toHaveValue(/src="[^"]+\/ru\/embed\/seizures\/context\/\?[^"]+&amp;dark&amp;plain"/);
	await expect(preview.locator('h2')).toContainText('Кыргызстан');
	await dialog.getByRole('combobox', { name: 'Data' }).selectOption('frozen');
	await expect(code).toHaveValue(/src="[^"]+\/v\d+\.\d+\.\d+\/ru\/embed\/seizures\/context\//);
	await expect(dialog.getByLabel('Controls')).toBeDisabled();
	// What is pasted works where it is pasted.
	strange.set('/pasted', await code.inputValue());
	await page.setViewportSize({ width: 900, height: 700 });
	await page.goto(`${strange.url}/pasted`);
	await expect(page.frameLocator('iframe').locator('h2')).toContainText('Кыргызстан');
	await fits(page, 'iframe');
	expect(site).not.toBe(strange.url);
});

test('an embedded chart can be used by everyone, in either theme', async ({ page }) => {
	for (const path of ['/embed/overview/map/?dark', '/ru/embed/indicator/drug_seizures/series/?controls']) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		expect(await violationsOf(page)).toEqual([]);
	}
});
