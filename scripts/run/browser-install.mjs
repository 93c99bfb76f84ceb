import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, isHeadlessShell } from './browser.mjs';
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
  Debian            sudo apt-get install chromium-headless-shell
  Ubuntu            npx playwright install --with-deps chromium
  Fedora            sudo dnf install chromium
  Arch              sudo pacman -S chromium
  Alpine            sudo apk add chromium
  macOS             brew install --cask google-chrome
  Windows           winget install Google.Chrome
  anywhere          npx playwright install chromium
  already there     ATLAS_CHROMIUM=/path/to/chromium npm test`;

/**
 * What installs a browser: a look at what there is to install, and then one package after another until one is there.
 * @typedef {{ update: Command, packages: readonly Command[] }} Installation
 */

/**
 * How to install Debian's Chromium, when this machine is a Debian or its kin and lets us.
 * @param {Rights} rights
 * @returns {Installation | undefined}
 */
export function installation({ osRelease, apt, root, sudo }) {
	const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
	if (!debian || !apt || !(root || sudo())) return undefined;
	const apt_get = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const [command = 'env', ...args] = root ? apt_get : ['sudo', '-n', ...apt_get];
	return {
		update: { command, args: [...args, 'update'] },
		// Ubuntu has no package of the first, and Debian had none before its twelfth.
		packages: ['chromium-headless-shell', 'chromium'].map((name) => ({
			command,
			args: [...args, 'install', '-y', name]
		}))
	};
}

/**
 * What getting a browser takes; tests pass in their own.
 * @typedef {object} Hands
 * @property {() => Promise<Browser | undefined>} find
 * @property {() => Installation | undefined} installation
 * @property {boolean} root who may install without being asked
 * @property {(command: Command) => Promise<void>} run
 */

/**
 * Finds a Chromium, or installs one where it may. Beside a browser with windows, root gets the one without: the tests
 * take half the time.
 * @param {Hands} [hands]
 * @returns {Promise<Browser>}
 * @throws {Stop} with what to do, when there is none and none could be installed
 */
export async function requireBrowser({ find, installation, root, run } = onThisMachine) {
	const present = await find();
	const settled = present && (present.source === 'ATLAS_CHROMIUM' || isHeadlessShell(present) || !root);
	if (settled) return present;
	const ways = installation();
	if (ways !== undefined) {
		if (await succeeds(run, ways.update)) {
			for (const way of present ? ways.packages.slice(0, 1) : ways.packages)
				if (await succeeds(run, way)) break;
		}
	}
	const browser = await find();
	if (browser === undefined) throw new Stop(HOW_TO_GET_A_BROWSER);
	return browser;
}

/**
 * Runs a command that another way is left for; that it failed is said.
 * @param {Hands['run']} run
 * @param {Command} command
 * @throws {Stop} when we are interrupted meanwhile
 */
async function succeeds(run, command) {
	try {
		await run(command);
		return true;
	} catch (error) {
		if (!(error instanceof Stop) || error.code > 128) throw error;
		console.warn(error.message);
		return false;
	}
}

/** @type {Hands} */
const onThisMachine = {
	find: () => findBrowser(),
	installation: () => installation(rights()),
	root: process.getuid?.() === 0,
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
