import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { Stop } from './stop.mjs';

/**
 * What the search asks of a machine; tests pass in their own.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} runs whether it is a program that starts
 * @property {() => Promise<string | undefined>} bundled where Playwright keeps its own Chromium
 *
 * @typedef {{ path: string, source: 'ATLAS_CHROMIUM' | 'system' | 'playwright' }} Browser
 */

/** Debian's Chromium without windows: most tests take a quarter less time in it. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge'
];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_APPS = [
	['Chromium', 'Application', 'chrome.exe'],
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

/**
 * Where a system keeps its Chromium, Chrome or Edge, the likeliest first.
 * @param {Pick<Machine, 'platform' | 'env'>} machine
 * @returns {string[]}
 */
export function systemPaths({ platform, env }) {
	if (platform === 'win32') {
		const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(filled);
		return WINDOWS_APPS.flatMap((app) => folders.map((folder) => win32.join(folder, ...app)));
	}
	const programs = NAMES.flatMap((name) => foldersOf(env).map((folder) => posix.join(folder, name)));
	if (platform !== 'darwin') return programs;
	const roots = ['/Applications', ...(filled(env.HOME) ? [posix.join(env.HOME, 'Applications')] : [])];
	const apps = MAC_APPS.flatMap((app) =>
		roots.map((root) => posix.join(root, `${app}.app`, 'Contents', 'MacOS', app))
	);
	return [...apps, ...programs];
}

/**
 * Where programs are.
 * @param {Machine['env']} env
 */
function foldersOf(env) {
	const onPath = (env.PATH ?? '').split(posix.delimiter).filter((folder) => posix.isAbsolute(folder));
	return [...new Set([...onPath, ...FOLDERS])];
}

/**
 * Finds the browser without windows, where there is one and no other is named.
 * @param {Omit<Machine, 'bundled'>} [machine]
 * @returns {string | undefined} its path
 */
export function findHeadlessShell({ platform, env, runs } = thisMachine()) {
	if (filled(env.ATLAS_CHROMIUM) || platform === 'win32') return undefined;
	return foldersOf(env)
		.map((folder) => posix.join(folder, HEADLESS_SHELL))
		.find((path) => runs(path));
}

/**
 * Finds a Chromium to test with: the one that ATLAS_CHROMIUM names, the system's, or Playwright's own.
 * @param {Machine} [machine]
 * @returns {Promise<Browser | undefined>}
 * @throws {Stop} when ATLAS_CHROMIUM names something that does not run
 */
export async function findBrowser(machine = thisMachine()) {
	const named = machine.env.ATLAS_CHROMIUM;
	if (filled(named)) {
		if (machine.runs(named)) return { path: named, source: 'ATLAS_CHROMIUM' };
		throw new Stop(`ATLAS_CHROMIUM is "${named}", which is not a program that runs. Correct it or unset it.`);
	}
	const path = systemPaths(machine).find((candidate) => machine.runs(candidate));
	if (path !== undefined) return { path, source: 'system' };
	const bundled = await machine.bundled();
	if (bundled !== undefined && machine.runs(bundled)) return { path: bundled, source: 'playwright' };
	return undefined;
}

/** @returns {Machine} */
function thisMachine() {
	return { platform: process.platform, env: process.env, runs, bundled };
}

/** @param {string} path */
function runs(path) {
	try {
		accessSync(path, constants.X_OK);
		if (!statSync(path).isFile()) return false;
	} catch {
		return false;
	}
	// On Windows, Chrome answers --version by opening a window.
	if (process.platform === 'win32') return true;
	// Ubuntu's chromium-browser may be a stub that only says what to install instead.
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function bundled() {
	try {
		const { chromium } = await import('@playwright/test');
		return chromium.executablePath();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
		throw error;
	}
}

/**
 * @param {string | undefined} text
 * @returns {text is string}
 */
function filled(text) {
	return text !== undefined && text !== '';
}
