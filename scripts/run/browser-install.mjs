import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
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
 * The commands that install Debian's Chromium, when this machine is a Debian or its kin and lets us.
 * @param {Rights} rights
 * @returns {Command[] | undefined}
 */
export function installCommands({ osRelease, apt, root, sudo }) {
	const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
	if (!debian || !apt || !(root || sudo())) return undefined;
	const apt_get = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const [command = 'env', ...args] = root ? apt_get : ['sudo', '-n', ...apt_get];
	return [
		{ command, args: [...args, 'update'] },
		{ command, args: [...args, 'install', '-y', 'chromium'] }
	];
}

/**
 * What getting a browser takes; tests pass in their own.
 * @typedef {object} Hands
 * @property {() => Promise<Browser | undefined>} find
 * @property {() => Command[] | undefined} commands
 * @property {(command: Command) => Promise<void>} run
 */

/**
 * Finds a Chromium, or installs one where it may.
 * @param {Hands} [hands]
 * @returns {Promise<Browser>}
 * @throws {Stop} with what to do, when there is none and none could be installed
 */
export async function requireBrowser({ find, commands, run } = onThisMachine) {
	const present = await find();
	if (present !== undefined) return present;
	for (const command of commands() ?? []) await run(command);
	const installed = await find();
	if (installed === undefined) throw new Stop(HOW_TO_GET_A_BROWSER);
	return installed;
}

/** @type {Hands} */
const onThisMachine = {
	find: () => findBrowser(),
	commands: () => installCommands(rights()),
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
