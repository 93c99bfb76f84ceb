import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from './browser.mjs';
import { HOW_TO_GET_A_BROWSER, installation, requireBrowser } from './browser-install.mjs';
import type { Command } from './process.mjs';
import { Stop } from './stop.mjs';

afterEach(() => {
	vi.restoreAllMocks();
});

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = 'NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://example.org/not-debian"\n';

const NO = () => false;
const YES = () => true;

describe('installation', () => {
	test('root on Debian installs the browser without windows, or else the one with them', () => {
		const ways = installation({ osRelease: DEBIAN, apt: true, root: true, sudo: NO });
		const line = ({ command, args }: { command: string; args: readonly string[] }) =>
			[command, ...args].join(' ');
		expect(line(ways!.update)).toBe('env DEBIAN_FRONTEND=noninteractive apt-get update');
		expect(ways?.packages.map(line)).toEqual([
			'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium-headless-shell',
			'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium'
		]);
	});

	test('so does one whom sudo asks for no password, on a kin of Debian', () => {
		const ways = installation({ osRelease: MINT, apt: true, root: false, sudo: YES });
		expect(ways?.update.command).toBe('sudo');
		expect(ways?.packages.map(({ command }) => command)).toEqual(['sudo', 'sudo']);
		expect(ways?.packages.at(1)?.args).toEqual([
			'-n',
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			'install',
			'-y',
			'chromium'
		]);
	});

	test.each([
		['without the right to', { osRelease: DEBIAN, apt: true, root: false, sudo: NO }],
		['on another system', { osRelease: FEDORA, apt: true, root: true, sudo: YES }],
		['without apt-get', { osRelease: DEBIAN, apt: false, root: true, sudo: YES }],
		['on a system that does not say what it is', { osRelease: '', apt: true, root: true, sudo: YES }]
	])('%s, nothing is installed', (_, rights) => {
		expect(installation(rights)).toBeUndefined();
	});
});

describe('requireBrowser', () => {
	const shell = { path: '/usr/bin/chromium-headless-shell', source: 'system' } as const;
	const full = { path: '/usr/bin/chromium', source: 'system' } as const;
	const update = { command: 'apt-get', args: ['update'] };
	const [first, second] = [shell, full].map(({ path }) => ({ command: 'apt-get', args: ['install', path] }));
	const packages = [first!, second!];

	/** A machine with a browser or none, on which these packages can be had. */
	function hands({
		present,
		available = [],
		root = true,
		may = true
	}: {
		present?: Browser;
		available?: readonly Browser[];
		root?: boolean;
		may?: boolean;
	}) {
		let there = present;
		const run = vi.fn(({ args }: Command) => {
			if (args[0] === 'update') return Promise.resolve();
			const installed = available.find(({ path }) => path === args[1]);
			if (installed === undefined) return Promise.reject(new Stop(`no package ${args[1] ?? ''}`, 100));
			there = installed;
			return Promise.resolve();
		});
		return {
			find: () => Promise.resolve(there),
			installation: () => (may ? { update, packages } : undefined),
			root,
			run
		};
	}
	const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);

	test.each([
		['without windows', { present: shell }],
		['that the reader named', { present: { path: '/opt/chrome', source: 'ATLAS_CHROMIUM' } as const }],
		['with windows, of one who is not root', { present: full, root: false }]
	])('a browser %s is taken, and nothing is installed', async (_, machine) => {
		const here = hands({ ...machine, available: [shell, full] });
		expect(await requireBrowser(here)).toBe(machine.present);
		expect(here.run).not.toHaveBeenCalled();
	});

	test('beside a browser with windows, root gets the one without', async () => {
		expect(await requireBrowser(hands({ present: full, available: [shell, full] }))).toBe(shell);
	});

	test('where that is not to be had, the one with windows does, and it is said', async () => {
		const warn = quiet();
		const here = hands({ present: full, available: [full] });
		expect(await requireBrowser(here)).toBe(full);
		expect(here.run.mock.calls.map(([command]) => command)).toEqual([update, first]);
		expect(warn).toHaveBeenCalledExactlyOnceWith(`no package ${shell.path}`);
	});

	test('a missing one is installed and then found, the one with windows where there is no other', async () => {
		quiet();
		expect(await requireBrowser(hands({ available: [shell, full], root: false }))).toBe(shell);
		expect(await requireBrowser(hands({ available: [full] }))).toBe(full);
	});

	test.each([
		['may not be installed', { may: false }],
		['is not to be had', {}]
	])('one that %s ends the run with what to do', async (_, machine) => {
		quiet();
		await expect(requireBrowser(hands(machine))).rejects.toThrow(HOW_TO_GET_A_BROWSER);
	});

	test('an interruption is no failure to go on after', async () => {
		const here = { ...hands({}), run: () => Promise.reject(new Stop('Stopped by SIGINT.', 130)) };
		await expect(requireBrowser(here)).rejects.toThrow('Stopped by SIGINT.');
	});
});
