import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './root.mjs';
import { report, Stop } from './stop.mjs';

/**
 * @typedef {object} Entry a package as package-lock.json has it
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {string[]} [os]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 *
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const PLATFORM = /-(darwin|linux|win32)-(arm64|x64)(?:-(gnu|musl|msvc))?$/;

/**
 * The packages for other platforms that a lock names and does not hold.
 *
 * npm leaves them out, without a word, when the registry that it asked does not carry them; then `npm ci` refuses the
 * lock, or installs an atlas without DuckDB on those platforms. What a lock has to say of them is in their names.
 * @param {Lock} lock
 * @returns {Record<string, Entry>} by their place in the lock
 * @throws {Stop} when a name or version does not tell enough
 */
export function missingPackages({ packages }) {
	/** @type {Record<string, Entry>} */
	const missing = {};
	for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			if (places(place, name).some((candidate) => candidate in packages)) continue;
			missing[`node_modules/${name}`] = describe(name, version, dev === true);
		}
	}
	return missing;
}

/**
 * Where Node.js looks for a package, from the one that asks for it upwards.
 * @param {string} from
 * @param {string} name
 */
function places(from, name) {
	const found = [];
	for (
		let folder = from;
		folder !== '';
		folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))
	) {
		found.push(`${folder}/node_modules/${name}`);
	}
	return [...found, `node_modules/${name}`];
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {Entry}
 */
function describe(name, version, dev) {
	const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
	if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
		throw new Stop(
			`package-lock.json lacks ${name}@${version}, and its name does not say for which platform it is.`
		);
	}
	const libc = abi === 'gnu' ? 'glibc' : abi === 'musl' ? 'musl' : undefined;
	return {
		version,
		cpu: [cpu],
		...(dev ? { dev } : {}),
		...(libc === undefined ? {} : { libc: [libc] }),
		optional: true,
		os: [os]
	};
}

/** Adds what is missing to package-lock.json, in npm's order. */
function completeLock() {
	const file = join(ROOT, 'package-lock.json');
	/** @type {unknown} */
	const parsed = JSON.parse(readFileSync(file, 'utf8'));
	const lock = /** @type {Lock} */ (parsed);
	const missing = missingPackages(lock);
	const packages = Object.entries({ ...lock.packages, ...missing });
	packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
	const complete = { ...lock, packages: Object.fromEntries(packages) };
	writeFileSync(file, `${JSON.stringify(complete, undefined, '\t')}\n`);
	for (const [place, { version }] of Object.entries(missing)) {
		console.log(`added ${place} ${String(version)}`);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		completeLock();
	} catch (error) {
		report(error);
	}
}
