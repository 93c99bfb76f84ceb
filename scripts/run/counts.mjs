import { Stop } from './stop.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {unknown} report Vitest's JSON report
 * @returns {Counts}
 * @throws {Stop} when it is not one
 */
export function vitestCounts(report) {
	return {
		passed: number(report, 'numPassedTests'),
		failed: number(report, 'numFailedTests'),
		skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests')
	};
}

/**
 * A test that passed only when it was tried again counts as failed.
 * @param {unknown} report Playwright's JSON report
 * @returns {Counts}
 * @throws {Stop} when it is not one
 */
export function playwrightCounts(report) {
	const stats = field(report, 'stats');
	return {
		passed: number(stats, 'expected'),
		failed: number(stats, 'unexpected') + number(stats, 'flaky'),
		skipped: number(stats, 'skipped')
	};
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const { passed, failed, skipped } of counts) {
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
	}
	return total;
}

/** @param {Counts} counts */
export function sumLine({ passed, failed, skipped }) {
	return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

/**
 * @param {unknown} record
 * @param {string} name
 * @returns {unknown}
 */
function field(record, name) {
	if (typeof record !== 'object' || record === null) return undefined;
	return /** @type {Record<string, unknown>} */ (record)[name];
}

/**
 * @param {unknown} record
 * @param {string} name
 */
function number(record, name) {
	const value = field(record, name);
	if (typeof value !== 'number')
		throw new Stop(`The test report has no number "${name}": its format has changed.`);
	return value;
}
