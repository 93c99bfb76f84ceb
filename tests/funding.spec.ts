import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('what the dialogue says was allocated stands first, solid, and opens its paragraph', async ({
	page
}) => {
	await open(page, '/funding/');
	expect(plain(await page.locator('#funding h2').innerText())).toBe(
		'EU-ACT: €12 million (sources differ) allocated for 2017–2020; 7 of 9 programmes and phases have an allocation or a budget stated'
	);
	const allocation = page.locator('[data-mark="obs-eu-act-allocation"]');
	await expect(allocation).toHaveClass(/dialogue allocation/);
	await allocation.click();
	await expect(page.getByRole('dialog')).toContainText(
		'EUR 12 million were allocated for this programme until 2020'
	);
	await expect(page.getByRole('dialog')).toContainText('How much money EU-ACT had');
});

test('kinds of money never look alike, and what several phases had together has no column', async ({
	page
}) => {
	await open(page, '/funding/');
	const fills = await page.evaluate(() =>
		['.dialogue.allocation .bar', '.context.budget:not(.hollow) .bar', '.context.share .bar'].map(
			(selector) => {
				const bar = document.querySelector(`#funding ${selector}`);
				return bar && getComputedStyle(bar).fill;
			}
		)
	);
	expect(new Set(fills).size).toBe(3);
	await expect(page.locator('#funding .cumulated')).toHaveCount(5);
	await expect(page.locator('#funding .cumulated .bar')).toHaveCount(0);
	const height = async (row: string) =>
		Number(await page.locator(`[data-mark="${row}"] .bar`).getAttribute('height'));
	const [act, bomca] = [
		await height('obs-eu-act-allocation'),
		await height('obs-ec-bomca-10-2019-ca5-afg-budget-bomca-10-2020-2025')
	];
	expect(bomca / act).toBeCloseTo(21.75 / 12, 1);
	const widths = await page
		.locator('#funding .bar')
		.evaluateAll((bars) => [...new Set(bars.map((bar) => bar.getAttribute('width')))]);
	expect(widths).toHaveLength(1);
});

test('silence about money is said, and whom else the money is for', async ({ page }) => {
	await open(page, '/funding/');
	const text = (await page.locator('#funding svg text').allTextContents()).map(plain).join(' ');
	expect(text).toContain('EU-ACT II, June 2023 – May 2027: no budget stated');
	expect(text).toContain('BOMCA 10: €21.65 million, for Central Asia and Afghanistan');
	expect(text).toContain('EU-ACT: €14.5 million, for all countries of the programme');
	await expect(page.locator('#funding')).toContainText('Nothing is added up');
});

test('every sum of the chart is a row of the table, with its source', async ({ page }) => {
	await open(page, '/funding/');
	const marks = await page.locator('#funding [data-mark]').count();
	await page.locator('#funding .foot > details > summary').click();
	await expect(page.locator('#funding tbody tr')).toHaveCount(marks);
	const row = page.locator('#funding tbody tr', { hasText: 'European Commission, CADAP, 2012' });
	expect(plain(await row.innerText())).toContain('€5 million');
});

test('of the dialogue alone, one of three programmes has money stated', async ({ page }) => {
	await open(page, '/ru/funding/?layer=dialogue');
	expect(plain(await page.locator('#funding h2').innerText())).toBe(
		'EU-ACT: выделено 12 млн евро (источники расходятся) на 2017–2020 годы; выделенная сумма или бюджет указаны у 1 из 3 программ и фаз'
	);
	await expect(page.locator('#funding a.context')).toHaveCount(0);
	await page.getByRole('button', { name: 'Диалог и контекст' }).click();
	await expect(page).toHaveURL(/\/ru\/funding\/$/);
});
