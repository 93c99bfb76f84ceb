import { expect, test, type Page } from '@playwright/test';
import { open, plain, watchForFaults } from './helpers/site.ts';

const secret = 'never-to-be-sent-7391';
const csv =
	'Country,Drug,Date,Seized (kg),Source,Note\n' +
	`Kazakhstan,Heroin,04/03/2020,"1,234",Ministry,${secret}\n` +
	'Mars,Opium,05/03/2020,"2,500",Ministry,<img src=x onerror=alert(1)>\n' +
	'Uzbekistan,Hashish,25/03/2020,<5,Ministry,\n' +
	'Tajikistan,Hashish,26/03/2020,..,Ministry,\n' +
	'Tajikistan,Hashish,26/03/2020,1,5,6,7,8\n';

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
	await page.locator('#own input[type=file]').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(content)
	});
}

test('a file is mapped, checked, laid beside the atlas, and taken away, and no request carries it', async ({
	page,
	baseURL
}) => {
	test.slow();
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	const sent: string[] = [];
	page.on('request', (request) => {
		sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
	});
	await open(page, '/data/');
	const own = page.locator('#own');
	await expect(own).toContainText('never leaves your browser');
	await give(page, 'mine.csv', csv);

	// What was guessed, and what is asked.
	await expect(own.getByRole('combobox', { name: 'Area', exact: true })).toHaveValue('0', {
		timeout: 30_000
	});
	await expect(own.getByRole('combobox', { name: 'Drug', exact: true })).toHaveValue('1');
	const take = own.getByRole('button', { name: 'Add it to the atlas' });
	await expect(take).toBeDisabled();
	await own.getByRole('radio', { name: /a point before fractions/ }).check();
	await expect(take).toBeEnabled();
	await expect(own.getByRole('row', { name: /Kazakhstan/ }).first()).toContainText('1,234');
	await expect(own.getByRole('row', { name: /Uzbekistan/ }).first()).toContainText('< 5');
	await expect(own.getByRole('row', { name: /Tajikistan/ }).first()).toContainText('missing');
	await take.click();

	// The sum, and the problems at their rows.
	const sum = own.locator('[data-own-sum]');
	await expect(sum).toBeVisible({ timeout: 60_000 });
	expect(plain(await sum.innerText())).toContain('5 rows read = 4 taken + 1 left out');
	await expect(own.getByRole('heading', { name: 'mine.csv is in the atlas' })).toBeVisible();
	await own.getByRole('button', { name: /^Unknown areas/ }).click();
	await expect(own.getByRole('row', { name: /Mars/ })).toContainText('kept as text');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		own.getByRole('button', { name: /Download the list/ }).click()
	]);
	expect(saved.suggestedFilename()).toBe('mine.problems.csv');
	expect(await own.locator('img').count()).toBe(0);

	await own.getByRole('button', { name: 'Take it away again' }).click();
	await expect(own.locator('input[type=file]')).toBeVisible();
	await expect(own).toContainText('has been taken away');

	expect(sent.filter((one) => one.includes(secret) || one.includes('mine.csv'))).toEqual([]);
	expect(sent.filter((one) => !one.startsWith('GET '))).toEqual([]);
	expect(faults).toEqual([]);
});

test('the whole way can be gone by keyboard, in Russian', async ({ page }) => {
	test.slow();
	await open(page, '/ru/data/');
	const own = page.locator('#own');
	await expect(own).toContainText('Файл не покидает ваш браузер');
	await own.locator('input[type=file]').focus();
	await give(page, 'моё.csv', 'Страна;Год;Количество, кг\nКазахстан;2020;1,5\nКиргизия;2021;2,5\n');
	const take = own.getByRole('button', { name: 'Добавить в атлас' });
	await expect(take).toBeEnabled({ timeout: 30_000 });
	await take.focus();
	await page.keyboard.press('Enter');
	await expect(own.locator('[data-own-sum]')).toContainText('Прочитано строк: 2 = взято 2 + пропущено 0', {
		timeout: 60_000
	});
	// Focus is where the next thing to read is.
	await expect(own.locator('h2')).toBeFocused();
});

test('a file stands beside the atlas on the page of its indicator, each mark with its row', async ({
	page
}) => {
	test.slow();
	await open(page, '/data/');
	const own = page.locator('#own');
	await give(
		page,
		'mine.csv',
		'Country,Drug,Year,Seized (kg)\nKazakhstan,Heroin,2018,812.5\nTajikistan,Opium,2019,900\nMars,Heroin,2019,1\n'
	);
	const take = own.getByRole('button', { name: 'Add it to the atlas' });
	await expect(take).toBeVisible({ timeout: 30_000 });
	await own.locator('select:has(option[value="drug_seizures"])').selectOption('drug_seizures');
	await take.click();
	await own.getByRole('link', { name: 'Drugs seized' }).click({ timeout: 60_000 });
	await expect(page.getByRole('heading', { level: 1, name: 'Drugs seized' })).toBeVisible();
	const mine = page.getByRole('region', { name: 'In your file, mine.csv' });
	// The page shows heroin: the row of opium waits until its drug is chosen, and Mars has no place.
	await expect(mine).toContainText('1 of 3 rows of your file');
	const mark = mine.locator('[data-mark^="own-"]');
	await expect(mark).toHaveCount(1);
	await expect(mark).toHaveAccessibleName(/Kazakhstan.*812\.5.*2018.*mine\.csv, row 2/);
	expect(await mine.locator('[data-mark]').count()).toBeGreaterThan(20);
	await mark.click();
	const sheet = page.getByRole('dialog', { name: 'A row of your file' });
	await expect(sheet).toContainText('812.5');
	await page.keyboard.press('Escape');
	await page.getByRole('combobox', { name: 'Drug' }).selectOption('opium');
	await expect(mark).toHaveAccessibleName(/Tajikistan.*900/);
	// The atlas's own chart, and what is shared of it, is without.
	await expect(page.locator('#series [data-mark^="own-"]')).toHaveCount(0);
	await mine.getByRole('link', { name: 'All of them in the data explorer' }).click();
	await expect(page).toHaveURL(/\/data\/\?layer=own&indicator=drug_seizures$/);
});

test('a file can be dropped', async ({ page }) => {
	await open(page, '/data/');
	const data = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(['Country,Year,Value\nKAZ,2020,1\n'], 'dropped.csv'));
		return transfer;
	});
	await page.locator('#own').dispatchEvent('drop', { dataTransfer: data });
	await expect(page.locator('#own').getByRole('button', { name: 'Add it to the atlas' })).toBeEnabled({
		timeout: 30_000
	});
});

test('without an engine the file is read and checked all the same', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'WebAssembly');
	});
	await open(page, '/data/');
	await give(page, 'mine.csv', 'Country,Year,Value\nKAZ,2020,1\nMars,2020,2\n');
	const own = page.locator('#own');
	await own.getByRole('button', { name: 'Add it to the atlas' }).click({ timeout: 30_000 });
	await expect(own.locator('[data-own-sum]')).toContainText('2 rows read = 2 taken + 0 left out', {
		timeout: 30_000
	});
	await expect(own).toContainText('The query engine is off here');
});
