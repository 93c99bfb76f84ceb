import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { middleOf } from './middle.ts';

const ROWS = 1_000_000;
/** Seconds until the file stands beside the atlas, milliseconds of a filter, bytes of memory. */
const budget = { load: 15, filter: 50, memory: 1_500_000_000, freeze: 200 };

const areas = ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan'];
const drugs = ['Heroin', 'Opium', 'Cannabis herb', 'Methamphetamine'];

/** A CSV of a million rows and some 100 MB. */
async function writeFile(path: string): Promise<number> {
	const out = createWriteStream(path);
	out.write('Country,Drug,Reference year,Kilograms,Source,Note\n');
	let text = '';
	for (let row = 0; row < ROWS; row += 1) {
		const amount = ((row * 7.31) % 100_000).toFixed(2);
		text += `${areas[row % 5] ?? ''},${drugs[row % 4] ?? ''},${String(2000 + (row % 25))},${amount},"National agency, report ${String(row % 97)}",seized at checkpoint ${String(row % 5_000)} on the road\n`;
		if (text.length > 1_000_000) {
			out.write(text);
			text = '';
		}
	}
	await new Promise<void>((done) => out.end(text, done));
	return (await stat(path)).size;
}

/** What the pages and workers of the browser hold, bytes; 0 where the system does not say. */
async function rendererMemory(session: CDPSession): Promise<number> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const sizes = await Promise.all(
		processInfo
			.filter(({ type }) => type === 'renderer')
			.map(async ({ id }) => {
				const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
				return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
			})
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** What is watched in the page: the longest it did not answer, and the times of the engine's answers, ms. */
interface Watched {
	longest: number;
	answers: number[];
}

function watchPage(): void {
	const store = globalThis as unknown as Watched;
	Object.assign(store, { longest: 0, answers: [] });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) store.longest = Math.max(store.longest, duration);
	}).observe({ type: 'longtask' });
	// The engine's worker answers each numbered message with one that names it.
	const asked = new Map<number, number>();
	const heard = new WeakSet<Worker>();
	// Called with the worker that it is asked of.
	// eslint-disable-next-line @typescript-eslint/unbound-method
	const post = Worker.prototype.postMessage as (this: Worker, ...given: unknown[]) => void;
	Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
		const [message] = given as { messageId?: number }[];
		if (message?.messageId !== undefined) {
			asked.set(message.messageId, performance.now());
			if (!heard.has(this)) {
				heard.add(this);
				this.addEventListener('message', ({ data }: MessageEvent<{ requestId?: number }>) => {
					const began = asked.get(data.requestId ?? -1);
					if (began !== undefined) store.answers.push(performance.now() - began);
				});
			}
		}
		post.apply(this, given);
	};
}

/**
 * Times a reader's own file of a million rows: until it stands beside the atlas, and then a filter over it.
 * @returns how many figures are over their budget
 */
export async function benchOwnFile(page: Page, site: string): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
	const path = join(folder, 'million.csv');
	let watch: NodeJS.Timeout | undefined;
	try {
		const bytes = await writeFile(path);
		await page.addInitScript(watchPage);
		await page.goto(new URL('data/', site).href, { waitUntil: 'networkidle' });
		const session = (await page.context().browser()?.newBrowserCDPSession()) ?? null;
		if (!session) throw new Error('the browser tells nothing of its processes');
		let peak = 0;
		watch = setInterval(() => {
			void rendererMemory(session).then((found) => (peak = Math.max(peak, found)));
		}, 500);
		const own = page.locator('#own');
		const began = performance.now();
		await own.locator('input[type=file]').setInputFiles(path);
		await own.getByRole('button', { name: 'Add it to the atlas' }).click({ timeout: 120_000 });
		await own.locator('[data-own-sum]').waitFor({ timeout: 300_000 });
		const seconds = (performance.now() - began) / 1000;
		const longest = await page.evaluate(() => (globalThis as unknown as Watched).longest);
		const filter = await timeFilter(page);
		const figures: readonly (readonly [string, number, number, string])[] = [
			[
				`a CSV of ${String(ROWS)} rows, ${(bytes / 1e6).toFixed(0)} MB, until it is in`,
				seconds,
				budget.load,
				's'
			],
			['the longest the page did not answer meanwhile', longest, budget.freeze, 'ms'],
			['memory of the page and its workers, at most', peak / 1e6, budget.memory / 1e6, 'MB'],
			['the engine’s slowest answer when a country is chosen over them', filter, budget.filter, 'ms']
		];
		for (const [name, found, most, unit] of figures)
			console.log(
				`${found > most ? 'over ' : '     '} ${found.toFixed(unit === 's' ? 1 : 0).padStart(6)} ${unit.padEnd(2)} (${String(most)})  ${name}`
			);
		return figures.filter(([, found, most]) => found > most).length;
	} finally {
		clearInterval(watch);
		await rm(folder, { recursive: true });
	}
}

/** Chooses countries in the explorer, one after the other: the slowest answer of the engine to each, ms, the median of five. */
async function timeFilter(page: Page): Promise<number> {
	const rows = page.locator('#rows');
	await rows.getByRole('button', { name: /^Area/ }).click();
	const times: number[] = [];
	for (const area of areas) {
		await page.evaluate(() => {
			(globalThis as unknown as Watched).answers = [];
		});
		await rows.getByRole('checkbox', { name: area }).click();
		await page.waitForFunction(() => (globalThis as unknown as Watched).answers.length > 0);
		await page.waitForTimeout(2_000);
		times.push(await page.evaluate(() => Math.max(...(globalThis as unknown as Watched).answers)));
	}
	return middleOf(times);
}
