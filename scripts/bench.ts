import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { middleOf } from './bench/middle.ts';
import { benchOwnFile } from './bench/own-file.ts';
import { HOW_TO_GET_A_BROWSER } from './run/browser-install.mjs';
import { findBrowser } from './run/browser.mjs';
import { launchOptions } from './run/launch.mjs';
import { report, Stop } from './run/stop.mjs';
import { serve } from './serve.ts';

/** What a reader does on a page, and how often it is timed. */
interface Interaction {
	readonly name: string;
	readonly path: string;
	/** Does it once; called again and again, it must cause new work each time. */
	readonly act: (page: Page, turn: number) => Promise<void>;
}

/** From the press to the next picture, ms; the charts follow in tasks of their own, in as long on a processor at full speed. */
const budget = 100;

const choose = (label: string) => async (page: Page, turn: number) => {
	const select = page.getByRole('combobox', { name: label, exact: true }).first();
	const values = await select
		.locator('option')
		.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
	await select.focus();
	await select.press('Home');
	for (let step = 0; step <= turn % values.length; step += 1) await select.press('ArrowDown');
};
const press = (name: string | RegExp) => async (page: Page) => {
	await page.getByRole('button', { name, exact: true }).first().click();
};

const interactions: readonly Interaction[] = [
	{ name: 'filter by a country', path: '/', act: press('Tajikistan') },
	{ name: 'another indicator on the map', path: '/', act: choose('Indicator') },
	{ name: 'the first year', path: '/', act: choose('From') },
	{
		name: 'walk to the next mark of the timeline',
		path: '/',
		act: async (page, turn) => {
			const marks = page.locator('#timeline [data-mark]:visible');
			await marks.nth(turn).focus();
			await page.keyboard.press('ArrowRight');
		}
	},
	{
		name: 'open the evidence of a mark',
		path: '/',
		act: async (page, turn) => {
			// The one opened before may still be on its way.
			const sheet = page.getByRole('dialog');
			if (turn > 0) {
				await sheet.waitFor();
				await page.keyboard.press('Escape');
				await sheet.waitFor({ state: 'hidden' });
			}
			await page.locator('#coverage [data-mark]').nth(turn).click();
		}
	},
	{ name: 'another drug', path: '/indicator/drug_seizures/', act: choose('Drug') },
	{ name: 'another drug in all panels', path: '/seizures/', act: choose('Drug') },
	{
		name: 'another year on the map',
		path: '/indicator/drug_seizures/?drug=heroin&tab=map',
		act: async (page) => {
			await page.locator('#map').getByRole('slider').first().press('ArrowLeft');
		}
	},
	{
		name: 'one step closer',
		path: '/timeline/',
		act: async (page, turn) => {
			const mark = page.locator('#timeline [data-mark]:visible').first();
			await mark.focus();
			await mark.press(turn % 2 === 0 ? '+' : '-');
		}
	},
	{ name: 'another country in all panels', path: '/hiv/', act: press('Tajikistan') },
	{
		name: 'chart and table',
		path: '/indicator/drug_seizures/',
		act: async (page, turn) => {
			await page.getByRole('tab', { name: turn % 2 === 0 ? 'Table' : 'Chart' }).click();
		}
	}
];

/** What is watched in a page, ms. */
interface Watched {
	/** The longest time from an input to the next picture since it was last asked. */
	slowest: number;
	/** When the last input came. */
	input: number;
	/** When a chart last changed. */
	drawn: number;
}

function watchInputs(): void {
	const store = globalThis as unknown as Watched;
	Object.assign(store, { slowest: 0, input: 0, drawn: 0 });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			if ((entry as PerformanceEventTiming).interactionId > 0)
				store.slowest = Math.max(store.slowest, entry.duration);
		}
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	for (const type of ['keydown', 'pointerdown'])
		addEventListener(type, ({ timeStamp }) => (store.input = timeStamp), { capture: true });
	new MutationObserver((changes) => {
		// Marks that are lit and dimmed are no new drawing.
		if (changes.some(({ target }) => (target as Element).closest('figure svg')))
			store.drawn = performance.now();
	}).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['d', 'x', 'width', 'r']
	});
}

/** The times since it was last asked: to the next picture, and until no chart changed any more. */
async function timesOf(page: Page): Promise<{ answer: number; drawn: number }> {
	return page.evaluate(async () => {
		await new Promise((done) => setTimeout(done, 1_200));
		const store = globalThis as unknown as Watched;
		const found = { answer: store.slowest, drawn: Math.max(0, store.drawn - store.input) };
		store.slowest = 0;
		return found;
	});
}

/** Times every interaction and prints what was found; ends with 1 where one is over the budget. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			slowdown: { type: 'string', default: '4' },
			turns: { type: 'string', default: '7' },
			only: { type: 'string' }
		}
	});
	const browserFound = await findBrowser();
	if (!browserFound) throw new Stop(HOW_TO_GET_A_BROWSER);
	const site = await serve({ dir: 'build' });
	const browser = await chromium.launch(launchOptions(browserFound.path));
	const slowdown = Number(values.slowdown);
	console.log(
		`From an input to the next picture, and until all charts are drawn, ms; the processor slowed ${String(slowdown)}-fold.`
	);
	let over = 0;
	try {
		for (const { name, path, act } of values.only === 'own-file' ? [] : interactions) {
			const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
			await page.addInitScript(watchInputs);
			await page.goto(new URL(path.slice(1), site.url).href, { waitUntil: 'networkidle' });
			const session = await page.context().newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
			const times: { answer: number; drawn: number }[] = [];
			for (let turn = 0; turn < Number(values.turns); turn += 1) {
				await act(page, turn);
				times.push(await timesOf(page));
			}
			await page.close();
			const answers = times.map(({ answer }) => answer);
			const median = middleOf(answers);
			const drawn = middleOf(times.map((one) => one.drawn));
			const isOver = median > budget || drawn > budget * slowdown;
			if (isOver) over += 1;
			const [answered, worst, charts] = [median, Math.max(...answers), drawn].map((time) =>
				time.toFixed(0).padStart(4)
			);
			console.log(
				`${isOver ? 'over ' : '     '} median ${answered ?? ''}  worst ${worst ?? ''}  drawn ${charts ?? ''}  ${path}  ${name}`
			);
		}
		console.log('A reader’s own file; the processor as it is.');
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		over += await benchOwnFile(page, site.url);
	} finally {
		await browser.close();
		await site.close();
	}
	if (over > 0) throw new Stop(`${String(over)} figures are over their budget`);
}

await main().catch(report);
