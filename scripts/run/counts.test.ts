import { expect, test } from 'vitest';
import { playwrightCounts, sum, sumLine, vitestCounts } from './counts.mjs';

test("Vitest's report: tests still to be written count as skipped", () => {
	const report = {
		numPassedTests: 10,
		numFailedTests: 2,
		numPendingTests: 3,
		numTodoTests: 4,
		success: false
	};
	expect(vitestCounts(report)).toEqual({ passed: 10, failed: 2, skipped: 7 });
});

test("Playwright's report: a test that passed only at a second try counts as failed", () => {
	const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } };
	expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

test.each([null, [], {}, { stats: null }, { stats: { expected: '5' } }])(
	'a report of another format is refused: %j',
	(report) => {
		expect(() => vitestCounts(report)).toThrow('numPassedTests');
		expect(() => playwrightCounts(report)).toThrow('expected');
	}
);

test('counts add up to one line', () => {
	const total = sum([
		{ passed: 10, failed: 1, skipped: 2 },
		{ passed: 5, failed: 0, skipped: 1 }
	]);
	expect(sumLine(total)).toBe('15 passed, 1 failed, 3 skipped');
	expect(sumLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped');
});
