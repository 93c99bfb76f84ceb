/** @import { Command } from './process.mjs' */

/**
 * How to run npm here: with the very npm that started us when it says which it is, which needs no shell on Windows.
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {Command}
 */
export function npm(args, env = process.env, platform = process.platform) {
	const title = ['npm', ...args].join(' ');
	const cli = env.npm_execpath;
	if (cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)) {
		return { title, command: process.execPath, args: [cli, ...args] };
	}
	return { title, command: 'npm', args, shell: platform === 'win32' };
}
