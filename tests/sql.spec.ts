import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { examples } from '../src/lib/queries/examples.ts';
import { violationsOf } from './helpers/axe.ts';
import { open, watchForFaults } from './helpers/site.ts';

// The first query of a page loads the engine.
test.describe.configure({ timeout: 120_000 });

const textarea = (page: Page): Locator => page.locator('textarea');
const outcome = (page: Page): Locator => page.locator('.outcome');
const address = (sql: string) => `/data/sql/?${new URLSearchParams({ sql }).toString()}`;

async function run(page: Page, status: string): Promise<void> {
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(outcome(page)).toHaveAttribute('data-outcome', status, { timeout: 60_000 });
}

test('a query is written, completed, run by the keyboard, and comes out as table, chart and file', async ({
	page,
	baseURL
}) => {
	const faults = watchForFaults(page, new URL(baseURL ?? '').host);
	await open(page, '/data/sql/');
	await textarea(page).focus();
	// The editor has taken the plain field's place, with what stands in it and the focus.
	const editor = page.getByRole('textbox', { name: 'SQL query' });
	await expect(page.locator('.host.shown')).toBeVisible();
	await expect(textarea(page)).toHaveCount(0);
	await expect(editor).toBeFocused();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('SELECT lay');
	await page.keyboard.press('Control+Space');
	await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.type('er, count(*) AS n FROM records GROUP BY layer ORDER BY layer');
	await page.keyboard.press('Control+Enter');
	await expect(outcome(page)).toHaveAttribute('data-outcome', 'done', { timeout: 60_000 });
	await expect(outcome(page).getByRole('status')).toContainText(/^2 rows\s+· [\d,]+ ms/);
	await expect(page.getByRole('gridcell', { name: 'dialogue' })).toBeVisible();
	await expect(page).toHaveURL(/\?sql=SELECT\+layer/);

	await page.getByRole('tab', { name: 'Chart' }).click();
	await expect(page.getByRole('img', { name: 'n by layer' })).toContainText('dialogue');
	await page.getByRole('tab', { name: 'Download' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page
			.getByRole('tabpanel')
			.getByRole('button')
			.filter({ hasText: /CSV|Save|Download/ })
			.first()
			.click()
	]);
	expect(await readFile(await file.path(), 'utf8')).toMatch(/layer,n\r\ncontext,\d+\r\ndialogue,\d+/);

	// Tab leaves the editor, and is not caught in it.
	await page.evaluate(() => {
		document.querySelector('.host')?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus();
	});
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeFocused();
	expect(await violationsOf(page)).toEqual([]);
	expect(faults).toEqual([]);
});

test('what is wrong is underlined at its place, and told in the language of the page', async ({ page }) => {
	await open(page, `/ru${address('SELECT layer,\n\tlayr\nFROM records')}`);
	await textarea(page).focus();
	await expect(page.locator('.host.shown')).toBeVisible();
	await page.getByRole('button', { name: 'Выполнить' }).click();
	const problem = page.locator('[data-kind="unknown-column"]');
	await expect(problem).toContainText('Столбца layr нет.', { timeout: 60_000 });
	await expect(problem).toContainText('Строка 2, столбец 2.');
	await expect(problem.locator('pre')).toContainText('Referenced column "layr"');
	await expect(page.locator('.cm-lintRange-error')).toHaveText('layr');
	await page.locator('.cm-content').fill('SELECT layer FROM records');
	await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
});

test('a query from a link is shown and not run; Back leads to the query before; the browser remembers', async ({
	page
}) => {
	const engine: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/engine/')) engine.push(request.url());
	});
	await open(page, address("SELECT 'from a link' AS hello"));
	await expect(page.getByText('This query came with the link')).toBeVisible();
	await expect(textarea(page)).toHaveValue("SELECT 'from a link' AS hello");
	await page.waitForLoadState('networkidle');
	expect(engine).toEqual([]);
	await run(page, 'done');
	await expect(page.getByRole('gridcell', { name: 'from a link' })).toBeVisible();
	await expect(page.getByText('This query came with the link')).toBeHidden();

	// The first touch of the plain field brings the editor.
	await textarea(page).focus();
	await page.locator('.cm-content').fill('SELECT 2 AS two');
	await run(page, 'done');
	await expect(page).toHaveURL(/SELECT\+2/);
	await page.goBack();
	await expect(page.locator('.cm-content')).toContainText('from a link');

	const past = page.locator('details.history');
	await past.locator('summary').click();
	await expect(past.getByRole('listitem')).toHaveCount(2);
	await page.reload();
	await past.locator('summary').click();
	await past.getByRole('button', { name: 'SELECT 2 AS two', exact: true }).click();
	await expect(textarea(page)).toHaveValue('SELECT 2 AS two');
	await past.getByRole('button', { name: 'Forget all' }).click();
	await expect(past).toContainText('None yet.');
});

test('names are put into the query by a press, and examples open unrun', async ({ page }) => {
	await open(page, '/data/sql/');
	await textarea(page).fill('FROM ');
	await page.locator('aside summary', { hasText: 'events' }).click();
	await page.locator('aside [data-insert="events"]').click();
	await expect(page.locator('.cm-content')).toHaveText('FROM events');
	await page.locator('#example-directions').getByRole('link').click();
	await expect(page.locator('.cm-content')).toContainText("record_type = 'direction'");
	await expect(outcome(page)).toHaveAttribute('data-outcome', 'idle');
});

test('a load can be stopped while a query waits for it, and one press has it after all', async ({ page }) => {
	const held: (() => void)[] = [];
	await page.route('**/*.wasm.bin', (route) => {
		held.push(() => {
			// The first request was called off with the load.
			route.continue().catch(() => undefined);
		});
	});
	await open(page, address('SELECT 42 AS answer'));
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.locator('[data-engine="loading"]')).toBeVisible({ timeout: 30_000 });
	await page.locator('.actions').getByRole('button', { name: 'Stop' }).click();
	await expect(outcome(page)).toHaveAttribute('data-outcome', 'cancelled');
	await page.unroute('**/*.wasm.bin');
	for (const letGo of held) letGo();
	await run(page, 'done');
	await expect(page.getByRole('gridcell', { name: '42' })).toBeVisible();
});

test('one engine serves the console and, after a step through the site, the overview; a second tab has its own', async ({
	page,
	context
}) => {
	const modules: string[] = [];
	context.on('request', (request) => {
		if (request.url().endsWith('.wasm.bin')) modules.push(request.url());
	});
	await open(page, address('SELECT 1 AS one'));
	await run(page, 'done');
	await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
	await page.getByRole('button', { name: 'Kyrgyzstan' }).click();
	await expect(page.locator('[data-origin="engine"]')).toBeVisible({ timeout: 30_000 });
	expect(modules).toHaveLength(1);

	const second = await context.newPage();
	await open(second, address('SELECT 2 AS two'));
	await run(second, 'done');
	await expect(second.getByRole('gridcell', { name: '2' })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('tables and examples stand, and the page says what is off', async ({ page }) => {
		await page.goto('/data/sql/');
		await expect(page.getByText('Running queries needs JavaScript.')).toBeVisible();
		await expect(page.locator('aside')).toContainText('record_type');
		await expect(page.locator('#examples li')).toHaveCount(examples.length);
		await page.locator('#example-directions summary').click();
		await expect(page.locator('#example-directions details pre')).toContainText('duckdb -init atlas.sql');
		await expect(page.getByRole('button', { name: 'Run' })).toBeHidden();
	});
});

test('without WebAssembly the page says so before anything is pressed', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'WebAssembly');
	});
	await open(page, '/data/sql/');
	await expect(page.getByText('This browser cannot run the query engine')).toBeVisible();
	await run(page, 'no-engine');
	await expect(outcome(page)).toContainText('The query was not run');
});
