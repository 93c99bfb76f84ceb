import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HEADLESS_SHELL } from './browser.mjs';
import { requireBrowser } from './browser-install.mjs';
import { playwrightCounts, sum, sumLine, vitestCounts } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { npm } from './npm.mjs';
import { runOrStop } from './process.mjs';
import { ROOT } from './root.mjs';
import { step } from './step.mjs';
import { report, Stop } from './stop.mjs';

/** @import { Counts } from './counts.mjs' */

const DOCUMENTS = '../shared/documents';
const UNIT_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';

/**
 * What the run does to the machine; tests pass in their own. Paths are relative to the project's folder.
 * @typedef {object} Hands
 * @property {() => Promise<unknown>} install
 * @property {() => Promise<{ path: string }>} browser
 * @property {(args: readonly string[]) => Promise<void>} npm
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string} read
 * @property {(path: string) => void} remove
 * @property {(line: string) => void} say
 */

/** Everything that has to hold before a change is taken, from a bare clone on, with the sum of its tests at the end. */
export async function checkAll() {
	const { total, failure } = await runChecks(onThisMachine);
	if (failure !== undefined) report(failure);
	console.log(`\n${sumLine(total)}`);
}

/**
 * Runs every step until one fails.
 * @param {Hands} hands
 * @returns {Promise<{ total: Counts, failure: unknown }>} what was counted, and what went wrong, if anything did
 */
export async function runChecks(hands) {
	/** @type {Counts[]} */
	const counted = [];
	try {
		await runSteps(hands, counted);
		return { total: sum(counted), failure: undefined };
	} catch (failure) {
		const total = sum(counted);
		// A step may fail when every test counted so far has passed; the sum should not read as a success.
		return { total: { ...total, failed: Math.max(total.failed, 1) }, failure };
	}
}

/**
 * @param {Hands} hands
 * @param {Counts[]} counted grows as tests are counted
 */
async function runSteps(hands, counted) {
	const { say } = hands;
	for (const report of [UNIT_REPORT, BROWSER_REPORT]) hands.remove(report);

	/** @param {string} name @param {readonly string[]} args */
	const script = (name, args) =>
		step(name, () => hands.npm(['run', ...args]), { say, rerun: ['npm run', ...args].join(' ') });

	await step('install', () => hands.install(), { say, rerun: 'npm ci' });
	const browser = await step('find a browser', () => hands.browser(), { say });
	say(`Browser tests use ${browser.path}, and ${HEADLESS_SHELL} where there is one`);
	// Messages, data, map and SvelteKit's types are generated; lint and type checks read them.
	await script('prepare', ['prepare:site']);
	// Linting keeps one core busy for as long as types, unit tests and build take on the other.
	await allOf([() => script('lint', ['lint']), () => checkAndBuild(hands, counted, script)]);
	await countTests(hands, counted, BROWSER_REPORT, playwrightCounts, () =>
		script('browser tests', ['test:browser'])
	);
}

/**
 * @param {Hands} hands
 * @param {Counts[]} counted grows as tests are counted
 * @param {(name: string, args: readonly string[]) => Promise<void>} script
 */
async function checkAndBuild(hands, counted, script) {
	const { say } = hands;
	await script('types', ['check']);
	await countTests(hands, counted, UNIT_REPORT, vitestCounts, () =>
		script('unit tests', [
			'test:unit',
			'--',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${UNIT_REPORT}`
		])
	);
	if (hands.exists(DOCUMENTS)) {
		await script('verify documents', ['verify', '--', '--documents', DOCUMENTS]);
	} else {
		say(`\nskipped: verify documents (there is no ${DOCUMENTS} here)`);
	}
	await script('build', ['build:site']);
}

/**
 * Runs several pieces of work beside each other, and waits for all, so that none is left running.
 * @param {readonly (() => Promise<unknown>)[]} works
 * @throws what the first of them that failed threw
 */
async function allOf(works) {
	for (const outcome of await Promise.allSettled(works.map((work) => work()))) {
		if (outcome.status === 'rejected') throw outcome.reason;
	}
}

/**
 * Runs tests and counts them from their report, also when they fail.
 * @param {Hands} hands
 * @param {Counts[]} counted
 * @param {string} report
 * @param {(report: unknown) => Counts} read
 * @param {() => Promise<void>} run
 * @throws {Stop} when they fail or none ran
 */
async function countTests(hands, counted, report, read, run) {
	try {
		await run();
	} finally {
		if (hands.exists(report)) counted.push(read(JSON.parse(hands.read(report))));
	}
	const own = counted.at(-1);
	if (!hands.exists(report) || own === undefined) throw new Stop(`${report} was not written.`);
	if (own.passed + own.failed === 0) throw new Stop(`${report} says that no test ran.`);
}

/** @type {Hands} */
const onThisMachine = {
	install: () => ensureInstalled(ROOT),
	browser: () => requireBrowser(),
	npm: (args) => runOrStop(npm(args), { cwd: ROOT }),
	exists: (path) => existsSync(join(ROOT, path)),
	read: (path) => readFileSync(join(ROOT, path), 'utf8'),
	remove: (path) => {
		rmSync(join(ROOT, path), { force: true });
	},
	say: (line) => {
		console.log(line);
	}
};
