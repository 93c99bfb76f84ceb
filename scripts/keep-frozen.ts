/**
 * Before the site is published: takes along what was published under older versions' addresses, and keeps what is new.
 * `npm run keep:frozen -- DIR`, where DIR holds the folders `v0.1.0` and so on of all versions published so far.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { keepFrozen } from './frozen/keep.ts';
import { report, Stop } from './run/stop.mjs';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

try {
	const [kept] = process.argv.slice(2);
	if (kept === undefined) throw new Stop('Name the folder of what was published: npm run keep:frozen -- DIR');
	const { version } = JSON.parse(await readFile(at('package.json'), 'utf8')) as { version: string };
	const versions = await keepFrozen(at('build'), kept, version);
	console.log(`build/ holds the frozen charts of ${versions.join(', ')}`);
} catch (error) {
	report(error);
}
