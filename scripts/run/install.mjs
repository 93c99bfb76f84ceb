import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { runOrStop } from './process.mjs';
import { Stop } from './stop.mjs';

const STAMP = join('node_modules', '.atlas-installed');

/**
 * What an installation was made from. Packages with native parts differ by platform, so a `node_modules` that was
 * copied from another machine does not count.
 * @param {string} lock the text of package-lock.json
 * @param {{ platform: string, arch: string }} machine
 */
export function fingerprint(lock, { platform, arch }) {
	return createHash('sha256').update([platform, arch, lock].join('\n')).digest('hex');
}

/**
 * Installs the packages of package-lock.json, unless they are. The stamp goes first and comes back last, so an
 * interrupted installation is done again.
 * @param {string} root the project's folder
 * @param {(root: string) => Promise<void>} [install]
 * @returns {Promise<boolean>} whether it had to install
 * @throws {Stop} when package-lock.json is missing or the installation fails
 */
export async function ensureInstalled(root, install = cleanInstall) {
	const lock = read(join(root, 'package-lock.json'));
	if (lock === undefined) throw new Stop('package-lock.json is missing: run this in a complete clone.');
	const wanted = fingerprint(lock, process);
	const stamp = join(root, STAMP);
	if (read(stamp) === wanted) return false;

	rmSync(stamp, { force: true });
	await install(root);
	writeFileSync(`${stamp}.new`, wanted);
	renameSync(`${stamp}.new`, stamp);
	return true;
}

/** @param {string} root */
async function cleanInstall(root) {
	// Everything here is a development dependency, which NODE_ENV=production and some npm settings leave out.
	await runOrStop(npm(['ci', '--include=dev', '--include=optional']), { cwd: root });
}

/**
 * @param {string} path
 * @returns {string | undefined} the file's text, or nothing when there is no such file
 */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
