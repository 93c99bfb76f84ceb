import { expect, test } from 'vitest';
import { npm } from './npm.mjs';

test('the npm that started us is the one that goes on', () => {
	const cli = '/opt/node/lib/node_modules/npm/bin/npm-cli.js';
	expect(npm(['ci'], { npm_execpath: cli })).toEqual({
		title: 'npm ci',
		command: process.execPath,
		args: [cli, 'ci']
	});
});

test('another package manager that started us is not taken for npm', () => {
	const env = { npm_execpath: '/usr/lib/node_modules/pnpm/bin/pnpm.cjs' };
	expect(npm(['ci'], env, 'linux')).toEqual({ title: 'npm ci', command: 'npm', args: ['ci'], shell: false });
});

test('on Windows, where npm is a batch file, a shell finds it', () => {
	expect(npm(['ci'], {}, 'win32')).toEqual({ title: 'npm ci', command: 'npm', args: ['ci'], shell: true });
});
