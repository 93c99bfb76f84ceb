import { expect, test, type Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { watchLongestTask } from './helpers/longest-task.ts';
import { open } from './helpers/site.ts';

/** Gives the page a file that is made in it: one with a cell of that many characters, or one that says it is that large. */
async function give(page: Page, kind: 'long cell' | 'huge', size: number): Promise<void> {
	await page.evaluate(
		([what, length]) => {
			const input = document.querySelector<HTMLInputElement>('#own input[type=file]');
			if (!input) throw new Error('no place for a file');
			if (what === 'huge') {
				const file = new File(['Country,Year,Value\n'], 'huge.csv');
				Object.defineProperty(file, 'size', { value: length });
				Object.defineProperty(input, 'files', { value: [file], configurable: true });
			} else {
				const transfer = new DataTransfer();
				transfer.items.add(
					new File(['Country,Year,Value,Note\nKAZ,2020,1,"', 'x'.repeat(length), '"\n'], 'long.csv')
				);
				input.files = transfer.files;
			}
			input.dispatchEvent(new Event('change', { bubbles: true }));
		},
		[kind, size] as const
	);
}

const refusals: readonly (readonly [name: string, content: Uint8Array | string, en: string, ru: string])[] = [
	[
		'a zip named .csv',
		zipSync({ 'a.txt': strToU8('x') }),
		'a zip that holds no spreadsheet',
		'архив zip без таблицы'
	],
	['5,000 columns', `${'a,'.repeat(4_999)}a\n1\n`, 'has 5,000 columns', '5\u00a0000 столбцов'],
	['an empty file', '', 'The file is empty', 'Файл пуст'],
	['JSON of 200 levels', `[{"a":${'['.repeat(200)}`, 'more than 60 levels', 'больше 60 уровней'],
	[
		'a billion laughs',
		zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>') }),
		'declares entities of its own',
		'собственные сущности'
	]
];

/** For how long the page may not answer, ms: as much as the benchmark holds it to, of the processor's time. */
const freeze = 200;

for (const [lang, place] of [
	['/', 2],
	['/ru/', 3]
] as const) {
	test(`what cannot be read is refused with a reason, and the page goes on: ${lang}`, async ({ page }) => {
		test.slow();
		await open(page, `${lang}data/`);
		await page.waitForLoadState('networkidle');
		const longest = await watchLongestTask(page);
		for (const [name, content, ...words] of refusals) {
			await page
				.locator('#own input[type=file]')
				.setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
			await expect(page.locator('#own [role=alert]'), name).toContainText(words[place - 2] ?? '', {
				timeout: 30_000
			});
		}
		expect(await longest(), 'no freeze').toBeLessThan(freeze);
	});
}

test('a cell of 10 MB does not keep the page from answering', async ({ page }) => {
	test.slow();
	await open(page, '/data/');
	// The script of this part comes with the first file.
	await page
		.locator('#own input[type=file]')
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
	await expect(page.locator('#own [role=alert]')).toBeVisible({ timeout: 30_000 });
	const longest = await watchLongestTask(page);
	await give(page, 'long cell', 10_000_000);
	await expect(page.locator('#own').getByRole('button', { name: 'Add it to the atlas' })).toBeEnabled({
		timeout: 60_000
	});
	// Making the file is the test's own work, and counts; meanwhile the engine comes, whose tables the page reads.
	expect(await longest()).toBeLessThan(2 * freeze);
});
