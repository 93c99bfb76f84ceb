import { expect, test, type Page } from '@playwright/test';
import { expectTextsToFit } from './helpers/texts.ts';
import { open, plain } from './helpers/site.ts';

/** The sides of a block as the browser draws them, in px. */
const sidesOf = (page: Page, row: string) =>
	page.locator(`#intervals svg:visible [data-mark="${row}"] .target`).evaluate((target) => {
		const block = [...(target.parentElement?.querySelectorAll('.block') ?? [])].map((one) =>
			one.getBoundingClientRect()
		);
		return {
			width: Math.max(...block.map(({ right }) => right)) - Math.min(...block.map(({ left }) => left)),
			height: block[0]?.height ?? 0
		};
	});

for (const [path, title, label] of [
	[
		'/seizures/',
		'Tajikistan reports 1,300 kg of drugs in one year; Kyrgyzstan 260 kg of synthetic drugs over nearly 4 years',
		'= 67.8 kg a year (derived)'
	],
	[
		'/ru/seizures/',
		'Таджикистан сообщает о 1 300 кг наркотиков за один год, Кыргызстан — о 260 кг (синтетические наркотики) почти за 4 года',
		'= 67,8 кг в год (расчёт)'
	]
] as const) {
	test(`${path} sets 260 kg over 46 months beside 1,300 kg in a year, area for area`, async ({ page }) => {
		await open(page, path);
		const chart = page.locator('#intervals');
		expect(plain(await chart.locator('h2').innerText())).toBe(title);
		expect(plain((await chart.locator('svg[role="group"]:visible').textContent()) ?? '')).toContain(label);
		const [kgz, tjk] = [
			await sidesOf(page, 'obs-kgz-seizures-synthetic'),
			await sidesOf(page, 'obs-tjk-seizures-2024')
		];
		expect(kgz.width / tjk.width).toBeCloseTo(46 / 12, 1);
		expect((tjk.width * tjk.height) / (kgz.width * kgz.height)).toBeCloseTo(1300 / 260, 1);
		// Only Kyrgyzstan's ends are inferred.
		await expect(chart.locator('svg[role="group"]:visible .edge')).toHaveCount(1);
		await expect(chart.locator('svg[role="group"]:visible .silence')).toHaveCount(3);
	});
}

test('every seizure chart says what it cannot tell', async ({ page }) => {
	await open(page, '/seizures/');
	for (const chart of ['#intervals', '#context']) {
		await expect(page.locator(chart)).toContainText('Seizures measure enforcement as much as supply');
	}
	await page.getByRole('link', { name: 'How many kilograms Tajikistan seized in 2024' }).first().click();
	await expect(page.locator('article:target')).toContainText('1,300 kg');
});

test('a block opens its evidence, by pointer and by key', async ({ page }) => {
	await open(page, '/seizures/');
	await page.locator('#intervals svg:visible [data-mark="obs-tjk-seizures-2024"]').click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('1,300 kg of narcotics were confiscated');
	await page.keyboard.press('Escape');
	await page.locator('#intervals svg:visible [data-mark][tabindex="0"]').focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(dialog).toContainText('260 kg of synthetic drugs');
});

test('a mark of the panels fetches its evidence, and lights the same country in both charts', async ({
	page
}) => {
	await open(page, '/seizures/');
	const mark = page.locator('#context [data-mark="obs-unodc-tjk-heroin-2023"]');
	await mark.focus();
	await mark.hover();
	await expect(page.locator('#intervals svg:visible [data-mark="obs-tjk-seizures-2024"]')).toHaveClass(
		/linked/
	);
	await mark.press('Enter');
	await expect(page.getByRole('dialog')).toContainText('422.48');
});

test('panels are by country or by drug, and the address keeps it', async ({ page }) => {
	await open(page, '/seizures/');
	const context = page.locator('#context');
	const headings = context.locator('svg[role="group"] .title');
	await expect(headings).toHaveText([
		'Kazakhstan',
		'Kyrgyzstan',
		'Tajikistan',
		'Turkmenistan',
		'Uzbekistan',
		'Central Asia, all five'
	]);
	await page.getByRole('combobox', { name: 'Drug' }).selectOption('synthetic');
	await expect(page).toHaveURL(/\?drug=synthetic$/);
	// The dialogue's own figure stands among them, over its 46 months; Turkmenistan and Tajikistan say nothing.
	await expect(context.locator('a.dialogue .period')).toHaveCount(1);
	await expect(context).toContainText('No figure here for: Tajikistan and Turkmenistan.');

	await page.getByRole('button', { name: 'drug', exact: true }).click();
	await page.getByRole('combobox', { name: 'Country' }).selectOption('TKM');
	await expect(page).toHaveURL(/\?country=~TKM&drug=synthetic&by=drug$/);
	// A joiner keeps the range on one line.
	await expect(context.locator('h2')).toContainText(/Turkmenistan, 2005–\u2060?2016/);
	await expect(headings.first()).toHaveText('Heroin');
	const before = await headings.count();
	await page.getByRole('button', { name: /more drugs, with one or two figures/ }).click();
	expect(await headings.count()).toBeGreaterThan(before);

	await page.goBack();
	await page.goBack();
	await expect(headings.first()).toHaveText('Kazakhstan');
	await page.goto('/seizures/?by=tea&scale=shared');
	await expect(page.getByRole('alert')).toContainText('tea');
	const tops = await context.locator('svg[role="group"] .axis', { hasText: 'kg' }).allTextContents();
	expect(new Set(tops.map(plain))).toEqual(new Set(['10,000 kg']));
});

test('cultivation stands under the panels, year under year, with a scale of its own and no claim', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await open(page, '/seizures/');
	await expect(page.locator('#cultivation')).toHaveCount(0);
	await page.getByLabel('With opium poppy in Afghanistan').check();
	await expect(page).toHaveURL(/\?panel=cultivation$/);
	const cultivation = page.locator('#cultivation');
	await expect(cultivation.locator('h2')).toContainText('10,200 ha in 2025');
	await expect(cultivation).toContainText('shows no cause');
	const yearsOf = (chart: string) =>
		page.locator(`${chart} svg[role="group"]`).evaluate((svg) =>
			[...svg.querySelectorAll('.axis')]
				.filter(({ textContent }) => /^\d{4}$/.test(textContent))
				.slice(0, 3)
				.map((text) => [text.textContent, Math.round(text.getBoundingClientRect().left)])
		);
	expect(await yearsOf('#cultivation')).toEqual(await yearsOf('#context'));
	await page.reload();
	await expect(cultivation).toBeVisible();
});

test('without JavaScript both charts and their tables are there', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/seizures/');
	await expect(page.locator('#intervals svg[role="group"]:visible')).toHaveCount(1);
	await expect(page.locator('#context svg[role="group"]:visible')).toHaveCount(1);
	await expect(page.getByRole('button', { name: 'drug', exact: true })).toBeHidden();
	await page.locator('#intervals summary').click();
	await expect(page.locator('#intervals table')).toContainText('67.8 kg');
	await page.locator('#intervals svg:visible [data-mark="obs-kgz-seizures-synthetic"]').click();
	await expect(page).toHaveURL(/documents\/conference-ashgabat\/#obs-kgz-seizures-synthetic$/);
	await context.close();
});

for (const path of ['/seizures/?panel=cultivation', '/ru/seizures/?by=drug&country=~KGZ&panel=cultivation']) {
	test(`words of ${path} stay in their chart and off each other at every width`, async ({ page }) => {
		await open(page, path);
		await expect(page.locator('#cultivation svg[role="group"]')).toHaveCount(1);
		await expectTextsToFit(page);
	});
}
