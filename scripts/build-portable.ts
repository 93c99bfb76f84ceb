import { mkdir, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writePortable } from './portable/write-portable.ts';
import { zipFolder } from './portable/zip-folder.ts';
import { report } from './run/stop.mjs';

/** Makes of a built site a folder, and a zip of it, that opens from a USB stick by a double click. */
async function buildPortable(): Promise<void> {
	const { values } = parseArgs({
		options: { from: { type: 'string', default: 'build' }, to: { type: 'string', default: 'portable' } }
	});
	const folder = join(values.to, 'drug-dialogue-atlas');
	await rm(values.to, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const made = await writePortable(values.from, folder);
	const zip = await zipFolder(folder, 'drug-dialogue-atlas');
	await writeFile(`${folder}.zip`, zip);
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	console.log(
		`${folder}: ${String(made.files)} files, ${megabytes(made.bytes)} MB; ${folder}.zip: ${megabytes(zip.byteLength)} MB.\n` +
			'Copy the folder, or unpack the zip, onto a stick and open index.html in it.'
	);
}

const called = process.argv[1];
if (called !== undefined && import.meta.url === pathToFileURL(realpathSync(called)).href) {
	buildPortable().catch(report);
}
