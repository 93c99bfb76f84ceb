import { describe, expect, test, vi } from 'vitest';
import { HOW_TO_GET_A_BROWSER, installCommands, requireBrowser } from './browser-install.mjs';
import { Stop } from './stop.mjs';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = 'NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://example.org/not-debian"\n';

const NO = () => false;
const YES = () => true;

describe('installCommands', () => {
	test('root on Debian installs', () => {
		const commands = installCommands({ osRelease: DEBIAN, apt: true, root: true, sudo: NO });
		expect(commands?.map(({ command, args }) => [command, ...args].join(' '))).toEqual([
			'env DEBIAN_FRONTEND=noninteractive apt-get update',
			'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium'
		]);
	});

	test('so does one whom sudo asks for no password, on a kin of Debian', () => {
		const commands = installCommands({ osRelease: MINT, apt: true, root: false, sudo: YES });
		expect(commands?.map(({ command }) => command)).toEqual(['sudo', 'sudo']);
		expect(commands?.at(1)?.args).toEqual([
			'-n',
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			'install',
			'-y',
			'chromium'
		]);
	});

	test('another package is installed by the same commands', () => {
		const rights = { osRelease: DEBIAN, apt: true, root: true, sudo: NO };
		expect(installCommands(rights, 'chromium-headless-shell')?.at(1)?.args.at(-1)).toBe(
			'chromium-headless-shell'
		);
	});

	test.each([
		['without the right to', { osRelease: DEBIAN, apt: true, root: false, sudo: NO }],
		['on another system', { osRelease: FEDORA, apt: true, root: true, sudo: YES }],
		['without apt-get', { osRelease: DEBIAN, apt: false, root: true, sudo: YES }],
		['on a system that does not say what it is', { osRelease: '', apt: true, root: true, sudo: YES }]
	])('%s, nothing is installed', (_, rights) => {
		expect(installCommands(rights)).toBeUndefined();
	});
});

describe('requireBrowser', () => {
	const browser = { path: '/usr/bin/chromium', source: 'system' } as const;
	const command = { command: 'apt-get', args: ['install', 'chromium'] };
	const shell = { command: 'apt-get', args: ['install', 'chromium-headless-shell'] };
	const none = () => undefined;
	const there = () => Promise.resolve(browser);

	test('a browser that is there is taken, and nothing is installed', async () => {
		const run = vi.fn(() => Promise.resolve());
		expect(await requireBrowser({ find: there, commands: () => [command], faster: none, run })).toBe(browser);
		expect(run).not.toHaveBeenCalled();
	});

	test('a missing one is installed and then found', async () => {
		let installed = false;
		const run = vi.fn(() => {
			installed = true;
			return Promise.resolve();
		});
		const find = () => Promise.resolve(installed ? browser : undefined);
		expect(await requireBrowser({ find, commands: () => [command], faster: none, run })).toBe(browser);
		expect(run).toHaveBeenCalledExactlyOnceWith(command);
	});

	test('a faster one is installed beside it, but not beside one that the reader named', async () => {
		const run = vi.fn(() => Promise.resolve());
		const hands = { commands: () => [command], faster: () => [shell], run };
		expect(await requireBrowser({ ...hands, find: there })).toBe(browser);
		expect(run).toHaveBeenCalledExactlyOnceWith(shell);
		await requireBrowser({ ...hands, find: () => Promise.resolve({ ...browser, source: 'ATLAS_CHROMIUM' }) });
		expect(run).toHaveBeenCalledTimes(1);
	});

	test('where the faster one is not to be had it is said, and the other does', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const run = () => Promise.reject(new Stop('apt-get ended with exit code 100.', 100));
		expect(await requireBrowser({ find: there, commands: none, faster: () => [shell], run })).toBe(browser);
		expect(warn).toHaveBeenCalledExactlyOnceWith(
			'apt-get ended with exit code 100. The tests go on without it.'
		);
		warn.mockRestore();
	});

	test('an interruption is no failure to go on after', async () => {
		const run = () => Promise.reject(new Stop('Stopped by SIGINT.', 130));
		await expect(requireBrowser({ find: there, commands: none, faster: () => [shell], run })).rejects.toThrow(
			'Stopped by SIGINT.'
		);
	});

	test.each([
		['may not be installed', undefined],
		['is not there after the installation', [command]]
	])('one that %s ends the run with what to do', async (_, commands) => {
		const find = () => Promise.resolve(undefined);
		const run = () => Promise.resolve();
		const outcome = requireBrowser({ find, commands: () => commands, faster: none, run });
		await expect(outcome).rejects.toThrow(HOW_TO_GET_A_BROWSER);
	});
});
