import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Fills a directory all or nothing: `fill` writes into a new one beside it, which takes its place only
 * when `fill` has ended well. After a failure the old directory stands as it was.
 */
export async function swapDirectory(
	target: string,
	fill: (directory: string) => Promise<void>
): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const fresh = await mkdtemp(join(dirname(target), '.fresh-'));
	try {
		// mkdtemp makes it private; what stands here is to be served.
		await chmod(fresh, 0o755);
		await fill(fresh);
		const old = `${fresh}-old`;
		const had = await rename(target, old).then(
			() => true,
			(error: unknown) => {
				if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
				throw error;
			}
		);
		await rename(fresh, target);
		if (had) await rm(old, { recursive: true });
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
}
