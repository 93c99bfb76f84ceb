/**
 * Puts DuckDB-WASM into static/engine/<version>/: for each build the worker's script and the module as gzip, and a
 * manifest with their sizes. All or nothing; does nothing when it is there already.
 */
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import {
	type BundleFiles,
	type BundleName,
	type EngineManifest,
	isManifest,
	MANIFEST_FILE
} from '../src/lib/engine/manifest.ts';

/** Some static hosts refuse a larger file. Bytes. */
const LARGEST_FILE = 25 * 1024 * 1024;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface BuildEngineOptions {
	/** Where `<version>/` is made. What else is in it, older versions too, goes. */
	readonly target: string;
	/** A folder on the same disk as the target, for what is not finished. */
	readonly scratch: string;
	/** The library's dist folder. */
	readonly dist: string;
	readonly version: string;
}

/**
 * Makes the engine's folder, unless it is complete already.
 * @returns the manifest, and whether anything was written
 * @throws {Error} when a file of the library is missing or packs to 25 MiB or more; the target is then as before
 */
export async function buildEngine(
	options: BuildEngineOptions
): Promise<{ manifest: EngineManifest; written: boolean }> {
	const standing = await readComplete(join(options.target, options.version), options);
	if (standing !== undefined) return { manifest: standing, written: false };

	await mkdir(options.scratch, { recursive: true });
	const work = await mkdtemp(join(options.scratch, 'engine-'));
	try {
		const fresh = join(work, 'fresh');
		const folder = join(fresh, options.version);
		await mkdir(folder, { recursive: true });
		// Both are ready before anything is written: what still wrote when the other fails would be in the way.
		const [eh, mvp] = await Promise.all([packBundle('eh', options.dist), packBundle('mvp', options.dist)]);
		for (const { file, bytes } of [...eh.contents, ...mvp.contents])
			await writeFile(join(folder, file), bytes);
		const manifest: EngineManifest = { version: options.version, bundles: { eh: eh.files, mvp: mvp.files } };
		await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, '\t')}\n`);
		await swap(fresh, options.target, join(work, 'old'));
		return { manifest, written: true };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

interface PackedBundle {
	readonly files: BundleFiles;
	readonly contents: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

async function packBundle(name: BundleName, dist: string): Promise<PackedBundle> {
	const worker = await readFile(join(dist, `duckdb-browser-${name}.worker.js`));
	const module = await readFile(join(dist, `duckdb-${name}.wasm`));
	const packed = await pack(module);
	// Not `.gz`: many hosts would then say that the transfer is gzip, and the browser would unpack it on arrival.
	const files: BundleFiles = {
		worker: { file: `duckdb-${name}.worker.js`, bytes: worker.byteLength },
		module: { file: `duckdb-${name}.wasm.bin`, packed: packed.byteLength, unpacked: module.byteLength }
	};
	const contents = [
		{ file: files.worker.file, bytes: worker },
		{ file: files.module.file, bytes: packed }
	];
	for (const { file, bytes } of contents) {
		if (bytes.byteLength < LARGEST_FILE) continue;
		throw new Error(`${file} has ${String(bytes.byteLength)} bytes; the limit is ${String(LARGEST_FILE)}`);
	}
	return { files, contents };
}

/** The same bytes on every system: gzip's header would otherwise name this one. */
async function pack(bytes: Uint8Array): Promise<Uint8Array> {
	const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
	packed[9] = 255;
	return packed;
}

/** The manifest of a folder that holds all that it names, in the sizes that this library's files have. */
async function readComplete(
	folder: string,
	{ dist, version }: BuildEngineOptions
): Promise<EngineManifest | undefined> {
	try {
		const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
		if (!isManifest(manifest) || manifest.version !== version) return undefined;
		for (const [name, { worker, module }] of Object.entries(manifest.bundles)) {
			const sizes: readonly [string, number][] = [
				[join(folder, worker.file), worker.bytes],
				[join(folder, module.file), module.packed],
				[join(dist, `duckdb-browser-${name}.worker.js`), worker.bytes],
				[join(dist, `duckdb-${name}.wasm`), module.unpacked]
			];
			for (const [file, bytes] of sizes) if ((await stat(file)).size !== bytes) return undefined;
		}
		return manifest;
	} catch {
		// Missing or unreadable is the same as not made yet.
		return undefined;
	}
}

async function swap(fresh: string, target: string, old: string): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const had = await rename(target, old).then(
		() => true,
		() => false
	);
	try {
		await rename(fresh, target);
	} catch (cause) {
		if (had) await rename(old, target);
		throw cause;
	}
}

/** The library as it is installed here. */
export async function installedEngine(): Promise<Pick<BuildEngineOptions, 'dist' | 'version'>> {
	const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	const description: unknown = JSON.parse(await readFile(join(dist, '../package.json'), 'utf8'));
	const version =
		typeof description === 'object' && description !== null && 'version' in description
			? description.version
			: undefined;
	if (typeof version !== 'string') throw new Error(`${dist}/../package.json states no version`);
	return { dist, version };
}

async function main(): Promise<void> {
	const target = join(ROOT, 'static/engine');
	// Git-ignored, not published, and on the same disk as static/.
	const scratch = join(ROOT, '.svelte-kit');
	const { manifest, written } = await buildEngine({ target, scratch, ...(await installedEngine()) });
	const place = relative(ROOT, join(target, manifest.version));
	if (!written) {
		console.log(`${place} is up to date`);
		return;
	}
	for (const [name, { module }] of Object.entries(manifest.bundles)) {
		console.log(`${place}: ${name} ${String(module.packed)} bytes, unpacked ${String(module.unpacked)}`);
	}
}

const called = process.argv[1];
if (called !== undefined && import.meta.url === pathToFileURL(realpathSync(called)).href) await main();
