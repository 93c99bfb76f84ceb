import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AnyQuery } from '../src/lib/queries/query.ts';
import { samples } from '../src/lib/queries/samples.ts';
import {
	alternating,
	escapes,
	fixtureTables,
	many,
	type Question,
	questions,
	refusals
} from './engine/fixtures.ts';
import type { Outcome } from './engine/page.ts';
import {
	atlasData,
	builtFiles,
	expectNothingLeft,
	expectSame,
	load,
	makeLoader,
	runHere,
	runInPage,
	steps,
	useEngineSite
} from './engine/site.ts';

const site = useEngineSite();

function expectRefused(outcomes: readonly (Outcome | undefined)[]): void {
	for (const [index, { query, message }] of refusals.entries()) {
		expect(errorIn(outcomes[index])).toMatch(message);
		expect(errorIn(outcomes[index])).toContain(`query ${query.name} failed`);
	}
}

function errorIn(outcome: Outcome | undefined): string {
	return outcome !== undefined && 'error' in outcome ? outcome.error : 'no error';
}

function made(sql: string, columns: AnyQuery['columns']): Question {
	return { query: { name: 'made-up', sql, columns, parameters: [] }, parameters: {} };
}

test('every query of the atlas gives the same on both engines', async ({ page }) => {
	const tables = (await readdir(atlasData)).filter((file) => file.endsWith('.parquet'));
	const names = tables.map((file) => basename(file, '.parquet'));
	await makeLoader(page, site(), { baseUrl: site().server.base('plain', 'atlas'), tables: names });
	expect(await load(page)).toBe('ready');
	expectSame(samples, await runHere(atlasData, names, samples), await runInPage(page, samples));
});

test('both engines give and refuse the same, and nothing leads out of the page', async ({ page }) => {
	const hosts = new Set<string>();
	page.on('request', (request) => hosts.add(new URL(request.url()).origin));
	await makeLoader(page, site(), { baseUrl: site().server.base('plain', 'fixture'), tables: fixtureTables });
	await expectNothingLeft(page);
	expect(await load(page)).toBe('ready');
	const asked = [...questions, ...alternating, ...many, ...questions];
	expectSame(asked, await runHere(site().fixture, fixtureTables, asked), await runInPage(page, asked));

	expectRefused(await runHere(site().fixture, fixtureTables, refusals));
	expectRefused(await runInPage(page, refusals));

	for (const sql of escapes) {
		const [escape, next] = await runInPage(page, [
			made(sql, {}),
			made('SELECT count(*) AS n FROM facts', { n: 'BIGINT' })
		]);
		expect(errorIn(escape), sql).toMatch(/failed: (Catalog|Permission|Invalid Input) Error/);
		expect(next, `after ${sql}`).toMatchObject({ rows: [{ n: 4 }] });
	}
	const install = made("INSTALL json FROM 'https://example.org'", { Success: 'BOOLEAN' });
	expect(await runInPage(page, [install, made('LOAD json', {})])).toMatchObject([
		{ rows: [] },
		{ error: expect.stringContaining('Permission Error') as unknown }
	]);
	expect([...hosts]).toEqual([new URL(site().server.page).origin]);
	await expectNothingLeft(page, 1);
	await page.evaluate(() => harness.close());
	await expectNothingLeft(page);
});

test('the lesser build works, from a host that unpacks it on the way, with true progress', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await makeLoader(page, site(), {
		baseUrl: site().server.base('encoded', 'fixture'),
		tables: fixtureTables,
		bundle: 'mvp'
	});
	expect(fetched.filter((url) => url.includes('/engine/'))).toEqual([]);
	expect(site().firstScript).toBeLessThan(20_000);
	expect(await load(page)).toBe('ready');
	expectSame(
		questions,
		await runHere(site().fixture, fixtureTables, questions),
		await runInPage(page, questions)
	);
	expectRefused(await runInPage(page, refusals));
	expect(fetched.some((url) => url.includes('duckdb-eh'))).toBe(false);

	const loading = (await steps(page)).filter((step) => step.status === 'loading');
	const bytes = loading.filter(({ stage }) => stage === 'download').map(({ received }) => received);
	expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
	const { worker, module } = await builtFiles('mvp');
	const total = worker.bytes + module.unpacked;
	expect(loading.filter(({ stage }) => stage === 'download').at(-1)).toMatchObject({
		received: total,
		total
	});
	expect([...new Set(loading.map(({ stage }) => stage))]).toEqual(['download', 'instantiate', 'insert']);
});
