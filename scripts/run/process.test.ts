import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runOrStop, runToEnd } from './process.mjs';
import { Stop } from './stop.mjs';

function script(code: string): { command: string; args: string[] } {
	return { command: process.execPath, args: ['-e', code] };
}

describe('runToEnd', () => {
	test('gives the exit code', async () => {
		expect(await runToEnd(script('process.exit(7)'))).toEqual({ code: 7, asked: undefined });
	});

	test('adds to the environment and keeps the rest', async () => {
		const code = `process.exit(process.env.ATLAS_TEST === 'yes' && process.env.PATH !== undefined ? 0 : 1)`;
		expect((await runToEnd(script(code), { env: { ATLAS_TEST: 'yes' } })).code).toBe(0);
	});

	test('names a program that is not there', async () => {
		await expect(runToEnd({ command: 'no-such-program', args: [] })).rejects.toThrow(
			/^no-such-program could not be started/
		);
	});

	test.skipIf(process.platform === 'win32')('gives 128 + the number of a signal', async () => {
		expect((await runToEnd(script(`process.kill(process.pid, 'SIGKILL')`))).code).toBe(137);
	});
});

describe('runOrStop', () => {
	test('goes on after success', async () => {
		await expect(runOrStop(script(''))).resolves.toBeUndefined();
	});

	test('stops with the exit code of a failure', async () => {
		const failure = runOrStop({ ...script('process.exit(3)'), title: 'the check' });
		await expect(failure).rejects.toBeInstanceOf(Stop);
		await expect(failure).rejects.toMatchObject({ code: 3, message: 'the check ended with exit code 3.' });
	});
});

describe.skipIf(process.platform === 'win32')('a signal', { timeout: 15_000 }, () => {
	const SLEEPER = `"${process.execPath}" -e 'console.log("ready"); setTimeout(() => {}, 60000)'`;
	const STUBBORN = SLEEPER.replace('console', 'process.on("SIGTERM", () => {}); console');

	/**
	 * Runs a shell command, sends signals to the one who runs it, and gives what was printed. That waits for everyone
	 * who could still print, so what comes back has ended.
	 */
	async function interrupt(
		shell: string,
		signals: readonly NodeJS.Signals[],
		through: readonly string[] = []
	): Promise<string[]> {
		const module = fileURLToPath(new URL('process.mjs', import.meta.url));
		const runner = `import { runToEnd } from ${JSON.stringify(module)};
			const command = { command: 'sh', args: ['-c', process.argv[1]] };
			console.log(JSON.stringify(await runToEnd(command)));`;
		const words = [...through, process.execPath, '--input-type=module', '-e', runner, shell];
		const outer = spawn(words[0] ?? '', words.slice(1), {
			env: { ...process.env, npm_lifecycle_event: 'test' }
		});
		let printed = '';
		outer.stdout.setEncoding('utf8');
		for await (const chunk of outer.stdout as AsyncIterable<string>) {
			if (printed === '') {
				for (const signal of signals) {
					outer.kill(signal);
					await sleep(300);
				}
			}
			printed += chunk;
		}
		return printed.trim().split('\n');
	}

	test('ends all that the command started', async () => {
		const printed = await interrupt(`${SLEEPER}; echo late`, ['SIGTERM']);
		expect(printed).toEqual(['ready', JSON.stringify({ code: 143, asked: 'SIGTERM' })]);
	});

	test('that ends only the npm which runs us, and the shell between, ends us too', async () => {
		const printed = await interrupt(
			`${SLEEPER}; echo late`,
			['SIGTERM'],
			['sh', '-c', '"$@"; echo late', 'sh']
		);
		expect(printed).toEqual(['ready', JSON.stringify({ code: 143, asked: 'SIGTERM' })]);
	});

	test('kills who outlives the command', async () => {
		const printed = await interrupt(`${STUBBORN}; echo late`, ['SIGTERM']);
		expect(printed).toEqual(['ready', JSON.stringify({ code: 143, asked: 'SIGTERM' })]);
	});

	test('kills when it comes a second time', async () => {
		const printed = await interrupt(`exec ${STUBBORN}`, ['SIGTERM', 'SIGTERM']);
		expect(printed).toEqual(['ready', JSON.stringify({ code: 137, asked: 'SIGTERM' })]);
	});
});
