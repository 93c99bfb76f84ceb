import { expect, test, type Page } from '@playwright/test';
import { watchForFaults } from './helpers/site.ts';

const deck = (...charts: string[]) =>
	`present/?${charts.map((chart) => `chart=${encodeURIComponent(chart)}`).join('&')}`;
const three = deck('/embed/overview/map/', '/embed/hiv/directions/', '/embed/crime/groups/');

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}
const place = (page: Page, text: string) => expect(page.getByRole('status').first()).toContainText(text);
const inside = (page: Page) => page.locator('iframe').first().contentFrame();

test('a deck is walked by keys and by swiping, and a reload goes on where it was', async ({
	page,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL!).host);
	await open(page, `/${three}`);
	await place(page, '1 of 3');
	await expect(inside(page).locator('h2').first()).toContainText('Drugs seized');
	await page.keyboard.press('ArrowRight');
	await place(page, '2 of 3');
	await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'directions');
	// The focus inside the chart is no trap for the keys.
	await inside(page).locator('body').press('PageDown');
	await place(page, '3 of 3');
	await page.keyboard.press('ArrowDown');
	await place(page, '3 of 3');
	await page.keyboard.press('Home');
	await place(page, '1 of 3');
	await page.keyboard.press('End');
	await page.keyboard.press('PageUp');
	await place(page, '2 of 3');
	await page.reload();
	await place(page, '2 of 3');
	await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'directions');
	await inside(page)
		.locator('body')
		.evaluate((body) => {
			const touch = (clientX: number) => new Touch({ identifier: 1, target: body, clientX, clientY: 9 });
			body.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(300)] }));
			// Later, since it takes this very frame away.
			setTimeout(() =>
				body.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: [touch(100)] }))
			);
		});
	await place(page, '3 of 3');
	expect(faults.filter((fault) => !fault.includes('Service Worker'))).toEqual([]);
});

test('a chart is as large as the screen lets it be, and whole', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await open(page, `/${three}`);
	await page.keyboard.press('ArrowRight');
	await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'directions');
	const frame = page.locator('iframe');
	await expect
		.poll(() => frame.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a))
		.toBeGreaterThan(1.2);
	const box = (await frame.boundingBox())!;
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(1921);
	expect(box.y + box.height).toBeLessThanOrEqual(1080);
});

test('the map keeps the words of its countries, and its own stand beside it where the screen lies', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, `/${three}`);
	const map = inside(page).locator('main');
	await expect(map).toHaveClass(/words-beside/);
	// 260 kg over nearly four years is not 260 kg.
	await expect(
		map.getByText(/^3 (?:years|yrs) 10 (?:months|mths)$/).filter({ visible: true })
	).not.toHaveCount(0);
	await expect(map.getByText('no figure', { exact: true }).filter({ visible: true })).toHaveCount(3);
	const frame = (await page.locator('iframe').boundingBox())!;
	const drawing = (await map.locator('svg[role="group"]:visible').first().boundingBox())!;
	expect(drawing.width).toBeGreaterThan(1280 * 0.5);
	expect(frame.y + frame.height).toBeLessThanOrEqual(720);
});

for (const [name, size] of [
	['upright', { width: 390, height: 844 }],
	['lying', { width: 844, height: 390 }]
] as const)
	test.describe(`a telephone that is ${name}`, () => {
		test.use({ hasTouch: true, isMobile: true, viewport: size });
		test('goes on where a finger is drawn across, beside the chart too, and stays where two are', async ({
			page,
			context
		}) => {
			await open(page, `/${three}`);
			await place(page, '1 of 3');
			await expect(inside(page).locator('h2').first()).toContainText('Drugs seized');
			const touch = await context.newCDPSession(page);
			const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly number[]) =>
				touch.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: points.map((x, id) => ({ x, y: size.height * 0.5, id }))
				});
			const swipe = async (from: number, to: number) => {
				// A finger is heard once the chart's page stands.
				await expect
					.poll(() =>
						page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.readyState)
					)
					.toBe('complete');
				await send('touchStart', [from]);
				for (let i = 1; i <= 5; i += 1) await send('touchMove', [from + ((to - from) * i) / 5]);
				await send('touchEnd', []);
			};
			await swipe(size.width - 20, size.width - 140);
			await place(page, '2 of 3');
			await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'directions');
			await swipe(20, 140);
			await place(page, '1 of 3');
			await send('touchStart', [60, 200]);
			await send('touchMove', [20, 300]);
			await send('touchEnd', []);
			await place(page, '1 of 3');
		});
	});

test('B blanks the screen and a next chart brings it back; ? tells the keys', async ({ page }) => {
	await open(page, `/${three}`);
	await page.keyboard.press('b');
	await expect(page.locator('iframe')).toBeHidden();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('iframe')).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByText('Page Down: next')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('Page Down: next')).toBeHidden();
});

test('the speaker’s window keeps step, tells the evidence and points in the other', async ({ page }) => {
	await open(page, `/${three}`);
	await page.keyboard.press('ArrowRight');
	const [speaker] = await Promise.all([
		page.waitForEvent('popup'),
		page.getByRole('button', { name: 'Speaker’s window' }).click()
	]);
	await expect(speaker.getByRole('status').first()).toContainText('2 of 3');
	const notes = speaker.getByRole('region', { name: 'Notes and evidence' });
	await expect(notes).toContainText('World Bank');
	await expect(notes).toContainText('830');
	// What stands in the drawing is no note.
	await speaker.keyboard.press('Home');
	await expect(notes).toContainText('Seizures measure enforcement as much as supply');
	await expect(notes.locator('p').nth(1)).not.toContainText('no figure');
	await speaker.keyboard.press('ArrowRight');
	await place(page, '2 of 3');
	await expect(
		speaker.getByRole('region', { name: 'Next chart' }).frameLocator('iframe').locator('main')
	).toHaveAttribute('data-chart', 'groups');
	await speaker.keyboard.press('ArrowRight');
	await place(page, '3 of 3');
	await expect(speaker.getByText('This is the last one.')).toBeVisible();
	await page.keyboard.press('b');
	await expect(speaker.getByText('the screen is blank')).toBeVisible();
	await page.keyboard.press('b');
	await page.keyboard.press('Home');
	await expect(speaker.getByRole('status').first()).toContainText('1 of 3');

	await expect(page.locator('.halo')).toHaveCount(0);
	await speaker.frameLocator('.now iframe').locator('[data-mark]:visible').first().focus();
	await expect(page.locator('.halo')).toBeVisible();
	await expect(speaker.locator('.halo')).toHaveCount(0);
	const ring = (await page.locator('.halo').boundingBox())!;
	const mark = (await inside(page).locator('[data-mark]:visible').first().boundingBox())!;
	expect(Math.abs(ring.x + ring.width / 2 - (mark.x + mark.width / 2))).toBeLessThan(6);
});

test('a blocked window leaves a link to it', async ({ page }) => {
	await page.addInitScript(() => {
		window.open = () => null;
	});
	await open(page, `/${three}`);
	await page.getByRole('button', { name: 'Speaker’s window' }).click();
	await expect(page.getByText('blocked the second window')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open it by this link' })).toHaveAttribute(
		'href',
		/view=speaker/
	);
});

test('a full screen that is refused says so', async ({ page }) => {
	await page.addInitScript(() => {
		Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
	});
	await open(page, `/${three}`);
	await page.getByRole('button', { name: 'Full screen' }).click();
	await expect(page.getByText('does not give the page the full screen')).toBeVisible();
});

test('an empty deck says what to do; what is no chart is named and left out; what is gone says so', async ({
	page
}) => {
	await open(page, '/ru/present/');
	await expect(page.getByText('Показывать пока нечего')).toBeVisible();
	await expect(page.getByRole('link', { name: 'К обзору' })).toBeVisible();
	await open(page, `/${deck('https://example.org/', '/embed/overview/map/')}`);
	await place(page, '1 of 1');
	await expect(
		page.getByText('Left out, since it is not the address of a chart: https://example.org/')
	).toBeVisible();
	await open(page, `/${deck('/embed/overview/nothing/')}`);
	await expect(page.getByRole('alert')).toContainText('This chart is not there');
});

test('a single chart is presented from its Share dialog', async ({ page }) => {
	await open(page, '/ru/seizures/?by=drug');
	await page.locator('#context').getByRole('button', { name: 'Поделиться' }).click();
	await page.getByRole('tab', { name: 'Ссылка' }).click();
	await page.getByRole('link', { name: 'Показать этот график' }).click();
	await expect(page).toHaveURL(/\/ru\/present\/\?chart=/);
	await place(page, '1 из 1');
	await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'context');
});

test.describe('offline', () => {
	test.use({ serviceWorkers: 'allow' });
	test('a deck once opened can be shown without a network', async ({ page, context }) => {
		await open(page, '/');
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await open(page, `/${three}`);
		await expect
			.poll(() =>
				page.evaluate(
					async () => (await caches.match(new URL('/embed/crime/groups/', location.href).href)) !== undefined
				)
			)
			.toBe(true);
		await context.setOffline(true);
		await page.reload();
		await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
		await place(page, '1 of 3');
		await page.keyboard.press('End');
		await place(page, '3 of 3');
		await expect(inside(page).locator('main')).toHaveAttribute('data-chart', 'groups');
	});
});
