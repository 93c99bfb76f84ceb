import { describe, expect, test } from 'vitest';
import { runChecks } from './check-all.mjs';
import { Stop } from './stop.mjs';

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/browser.json';

/** What `npm run` of a script does. */
type Script = (files: Map<string, string>) => void;

const fail =
	(code: number): Script =>
	() => {
		throw new Stop('it failed', code);
	};

const unitTests =
	(passed: number, failed = 0): Script =>
	(files) => {
		const report = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 0 };
		files.set(UNIT, JSON.stringify(report));
		if (failed > 0) throw new Stop('tests failed', 1);
	};

const browserTests =
	(passed: number): Script =>
	(files) => {
		const stats = { expected: passed, unexpected: 0, flaky: 0, skipped: 0 };
		files.set(BROWSER, JSON.stringify({ stats }));
	};

/** A run where these scripts do not simply succeed and these files are there. */
async function check(scripts: Record<string, Script>, present: readonly string[] = []) {
	const files = new Map(present.map((path) => [path, '{"of": "an earlier run"}']));
	const ran: string[] = [];
	const said: string[] = [];
	const all: Record<string, Script> = {
		'test:unit': unitTests(10),
		'test:browser': browserTests(5),
		...scripts
	};
	const { total, failure } = await runChecks({
		install: () => Promise.resolve(ran.push('install')),
		browser: () => {
			ran.push('find a browser');
			return Promise.resolve({ path: '/usr/bin/chromium' });
		},
		npm: async ([, name = '', ...args]) => {
			ran.push([name, ...args].join(' '));
			await Promise.resolve();
			all[name]?.(files);
		},
		exists: (path) => files.has(path),
		read: (path) => files.get(path) ?? '',
		remove: (path) => files.delete(path),
		say: (line) => said.push(line)
	});
	return { total, failure, ran, said: said.join('\n') };
}

describe('runChecks', () => {
	test('does every step in order, and sums the tests', async () => {
		const { total, failure, ran } = await check({});
		expect(failure).toBeUndefined();
		expect(total).toEqual({ passed: 15, failed: 0, skipped: 1 });
		expect(ran).toEqual([
			'install',
			'find a browser',
			'prepare:site',
			'lint',
			'check',
			`test:unit -- --reporter=default --reporter=json --outputFile.json=${UNIT}`,
			'build:site',
			'test:browser'
		]);
	});

	test('checks the coding against the documents where they are', async () => {
		const { ran, said } = await check({}, ['../shared/documents']);
		expect(ran).toContain('verify -- --documents ../shared/documents');
		expect(said).not.toContain('skipped:');
	});

	test('and says so where they are not', async () => {
		const { ran, said } = await check({});
		expect(ran.filter((step) => step.startsWith('verify'))).toEqual([]);
		expect(said).toMatch(/^skipped: verify documents/m);
	});

	test('a step that fails is the last, and gives its exit code', async () => {
		const { total, failure, ran } = await check({ 'prepare:site': fail(2) });
		expect(ran.at(-1)).toBe('prepare:site');
		expect(failure).toMatchObject({ code: 2 });
		expect((failure as Stop).message).toMatch(/prepare: failed[^]*npm run prepare:site$/);
		expect(total).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});

	test('what is linted beside the tests and fails keeps the browser from being started, and what ran is counted', async () => {
		const { total, failure, ran } = await check({ lint: fail(2) });
		expect(ran).toContain('build:site');
		expect(ran).not.toContain('test:browser');
		expect(failure).toMatchObject({ code: 2 });
		expect((failure as Stop).message).toMatch(/lint: failed[^]*npm run lint$/);
		expect(total).toEqual({ passed: 10, failed: 1, skipped: 1 });
	});

	test('failed tests are counted', async () => {
		const { total, failure, ran } = await check({ 'test:unit': unitTests(8, 2) });
		expect(failure).toMatchObject({ code: 1 });
		expect(total).toEqual({ passed: 8, failed: 2, skipped: 1 });
		expect(ran).not.toContain('build:site');
	});

	test('a step that fails after every test passed still shows in the sum', async () => {
		const { total, failure } = await check({ 'build:site': fail(1) });
		expect(failure).toBeInstanceOf(Stop);
		expect(total).toEqual({ passed: 10, failed: 1, skipped: 1 });
	});

	test.each([
		['unit', { 'test:unit': unitTests(0) }],
		['browser', { 'test:browser': browserTests(0) }]
	])('a run without a single %s test fails', async (kind, scripts) => {
		const { failure } = await check(scripts);
		expect((failure as Stop).message).toBe(`test-results/${kind}.json says that no test ran.`);
	});

	test('a report that an earlier run left does not count', async () => {
		const { failure, total } = await check({ 'test:browser': () => undefined }, [UNIT, BROWSER]);
		expect((failure as Stop).message).toBe(`${BROWSER} was not written.`);
		expect(total).toEqual({ passed: 10, failed: 1, skipped: 1 });
	});
});
