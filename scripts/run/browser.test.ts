import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { findBrowser, findHeadlessShell, systemPaths } from './browser.mjs';

const PLAYWRIGHT = '/home/reader/.cache/ms-playwright/chromium-1/chrome-linux/chrome';

/** A machine on which just these programs run. */
function machine(programs: readonly string[], env: Record<string, string> = {}) {
	return {
		platform: 'linux' as NodeJS.Platform,
		env: { PATH: '/usr/bin:/bin', ...env },
		runs: (path: string) => programs.includes(path),
		bundled: () => Promise.resolve<string | undefined>(PLAYWRIGHT)
	};
}

describe('findBrowser', () => {
	test('ATLAS_CHROMIUM comes before all', async () => {
		const here = machine(['/opt/chrome', '/usr/bin/chromium', PLAYWRIGHT], { ATLAS_CHROMIUM: '/opt/chrome' });
		expect(await findBrowser(here)).toEqual({ path: '/opt/chrome', source: 'ATLAS_CHROMIUM' });
	});

	test('an ATLAS_CHROMIUM that does not run is named, not passed over', async () => {
		const here = machine(['/usr/bin/chromium'], { ATLAS_CHROMIUM: '/opt/gone' });
		await expect(findBrowser(here)).rejects.toThrow('ATLAS_CHROMIUM is "/opt/gone"');
	});

	test('an empty ATLAS_CHROMIUM is none', async () => {
		const here = machine(['/usr/bin/chromium'], { ATLAS_CHROMIUM: '' });
		expect(await findBrowser(here)).toEqual({ path: '/usr/bin/chromium', source: 'system' });
	});

	test("the system's comes before Playwright's, which is then not even asked for", async () => {
		const bundled = vi.fn(() => Promise.resolve<string | undefined>(PLAYWRIGHT));
		const here = { ...machine(['/usr/bin/google-chrome', PLAYWRIGHT]), bundled };
		expect(await findBrowser(here)).toEqual({ path: '/usr/bin/google-chrome', source: 'system' });
		expect(bundled).not.toHaveBeenCalled();
	});

	test('a stub that does not run is passed over', async () => {
		// Ubuntu has /usr/bin/chromium-browser as a text that says to install a snap.
		const here = machine(['/usr/bin/google-chrome-stable']);
		expect((await findBrowser(here))?.path).toBe('/usr/bin/google-chrome-stable');
	});

	test("Playwright's own is taken when it was downloaded", async () => {
		expect(await findBrowser(machine([PLAYWRIGHT]))).toEqual({ path: PLAYWRIGHT, source: 'playwright' });
	});

	test('there may be none', async () => {
		expect(await findBrowser(machine([]))).toBeUndefined();
		const bare = { ...machine([]), bundled: () => Promise.resolve(undefined) };
		expect(await findBrowser(bare)).toBeUndefined();
	});

	test.skipIf(process.platform === 'win32')(
		'on this machine, a file that fails to start is no browser',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'atlas-browser-'));
			const stub = join(folder, 'chromium');
			writeFileSync(stub, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
			vi.stubEnv('ATLAS_CHROMIUM', stub);
			try {
				await expect(findBrowser()).rejects.toThrow(stub);
				writeFileSync(stub, '#!/bin/sh\nexit 0\n');
				expect(await findBrowser()).toEqual({ path: stub, source: 'ATLAS_CHROMIUM' });
			} finally {
				vi.unstubAllEnvs();
				rmSync(folder, { recursive: true });
			}
		}
	);
});

describe('findHeadlessShell', () => {
	const shell = '/usr/local/bin/chromium-headless-shell';

	test('it is found wherever programs are, and may not be there', () => {
		expect(findHeadlessShell(machine(['/usr/bin/chromium', shell]))).toBe(shell);
		expect(findHeadlessShell(machine(['/usr/bin/chromium']))).toBeUndefined();
	});

	test('who names a browser gets no other', () => {
		expect(findHeadlessShell(machine([shell], { ATLAS_CHROMIUM: '/opt/chrome' }))).toBeUndefined();
	});
});

describe('systemPaths', () => {
	test('on Linux, the folders of PATH come first, and none from where we happen to be', () => {
		const paths = systemPaths({ platform: 'linux', env: { PATH: '/opt/bin::.:/usr/bin' } });
		expect(paths[0]).toBe('/opt/bin/chromium');
		expect(paths).toContain('/usr/bin/google-chrome-stable');
		expect(paths).toContain('/snap/bin/chromium');
		expect(paths.filter((path) => !path.startsWith('/'))).toEqual([]);
		expect(new Set(paths).size).toBe(paths.length);
	});

	test("on macOS, the system's and the reader's applications", () => {
		const paths = systemPaths({ platform: 'darwin', env: { HOME: '/Users/reader' } });
		expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
		expect(paths).toContain('/Users/reader/Applications/Chromium.app/Contents/MacOS/Chromium');
		expect(paths).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
	});

	test('on Windows, the folders that are set', () => {
		const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
		const paths = systemPaths({ platform: 'win32', env });
		expect(paths).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
		expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
		expect(paths).toHaveLength(6);
	});
});
