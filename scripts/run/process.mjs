import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop } from './stop.mjs';

const windows = process.platform === 'win32';

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How long, in milliseconds, what was told to end may take for it once its leader has ended. */
const PATIENCE = 3000;

/** How often, in milliseconds, to see whether the npm that runs us is still there. */
const GLANCE = 500;

/**
 * @typedef {object} Command
 * @property {string} command a program's path or name
 * @property {readonly string[]} args
 * @property {boolean} [shell] whether a shell has to find it
 * @property {string} [title] how messages call it, if not by its words
 *
 * @typedef {object} Ending
 * @property {number} code the exit code; 128 + its number after a signal
 * @property {NodeJS.Signals | undefined} asked the signal that we were sent meanwhile
 */

/**
 * Runs a command to its end, its output going where ours goes.
 *
 * It gets a process group of its own, so that a signal that we are sent reaches all that it started, and once. A
 * second signal kills.
 * @param {Command} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] `env` is added to ours
 * @returns {Promise<Ending>}
 * @throws {Stop} when the program is not there or may not be run
 */
export async function runToEnd({ command, args, shell = false }, { cwd, env } = {}) {
	const child = spawn(command, args, {
		...(cwd === undefined ? {} : { cwd }),
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
		detached: !windows,
		shell
	});

	/** @type {NodeJS.Signals | undefined} */
	let asked;
	/** @param {NodeJS.Signals} signal */
	const forward = (signal) => {
		const again = asked !== undefined;
		asked ??= signal;
		if (!windows && child.pid !== undefined) reach(child.pid, again ? 'SIGKILL' : signal);
		// There, Ctrl-C reaches the child without us, and a signal from us would be its sudden end.
		else if (again || signal !== 'SIGINT') child.kill();
	};
	for (const signal of FORWARDED) process.on(signal, forward);

	// A signal to npm alone ends npm and the shell between us, and is passed on no further.
	const parent = process.ppid;
	const glance = setInterval(() => {
		if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return;
		clearInterval(glance);
		forward('SIGTERM');
	}, GLANCE);

	/** @type {Promise<number>} */
	const ended = new Promise((resolve, reject) => {
		child.on('error', (error) => {
			reject(new Stop(`${command} could not be started: ${error.message}`, 127));
		});
		child.on('close', (code, signal) => {
			resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
		});
	});
	try {
		const code = await ended;
		if (asked !== undefined && !windows && child.pid !== undefined) await endGroup(child.pid);
		return { code, asked };
	} finally {
		clearInterval(glance);
		for (const signal of FORWARDED) process.off(signal, forward);
	}
}

/**
 * A shell may end at a signal before the program that it waits for.
 * @param {number} leader
 */
async function endGroup(leader) {
	const deadline = performance.now() + PATIENCE;
	while (reach(leader, 0)) {
		if (performance.now() > deadline) {
			reach(leader, 'SIGKILL');
			return;
		}
		await sleep(20);
	}
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} whether there was anyone left in its group
 */
function reach(leader, signal) {
	try {
		return process.kill(-leader, signal);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ESRCH') return false;
		// What sudo started is there, and out of our reach.
		if (code === 'EPERM') return true;
		throw error;
	}
}

/**
 * Runs a command that has to succeed.
 * @param {Command} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @throws {Stop} with the command's exit code when it fails, and 128 + the signal's number when we are interrupted
 */
export async function runOrStop(command, options) {
	const { code, asked } = await runToEnd(command, options);
	if (asked !== undefined) throw new Stop(`Stopped by ${asked}.`, 128 + constants.signals[asked]);
	if (code !== 0) {
		const title = command.title ?? [command.command, ...command.args].join(' ');
		throw new Stop(`${title} ended with exit code ${String(code)}.`, code);
	}
}
