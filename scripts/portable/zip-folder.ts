import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Packs a folder's files under a name of their own. */
export async function zipFolder(folder: string, name: string): Promise<Uint8Array> {
	const files: Zippable = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const inside = path.slice(folder.length + 1).replaceAll('\\', '/');
		files[`${name}/${inside}`] = new Uint8Array(await readFile(path));
	}
	return zipSync(files, { level: 6 });
}
