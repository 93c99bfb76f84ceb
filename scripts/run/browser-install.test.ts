import { describe, expect, test, vi } from 'vitest';
import { HOW_TO_GET_A_BROWSER, installCommands, requireBrowser } from './browser-install.mjs';

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

	test('a browser that is there is taken, and nothing is installed', async () => {
		const run = vi.fn(() => Promise.resolve());
		const found = requireBrowser({ find: () => Promise.resolve(browser), commands: () => [command], run });
		expect(await found).toBe(browser);
		expect(run).not.toHaveBeenCalled();
	});

	test('a missing one is installed and then found', async () => {
		let installed = false;
		const run = vi.fn(() => {
			installed = true;
			return Promise.resolve();
		});
		const find = () => Promise.resolve(installed ? browser : undefined);
		expect(await requireBrowser({ find, commands: () => [command], run })).toBe(browser);
		expect(run).toHaveBeenCalledExactlyOnceWith(command);
	});

	test.each([
		['may not be installed', undefined],
		['is not there after the installation', [command]]
	])('one that %s ends the run with what to do', async (_, commands) => {
		const find = () => Promise.resolve(undefined);
		const outcome = requireBrowser({ find, commands: () => commands, run: () => Promise.resolve() });
		await expect(outcome).rejects.toThrow(HOW_TO_GET_A_BROWSER);
	});
});
