import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/**
 * Packs the files of a directory into one zip in it, `<name>.zip`, in a folder of that name. The files inside bear no date
 * of their own, so that the same files give the same zip.
 */
export async function zipData(directory: string, name: string): Promise<void> {
	const files: Zippable = {};
	for (const file of (await readdir(directory)).sort()) {
		files[`${name}/${file}`] = new Uint8Array(await readFile(join(directory, file)));
	}
	await writeFile(join(directory, `${name}.zip`), zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }));
}
