import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stop } from '../run/stop.mjs';

/** The description of the data, whose hashes tell whether figures have changed. */
const PACKAGE = 'datapackage.json';

/**
 * Brings what was published under each version's address together with a new build, so that such an address never shows
 * other figures: versions that are kept go into the build as they are; of the build's own version, what is new is kept.
 * @param build the built site
 * @param kept the folder of all versions published so far, `v0.1.0` and so on
 * @param version the build's own
 * @returns the versions that the build holds now, the oldest first
 * @throws {Stop} where the build has other figures than what was published as its version
 */
export async function keepFrozen(build: string, kept: string, version: string): Promise<string[]> {
	const own = `v${version}`;
	const figures = await hashesIn(join(build, 'data'));
	if (figures === undefined)
		throw new Stop(`${build} holds no data/${PACKAGE}. Build the site first: npm run build`);
	const published = (await foldersIn(kept)).filter((name) => /^v\d/.test(name));
	if (published.includes(own)) {
		const before = await hashesIn(join(kept, own));
		if (before !== figures) {
			throw new Stop(
				`The figures differ from those published as ${own}, whose addresses must not change. ` +
					'Raise "version" in package.json.'
			);
		}
	}
	// What is kept stands; a file that this version did not have yet is added.
	await cp(join(build, own), join(kept, own), { recursive: true, force: false });
	await mkdir(join(kept, own), { recursive: true });
	await cp(join(build, 'data', PACKAGE), join(kept, own, PACKAGE), { force: false });
	const all = [...new Set([...published, own])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	for (const name of all) await cp(join(kept, name), join(build, name), { recursive: true });
	return all;
}

/** The hashes of all tables, as one text; none where there is no description. */
async function hashesIn(folder: string): Promise<string | undefined> {
	const text = await readFile(join(folder, PACKAGE), 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	const { resources } = JSON.parse(text) as { resources: readonly { path: string; hash: string }[] };
	return resources
		.map(({ path, hash }) => `${path} ${hash}`)
		.sort()
		.join('\n');
}

async function foldersIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
