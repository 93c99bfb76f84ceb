import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureInstalled, fingerprint } from './install.mjs';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'atlas-install-'));
	writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

/** Does to `node_modules` what `npm ci` does. */
const install = vi.fn((folder: string): Promise<void> => {
	const modules = join(folder, 'node_modules');
	rmSync(modules, { recursive: true, force: true });
	mkdirSync(modules);
	return Promise.resolve();
});
beforeEach(() => {
	install.mockClear();
});

test('a bare clone is installed once', async () => {
	expect(await ensureInstalled(root, install)).toBe(true);
	expect(await ensureInstalled(root, install)).toBe(false);
	expect(install).toHaveBeenCalledTimes(1);
});

test('a changed package-lock.json is installed', async () => {
	await ensureInstalled(root, install);
	writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
	expect(await ensureInstalled(root, install)).toBe(true);
	expect(await ensureInstalled(root, install)).toBe(false);
});

test('removed packages are installed again', async () => {
	await ensureInstalled(root, install);
	rmSync(join(root, 'node_modules'), { recursive: true });
	expect(await ensureInstalled(root, install)).toBe(true);
});

test('packages installed by other means are not trusted', async () => {
	mkdirSync(join(root, 'node_modules'));
	expect(await ensureInstalled(root, install)).toBe(true);
});

test('an interrupted installation is done again, even if the lock is what it was before', async () => {
	await ensureInstalled(root, install);
	const lock = '{"lockfileVersion":3}';
	writeFileSync(join(root, 'package-lock.json'), `${lock}\n`);
	const interrupted = vi.fn(() => Promise.reject(new Error('interrupted')));
	await expect(ensureInstalled(root, interrupted)).rejects.toThrow('interrupted');
	writeFileSync(join(root, 'package-lock.json'), lock);
	expect(await ensureInstalled(root, install)).toBe(true);
});

test('only the stamp is left behind', async () => {
	await ensureInstalled(root, install);
	expect(readdirSync(join(root, 'node_modules'))).toEqual(['.atlas-installed']);
});

test('a clone without package-lock.json is refused', async () => {
	rmSync(join(root, 'package-lock.json'));
	await expect(ensureInstalled(root, install)).rejects.toThrow('package-lock.json is missing');
	expect(install).not.toHaveBeenCalled();
});

test('packages of another platform do not count', () => {
	const linux = fingerprint('{}', { platform: 'linux', arch: 'x64' });
	expect(linux).toMatch(/^[0-9a-f]{64}$/);
	expect(fingerprint('{}', { platform: 'darwin', arch: 'x64' })).not.toBe(linux);
	expect(fingerprint('{}', { platform: 'linux', arch: 'arm64' })).not.toBe(linux);
});
