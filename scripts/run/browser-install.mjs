import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, findHeadlessShell, HEADLESS_SHELL } from './browser.mjs';
import { runOrStop } from './process.mjs';
import { Stop } from './stop.mjs';

/** @import { Browser } from './browser.mjs' */
/** @import { Command } from './process.mjs' */

/**
 * @typedef {object} Rights
 * @property {string} osRelease the text of /etc/os-release, or nothing
 * @property {boolean} apt whether apt-get is there
 * @property {boolean} root
 * @property {() => boolean} sudo whether sudo asks for no password
 */

export const HOW_TO_GET_A_BROWSER = `The browser tests need Chromium, Chrome or Edge, and none was found. Do one of these:
  Debian            sudo apt-get install chromium
  Ubuntu            npx playwright install --with-deps chromium
  Fedora            sudo dnf install chromium
  Arch              sudo pacman -S chromium
  Alpine            sudo apk add chromium
  macOS             brew install --cask google-chrome
  Windows           winget install Google.Chrome
  anywhere          npx playwright install chromium
  already there     ATLAS_CHROMIUM=/path/to/chromium npm test`;

/**
 * The commands that install a package of Debian's, when this machine is a Debian or its kin and lets us.
 * @param {Rights} rights
 * @param {string} [name] the package
 * @returns {Command[] | undefined}
 */
export function installCommands({ osRelease, apt, root, sudo }, name = 'chromium') {
	const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
	if (!debian || !apt || !(root || sudo())) return undefined;
	const apt_get = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const [command = 'env', ...args] = root ? apt_get : ['sudo', '-n', ...apt_get];
	return [
		{ command, args: [...args, 'update'] },
		{ command, args: [...args, 'install', '-y', name] }
	];
}

/**
 * What getting a browser takes; tests pass in their own.
 * @typedef {object} Hands
 * @property {() => Promise<Browser | undefined>} find
 * @property {() => Command[] | undefined} commands what installs a browser
 * @property {() => Command[] | undefined} faster what installs a faster one beside it; nothing where it is there
 * @property {(command: Command) => Promise<void>} run
 */

/**
 * Finds a Chromium, or installs one where it may.
 * @param {Hands} [hands]
 * @returns {Promise<Browser>}
 * @throws {Stop} with what to do, when there is none and none could be installed
 */
export async function requireBrowser({ find, commands, faster, run } = onThisMachine) {
	let browser = await find();
	if (browser === undefined) {
		for (const command of commands() ?? []) await run(command);
		browser = await find();
	}
	if (browser === undefined) throw new Stop(HOW_TO_GET_A_BROWSER);
	if (browser.source === 'system') await tryAll(faster() ?? [], run);
	return browser;
}

/**
 * Runs commands that may fail: it is said, and the rest is left.
 * @param {readonly Command[]} commands
 * @param {Hands['run']} run
 * @throws {Stop} when we are interrupted meanwhile
 */
async function tryAll(commands, run) {
	try {
		for (const command of commands) await run(command);
	} catch (error) {
		if (!(error instanceof Stop) || error.code > 128) throw error;
		console.warn(`${error.message} The tests go on without it.`);
	}
}

/** @type {Hands} */
const onThisMachine = {
	find: () => findBrowser(),
	commands: () => installCommands(rights()),
	// Who is not root has not asked for one more browser.
	faster: () =>
		rights().root && findHeadlessShell() === undefined
			? installCommands(rights(), HEADLESS_SHELL)
			: undefined,
	run: (command) => runOrStop(command)
};

/** @returns {Rights} */
function rights() {
	const file = '/etc/os-release';
	return {
		osRelease: existsSync(file) ? readFileSync(file, 'utf8') : '',
		apt: existsSync('/usr/bin/apt-get'),
		root: process.getuid?.() === 0,
		sudo: () => spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
	};
}
