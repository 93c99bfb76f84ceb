import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes files all or nothing: each into a new one beside its place, and only when all are written do they take
 * their places. After a failure what stood there before still stands.
 * @throws {NodeJS.ErrnoException} when a folder is missing or may not be written to
 */
export async function writeWhole(
	files: readonly { readonly path: string; readonly text: string }[]
): Promise<void> {
	const fresh = files.map((file) => ({
		...file,
		beside: `${file.path}.${randomBytes(4).toString('hex')}.tmp`
	}));
	try {
		for (const { beside, text } of fresh) await writeFile(beside, text, { flag: 'wx' });
		for (const { beside, path } of fresh) await rename(beside, path);
	} finally {
		await Promise.all(fresh.map(({ beside }) => rm(beside, { force: true })));
	}
}
