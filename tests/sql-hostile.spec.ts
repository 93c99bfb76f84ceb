import { expect, type Page, test } from '@playwright/test';
import { greedy } from './engine/reading.ts';
import { open } from './helpers/site.ts';

/** What the console shows of hostile SQL; that each kind is refused is tested on the engine, in reading.spec.ts. */
test.describe.configure({ timeout: 180_000 });

async function write(page: Page, sql: string): Promise<void> {
	await page.locator('textarea, .cm-content').first().fill(sql);
	await page.locator('.cm-content').fill(sql);
}
const press = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();

/** The atlas's own tables answer. */
async function expectAlive(page: Page): Promise<void> {
	await write(page, 'SELECT count(*) > 1000 AS alive FROM observations');
	await press(page);
	await expect(page.getByRole('gridcell', { name: 'true' })).toBeVisible({ timeout: 90_000 });
}

test('a query that writes, several at once, and a file are refused in words; the atlas answers on', async ({
	page
}) => {
	await open(page, '/data/sql/');
	for (const [sql, words] of [
		['DROP TABLE observations', 'DROP is not allowed here'],
		["COPY observations TO 'x.csv'", 'COPY is not allowed here'],
		['SELECT 1; DROP TABLE observations', 'One query at a time'],
		["FROM read_csv('https://example.org/x.csv')", 'reaches no file and no address']
	] as const) {
		await write(page, sql);
		await press(page);
		await expect(page.locator('.outcome [role="alert"]')).toContainText(words, { timeout: 60_000 });
	}
	await expectAlive(page);
});

test('a query that wants gigabytes is told so, and the next press has an engine again', async ({ page }) => {
	await open(page, '/data/sql/');
	// It ends in a trap, so the engine dies of it.
	await write(page, greedy[1] ?? '');
	await press(page);
	await expect(page.locator('[data-kind="out-of-memory"]')).toContainText('more memory', { timeout: 90_000 });
	await expectAlive(page);
});
