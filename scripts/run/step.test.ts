import { expect, test } from 'vitest';
import { step } from './step.mjs';
import { Stop } from './stop.mjs';

function listener(): { lines: string[]; say: (line: string) => void } {
	const lines: string[] = [];
	return { lines, say: (line) => void lines.push(line) };
}

test('a step is announced, timed, and gives back its result', async () => {
	const { lines, say } = listener();
	expect(await step('build', () => 42, { say })).toBe(42);
	expect(lines[0]).toBe('\n=== build');
	expect(lines[1]).toMatch(/^=== build: done in \d+\.\d s$/);
});

test('a failed step keeps its exit code and says how to run it again', async () => {
	const fail = () => Promise.reject(new Stop('eslint found 3 problems', 2));
	const failure = step('lint', fail, { say: listener().say, rerun: 'npm run lint' });
	await expect(failure).rejects.toMatchObject({
		code: 2,
		message: expect.stringMatching(
			/^=== lint: failed after \d+\.\d s\neslint found 3 problems\nTo run this step alone: npm run lint$/
		) as string
	});
});

test('a defect of ours is not dressed up as a failed step', async () => {
	const defect = new TypeError('x is not a function');
	await expect(step('lint', () => Promise.reject(defect), { say: listener().say })).rejects.toBe(defect);
});
