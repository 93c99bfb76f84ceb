import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './helpers/axe.ts';
import { expectTextsToFit } from './helpers/texts.ts';
import { open, plain } from './helpers/site.ts';

/** Where the map by year stands, of heroin seized and of a rate. */
const seized = '/indicator/drug_seizures/?drug=heroin&tab=map';
const rate = '/indicator/hiv_prevalence_15_49/?tab=map';

const slider = (page: Page) => page.locator('#map').getByRole('slider', { name: 'Year' });
const title = async (page: Page) => plain(await page.locator('#map h2').innerText());
const entries = (page: Page) => page.evaluate(() => history.length);

test('the year is chosen with the keys of any range, and spoken with what it holds', async ({ page }) => {
	await open(page, seized);
	await expect(slider(page)).toHaveValue('2016');
	await expect(slider(page)).toHaveAttribute(
		'aria-valuetext',
		'2016: 5 of 5 countries have a figure for the whole year'
	);
	expect(await title(page)).toBe(
		'Drugs seized (heroin), 2016: highest in Kazakhstan (196.64 kg), lowest in Turkmenistan (0.95 kg)'
	);
	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/time=2017/);
	expect(await title(page)).toBe('Drugs seized (heroin), 2017: no figure for any of the five countries');
	await expect(page.locator('#map .area.silence')).toHaveCount(5);
	await page.keyboard.press('End');
	await expect(slider(page)).toHaveValue('2023');
	// Of two presses within one picture only the second is a step in the history.
	await expect(page).toHaveURL(/time=2023/);
	await page.keyboard.press('Home');
	await expect(slider(page)).toHaveValue('2003');
	await expect(page).toHaveURL(/time=2003/);
	await page.goBack();
	await expect(slider(page)).toHaveValue('2023');
});

test('a drag leaves one entry in the history', async ({ page }) => {
	await open(page, seized);
	const before = await entries(page);
	const box = (await slider(page).boundingBox())!;
	const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
	await page.mouse.move(...at(0.65));
	await page.mouse.down();
	for (const part of [0.7, 0.8, 0.9, 0.99]) await page.mouse.move(...at(part));
	await expect(page.locator('#map output')).toHaveText('2023');
	await expect(page).not.toHaveURL(/time=/);
	await page.mouse.up();
	await expect(page).toHaveURL(/time=2023/);
	expect(await entries(page)).toBe(before + 1);
});

test('the years play from one with figures to the next, and stop at the end', async ({ page }) => {
	await page.clock.install();
	await open(page, `${seized}&time=2016`);
	await page.getByRole('button', { name: 'Play the years' }).click();
	await page.clock.runFor(1000);
	await expect(page.locator('#map output'), 'nothing is known of 2017').toHaveText('2018');
	await page.clock.runFor(1000);
	await expect(page.locator('#map output')).toHaveText('2019');
	await slider(page).focus();
	await page.keyboard.press('Space');
	await page.clock.runFor(3000);
	await expect(page.locator('#map output'), 'space pauses').toHaveText('2019');
	await expect(page).toHaveURL(/time=2019/);
	await page.keyboard.press('Space');
	await page.clock.runFor(9000);
	await expect(page.locator('#map output')).toHaveText('2023');
	await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible();
	await expect(page).toHaveURL(/time=2023/);
});

test('a step of time is laid out in a few milliseconds, and keeps what need not change', async ({ page }) => {
	await open(page, `${seized}&time=2014`);
	const took = await slider(page).evaluate(async (input: HTMLInputElement) => {
		const mark = document.querySelector('#map [data-mark="KAZ"]');
		const start = performance.now();
		for (const year of ['2015', '2016', '2015', '2016', '2015']) {
			input.value = year;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			await Promise.resolve();
		}
		return {
			ms: (performance.now() - start) / 5,
			kept: mark === document.querySelector('#map [data-mark="KAZ"]')
		};
	});
	expect(took.kept).toBe(true);
	expect(took.ms).toBeLessThan(30);
	test.info().annotations.push({ type: 'ms', description: String(took.ms) });
	console.log(took);
});

test('shades come in classes or in proportion, with a legend that says which', async ({ page }) => {
	await open(page, rate);
	await expect(page.locator('#map .over')).toHaveCount(0);
	await expect(page.locator('#map .key')).toContainText('0.1%0.2%0.3%');
	await page.getByRole('button', { name: 'Continuous' }).click();
	await expect(page.locator('#map .key linearGradient stop')).toHaveCount(6);
	await expect(page.locator('#map .key')).toContainText('0.5%');
	const table = page.locator('#map details');
	await table.locator('summary').click();
	await expect(table.locator('tbody tr')).toHaveCount(5);
});

test('the map by year has no flaw that axe can find, in both themes', async ({ page }) => {
	test.slow();
	for (const path of [seized, rate]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await open(page, path);
			expect(await violationsOf(page, { within: '#map' })).toEqual([]);
		}
	}
});

for (const path of [seized, `/ru${seized}&time=2003`, '/ru/indicator/population_total/?tab=map', rate]) {
	test(`texts of ${path} fit at every width`, async ({ page }) => {
		await open(page, path);
		await expect(page.locator('#map svg[role="group"]')).toHaveCount(1);
		await expectTextsToFit(page);
	});
}
