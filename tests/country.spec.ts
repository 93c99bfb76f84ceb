import { expect, test } from '@playwright/test';
import { open, plain } from './helpers/site.ts';

test('a profile says first what the dialogue gives, and each figure opens its paragraph', async ({
	page
}) => {
	await open(page, '/country/TJK/');
	await expect(page.locator('h1 + p')).toHaveText(
		'The dialogue gives 3 numbers and 2 directions for Tajikistan; on 13 of 21 subjects it says nothing.'
	);
	const facts = page.locator('section[aria-labelledby="key-figures"] .value');
	await expect(facts).toHaveText([/1,300.kg/, /16.groups/, '', '']);
	await page
		.getByRole('link', { name: /16.groups/ })
		.first()
		.click();
	await expect(page.getByRole('dialog')).toContainText('in 2024 16 criminal groups consisting of 74 people');
});

test('a country without a number says so as large as a number', async ({ page }) => {
	await open(page, '/ru/country/TKM/');
	await expect(page.locator('section[aria-labelledby="key-figures"] .value').first()).toHaveText('Нет чисел');
	await expect(page.locator('#series h2')).toHaveText(
		'Опубликовано в других источниках по Туркменистану: ни один ряд не идёт дальше 2016 года'
	);
	expect(plain(await page.locator('section[aria-labelledby="gaps"]').innerText())).toMatch(
		/Нет чисел ни из одного источника: новые случаи инфицирования ВИЧ/
	);
});

test('signs and silences add up to the subjects of the coverage', async ({ page }) => {
	await open(page, '/coverage/');
	// Two subjects cannot be asked of a country.
	const subjects = (await page.locator('#coverage svg[role="group"]:visible .rule').count()) - 2;
	for (const [code, told] of Object.entries({ KAZ: 6, KGZ: 6, TJK: 8, TKM: 4, UZB: 5 })) {
		await open(page, `/country/${code}/`);
		await expect(page.locator('.told > li')).toHaveCount(told);
		expect(plain(await page.locator('.silent strong').innerText())).toBe(
			`Nothing on ${String(subjects - told)} subjects:`
		);
	}
});

test('a small panel shows what the indicator’s page shows, and its marks open their evidence', async ({
	page
}) => {
	await open(page, '/country/TJK/');
	const panel = page.locator('[aria-labelledby="panel-drug_seizures-heroin"]');
	const latest = plain(await panel.locator('p').first().innerText());
	expect(latest).toContain('422.48 kg, 2023');
	await panel.locator('[data-mark]').last().click();
	const sheet = page.getByRole('dialog');
	await expect(sheet.locator('article').first()).toBeVisible();
	expect(plain(await sheet.innerText())).toContain('heroin');
	await page.keyboard.press('Escape');
	await panel.getByRole('link', { name: 'Drugs seized: heroin' }).click();
	await expect(page).toHaveURL(/\/indicator\/drug_seizures\/(\?drug=heroin)?$/);
	await expect(page.locator('h1')).toHaveText('Drugs seized');
});

test('the dialogue’s own number stands beside the others’, and never looks like them', async ({ page }) => {
	await open(page, '/country/TJK/');
	const panel = page.locator('[aria-labelledby="panel-drug_seizures-all_drugs"]');
	await expect(panel.locator('p')).toHaveText([/1,300.kg, 2024/, /4,381.365.kg, 2024/]);
	await expect(panel.locator('a.dialogue rect.point')).toHaveCount(1);
	await expect(panel.locator('a.context rect.point')).toHaveCount(0);
	await page.getByRole('link', { name: 'How many kilograms Tajikistan seized in 2024' }).click();
	await expect(page.locator('article:target')).toContainText('4,381.365 kg');
});

test('the map and the names lead to the other countries, and the page becomes theirs', async ({ page }) => {
	await open(page, '/country/TJK/');
	await page.locator('.map [data-mark="TKM"]').click();
	await expect(page.locator('h1')).toHaveText('Turkmenistan');
	await expect(page.locator('section[aria-labelledby="key-figures"] .value').first()).toHaveText('No number');
	await page
		.getByRole('navigation', { name: 'The five countries' })
		.getByRole('link', { name: 'Kazakhstan' })
		.click();
	await expect(page.locator('h1')).toHaveText('Kazakhstan');
	await page.getByRole('link', { name: 'The overview, Kazakhstan only' }).click();
	await expect(page).toHaveURL(/\/\?country=~KAZ$/);
	await expect(page.getByRole('button', { name: 'Kazakhstan' })).toHaveAttribute('aria-pressed', 'true');
});

test('the list of countries counts what its table counts', async ({ page }) => {
	await open(page, '/countries/');
	await expect(page.locator('#countries h2')).toHaveText(
		'The dialogue gives numbers for 2 of 5 countries: Kyrgyzstan and Tajikistan'
	);
	const signs = page.locator('#countries li svg[role="group"]:visible');
	await expect(signs).toHaveCount(5);
	await page.locator('#countries summary').click();
	for (const [i, row] of (await page.locator('#countries tbody tr').all()).entries()) {
		const [numbers = 0, directions = 0, mentions = 0] = (await row.locator('td').allInnerTexts()).map(Number);
		await expect(signs.nth(i).locator('[data-mark]')).toHaveCount(numbers + directions + mentions);
	}
	await signs.nth(2).locator('[data-mark="drug_seizures"]').click();
	await expect(page.getByRole('dialog')).toContainText('1,300');
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Uzbekistan: One-page brief' }).click();
	await expect(page.locator('article.sheet h1')).toHaveText('Uzbekistan');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const width of [390, 1280]) {
		test(`profiles and list are complete, each drawing once, at ${String(width)} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto('/ru/country/KGZ/');
			await expect(page.locator('#timeline svg[role="group"]:visible')).toHaveCount(1);
			await expect(page.locator('#series .panels svg:visible')).toHaveCount(
				await page.locator('#series .panels section').count()
			);
			expect(plain(await page.locator('main').innerText())).toContain('260 кг');
			await page.goto('/countries/');
			await expect(page.locator('#countries li svg[role="group"]:visible')).toHaveCount(5);
			await page
				.locator('#countries li svg[role="group"]:visible [data-mark="drug_seizures"]')
				.first()
				.click();
			await expect(page).toHaveURL(/documents\/conference-ashgabat\/#obs-kgz-seizures-synthetic$/);
		});
	}
});
