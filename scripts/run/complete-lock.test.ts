import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingPackages } from './complete-lock.mjs';
import { ROOT } from './root.mjs';

test("this project's package-lock.json can be installed on every platform its packages name", () => {
	const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Parameters<
		typeof missingPackages
	>[0];
	expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
	// To mend it: node scripts/run/complete-lock.mjs
	expect(missingPackages(lock)).toEqual({});
});

test('what is missing is described by its name', () => {
	const optionalDependencies = { '@a/b-darwin-arm64': '1.4.3-r.3', '@a/b-linux-x64-musl': '1.4.3-r.3' };
	const packages = { '': {}, 'node_modules/@a/b': { version: '1.4.3-r.3', dev: true, optionalDependencies } };
	expect(missingPackages({ packages })).toEqual({
		'node_modules/@a/b-darwin-arm64': {
			version: '1.4.3-r.3',
			cpu: ['arm64'],
			dev: true,
			optional: true,
			os: ['darwin']
		},
		'node_modules/@a/b-linux-x64-musl': {
			version: '1.4.3-r.3',
			cpu: ['x64'],
			dev: true,
			libc: ['musl'],
			optional: true,
			os: ['linux']
		}
	});
});

test('what is there is not missing, be it beside the package, within it, or further up', () => {
	const optionalDependencies = { 'b-linux-x64': '1.0.0' };
	const a = { version: '1.0.0', optionalDependencies };
	const b = { version: '1.0.0' };
	for (const place of [
		'node_modules/b-linux-x64',
		'node_modules/@s/outer/node_modules/b-linux-x64',
		'node_modules/@s/outer/node_modules/a/node_modules/b-linux-x64'
	]) {
		const packages = { 'node_modules/@s/outer/node_modules/a': a, [place]: b };
		expect(missingPackages({ packages })).toEqual({});
	}
	const elsewhere = { 'node_modules/a': a, 'node_modules/other/node_modules/b-linux-x64': b };
	expect(Object.keys(missingPackages({ packages: elsewhere }))).toEqual(['node_modules/b-linux-x64']);
});

test.each([
	['fsevents', '2.3.3'],
	['b-linux-x64', '^1.0.0']
])('%s at %s does not tell enough', (name, version) => {
	const packages = { 'node_modules/a': { optionalDependencies: { [name]: version } } };
	expect(() => missingPackages({ packages })).toThrow(`${name}@${version}`);
});
