import { expect, test, type Locator, type Page } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

const chart = (page: Page) => page.locator('#timeline svg.timeline:visible');
const marks = (page: Page) => chart(page).locator('[data-mark]');
const handle = (page: Page, name: string) => page.getByRole('slider', { name });
const button = (page: Page, name: string) => page.locator('#timeline').getByRole('button', { name });

/** Drags with the mouse over some px, in steps, so that each is a move of its own. */
async function drag(page: Page, from: { x: number; y: number }, by: number): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	for (let step = 1; step <= 8; step += 1) await page.mouse.move(from.x + (by * step) / 8, from.y);
	await page.mouse.up();
}
const inside = async (locator: Locator, x: number, y = 60) => {
	// At the screen's top, whatever of it is in sight already.
	await locator.evaluate((element) => {
		element.scrollIntoView({ block: 'start' });
	});
	const box = await locator.boundingBox();
	return { x: box!.x + box!.width * x, y: box!.y + y };
};
/** How many steps back the browser has. */
const steps = (page: Page) => page.evaluate(() => history.length);

test('a window leaves out the rest, says how much, and counts what it shows under its title', async ({
	page
}) => {
	await open(page, '/timeline/?time=2016..2018');
	await expect(page.locator('#timeline h2')).toHaveText(
		'11 of 36 events date from 2017, more than from any other year'
	);
	await expect(page.locator('#timeline .subtitle')).toHaveText(
		'1 dialogue, 5 other meetings, 7 strategies or plans, 9 programmes, 11 laws or measures and 3 reviews between 2016 and 2018'
	);
	await expect(marks(page)).toHaveCount(36);
	await expect(chart(page).locator('.outside').first()).toHaveText('2 earlier · 15 later');
	await expect(page.locator('#timeline svg.axis text').first()).toHaveText('2016');
	await expect(page.locator('#timeline svg.axis text').nth(1)).toHaveText('Apr');
	await page.locator('#timeline summary').filter({ hasText: 'Table' }).click();
	await expect(page.locator('#timeline tbody tr')).toHaveCount(36);
});

test('dragging pans, opens nothing, and leaves one step to go back', async ({ page }) => {
	await open(page, '/timeline/?time=2012..2015');
	const before = await steps(page);
	// On a mark: a drag that begins there must not open it.
	const box = await marks(page).first().boundingBox();
	await page.evaluate((y) => {
		window.scrollTo(0, y - 200);
	}, box!.y);
	const mark = (await marks(page).first().boundingBox())!;
	await drag(page, { x: mark.x + 5, y: mark.y + 8 }, -480);
	await expect(page).toHaveURL(/\?time=2014\.\.2017$/);
	await expect(page.getByRole('dialog')).toBeHidden();
	expect(await steps(page)).toBe(before + 1);
	await page.goBack();
	await expect(page).toHaveURL(/\?time=2012\.\.2015$/);
	await expect(page.locator('#timeline .subtitle')).toContainText('between 2012 and 2015');
	// And a click that is none opens it.
	await marks(page).first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('a plain wheel scrolls the page; with Ctrl it goes closer about the pointer', async ({ page }) => {
	await open(page, '/timeline/');
	const at = await inside(chart(page), 0.7);
	await page.mouse.move(at.x, at.y);
	const top = await page.evaluate(() => scrollY);
	await page.mouse.wheel(0, 200);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
	await expect(page).toHaveURL(/\/timeline\/$/);
	const before = await steps(page);
	await page.keyboard.down('Control');
	for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(page).toHaveURL(/\?time=20\d\d\.\.20\d\d$/);
	expect(await steps(page), 'one gesture, one step').toBe(before + 1);
});

test('two fingers go closer, one moves sideways', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 800 },
		hasTouch: true,
		...(baseURL ? { baseURL } : {})
	});
	const page = await context.newPage();
	await open(page, '/timeline/?time=2010..2020');
	const { x, y } = await inside(chart(page), 0.5, 200);
	const session = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
	await touch('touchStart', [
		{ x: x - 40, y },
		{ x: x + 40, y }
	]);
	for (let step = 1; step <= 6; step += 1) {
		await touch('touchMove', [
			{ x: x - 40 - step * 12, y },
			{ x: x + 40 + step * 12, y }
		]);
	}
	await touch('touchEnd', []);
	await expect(page).toHaveURL(/\?time=2014\.\.2017$/);

	await touch('touchStart', [{ x: x + 100, y }]);
	for (let step = 1; step <= 8; step += 1) await touch('touchMove', [{ x: x + 100 - step * 22, y }]);
	await touch('touchEnd', []);
	await expect(page).toHaveURL(/\?time=2016\.\.2019$/);
	expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
	await context.close();
});

test('keys of a focused mark move the window and keep the focus; sliders and buttons do the same', async ({
	page
}) => {
	await open(page, '/timeline/');
	const mark = page.locator('#timeline [data-mark="ev-dialogue-2017"]:visible');
	await mark.focus();
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/\?time=20\d\d\.\.20\d\d$/);
	await expect(mark).toBeFocused();
	await page.keyboard.press('0');
	await expect(page).toHaveURL(/\/timeline\/$/);
	await page.keyboard.press('ArrowRight');
	await expect(mark).not.toBeFocused();
	await expect(page).toHaveURL(/\/timeline\/$/);

	const first = handle(page, 'First year shown');
	const last = handle(page, 'Last year shown');
	await expect(first).toHaveAttribute('aria-valuenow', '1993');
	await first.focus();
	for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])
		await page.keyboard.press(key);
	await expect(first).toHaveAttribute('aria-valuenow', '2014');
	await expect(page).toHaveURL(/\?time=2014\.\.latest$/);
	await last.focus();
	await page.keyboard.press('Home');
	await expect(last).toHaveAttribute('aria-valuenow', '2014');
	await expect(page).toHaveURL(/\?time=2014$/);
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/\?time=2014\.\.latest$/);

	await button(page, 'Zoom in').click();
	await expect(page).toHaveURL(/\?time=2016\.\.2022$/);
	await button(page, 'Earlier').click();
	await expect(page).toHaveURL(/\?time=2012\.\.2018$/);
	await expect(page.locator('#timeline [role="status"]')).toHaveText(
		/^Shown: 2012–2018\. Events: \d+; \d+ earlier, \d+ later\.$/
	);
	await button(page, 'Whole period').click();
	await expect(page).toHaveURL(/\/timeline\/$/);
	await expect(button(page, 'Earlier')).toHaveAttribute('aria-disabled', 'true');
});

test('the focus stays in the chart when its mark leaves the picture', async ({ page }) => {
	await open(page, '/timeline/?time=2017');
	await page.locator('#timeline [data-mark="ev-dialogue-2017"]:visible').focus();
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(page).toHaveURL(/\?time=2019$/);
	await expect(page.locator('#timeline [data-mark="ev-dialogue-2017"]:visible')).toHaveCount(0);
	await expect(page.locator('#timeline [data-mark]:focus')).toHaveCount(1);
});

test('the strip’s box and handles can be dragged', async ({ page }) => {
	await open(page, '/timeline/?time=2010..2014');
	const strip = page.locator('#timeline svg.whole');
	const year = (await strip.boundingBox())!.width / 35;
	const at = async (time: number) => {
		const box = (await strip.boundingBox())!;
		return { x: box.x + (time - 1993) * year, y: box.y + 30 };
	};
	await drag(page, await at(2012.5), 5 * year);
	await expect(page).toHaveURL(/\?time=2015\.\.2019$/);
	await drag(page, await at(2020), 3 * year);
	await expect(page).toHaveURL(/\?time=2015\.\.2022$/);
	await drag(page, await at(2015), -10 * year);
	await expect(page).toHaveURL(/\?time=2005\.\.2022$/);
	await drag(page, await at(2005), 40 * year);
	await expect(page).toHaveURL(/\?time=2022$/);
});

test('countries and kinds of event are chosen with counts, and told by the address', async ({ page }) => {
	await open(page, '/timeline/');
	await page.getByRole('button', { name: /^Law 4$/ }).click();
	await expect(page).toHaveURL(/\?event=~law$/);
	await expect(marks(page)).toHaveCount(4);
	await page.getByRole('button', { name: /^Dialogue 4$/ }).click();
	await expect(page).toHaveURL(/\?event=dialogue~law$/);
	await expect(page.locator('#timeline h2')).toHaveText(
		'4 dialogues; these sources name none between October 2017 and July 2022'
	);
	await expect(page.locator('#timeline figcaption .subtitle')).toHaveText(
		'4 dialogues and 4 laws or measures between 1993 and 2027'
	);
	await page.getByRole('button', { name: /^Tajikistan 0$/ }).click();
	await expect(page).toHaveURL(/\?country=~TJK&event=dialogue~law$/);
	await page.goBack();
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\/timeline\/$/);
	await expect(page.getByRole('button', { name: /^All 81$/ })).toHaveAttribute('aria-pressed', 'true');
});

test('a choice that leaves nothing says so, and is cleared by a button', async ({ page }) => {
	await open(page, '/timeline/?country=~TJK&time=2019..2020&event=~law');
	await expect(page.getByText('No event fits these choices in 2019–2020.')).toBeVisible();
	await expect(page.locator('#timeline h2')).toHaveText('No event in this period');
	await page.getByRole('button', { name: 'Clear filters' }).click();
	await expect(page).toHaveURL(/\/timeline\/$/);
	expect(await marks(page).count()).toBeGreaterThan(80);
});

test('today is the browser’s day, and what lasts beyond it is drawn apart', async ({ page }) => {
	await page.clock.setFixedTime('2024-07-01T12:00:00Z');
	await open(page, '/timeline/?time=2023..2025');
	await expect(page.locator('#timeline svg.axis text.today')).toHaveText('today');
	const later = page.locator('#timeline [data-mark="ev-eu-strategy-2021"] path.later');
	await expect(later).toHaveCount(1);
	const line = (await page.locator('#timeline svg.timeline path.today').boundingBox())!;
	const bar = (await later.boundingBox())!;
	expect(Math.abs(bar.x - line.x)).toBeLessThan(2);
	await expect(page.locator('#timeline li', { hasText: 'still to come' })).toBeVisible();
	await open(page, '/timeline/?time=2010..2012');
	await expect(page.locator('#timeline svg.axis text.today')).toHaveCount(0);
	await expect(page.locator('#timeline li', { hasText: 'still to come' })).toHaveCount(0);
});

test('the dialogue’s meetings are lines through all lanes, and the years stay in sight', async ({ page }) => {
	await open(page, '/timeline/');
	const names = page.locator('#timeline svg.axis text.dialogue');
	expect((await names.allTextContents()).map(plain)).toEqual([
		'Oct 2017',
		'Jul 2022',
		'Dec 2023',
		'Apr 2025'
	]);
	const { height } = (await chart(page).boundingBox())!;
	expect((await chart(page).locator('path.dialogue').first().boundingBox())!.height).toBeGreaterThan(
		height - 4
	);
	await chart(page).locator('.lane-title', { hasText: 'Tajikistan' }).scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, 300);
	await expect(page.locator('#timeline svg.axis')).toBeInViewport();
});

for (const width of [360, 768, 1280]) {
	for (const path of ['/timeline/', '/ru/timeline/']) {
		test(`texts of ${path} at ${String(width)} px fit in every window`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			for (const time of ['2017', '2016..2018', '2021..latest', 'earliest..2008']) {
				await open(page, `${path}?time=${time}`);
				await page.evaluate(() => document.fonts.ready);
				const faults = await page.evaluate(() => {
					const faults: string[] = [];
					for (const svg of document.querySelectorAll('#timeline svg.timeline, #timeline svg.axis')) {
						const frame = svg.getBoundingClientRect();
						const boxes = [...svg.querySelectorAll('text')]
							.filter((text) => text.textContent.trim() !== '')
							.map((text) => ({ text: text.textContent.trim(), box: text.getBoundingClientRect() }));
						for (const [i, { text, box }] of boxes.entries()) {
							if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`cut: ${text}`);
							for (const other of boxes.slice(i + 1)) {
								const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
								const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
								if (across > 1 && down > 5) faults.push(`${text} over ${other.text}`);
							}
						}
					}
					return faults;
				});
				expect.soft(faults, time).toEqual([]);
			}
		});
	}
}

test('the overview’s timeline answers before its own script is there, and is drawn anew when filtered', async ({
	page
}) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	await page.route('**/engine/**', (route) => route.abort());
	await open(page, '/');
	await expect(chart(page)).toHaveCount(1);
	const early = scripts.length;
	await page.locator('#timeline [data-mark="ev-dialogue-2017"]:visible').click();
	await expect(page.getByRole('dialog')).toContainText('12 October 2017');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Tajikistan' }).click();
	await expect(page.locator('#timeline .lane-title', { hasText: 'Kazakhstan' })).toHaveCount(0);
	expect(scripts.length).toBeGreaterThan(early);
	await page.locator('#timeline [data-mark="ev-dialogue-2017"]:visible').click();
	await expect(page.getByRole('dialog').locator('article')).toHaveCount(1);
});
