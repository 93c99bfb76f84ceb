/** A WebAssembly build of DuckDB: with exception handling, or the least that any browser runs. */
export type BundleName = 'eh' | 'mvp';

export interface BundleFiles {
	readonly worker: { readonly file: string; readonly bytes: number };
	/** Sizes in bytes: `packed` as gzip on the server, `unpacked` as WebAssembly. */
	readonly module: { readonly file: string; readonly packed: number; readonly unpacked: number };
}

/** What lies in `engine/<version>/`: written by scripts/build-engine, read by the page. */
export interface EngineManifest {
	readonly version: string;
	readonly bundles: Readonly<Record<BundleName, BundleFiles>>;
}

export const MANIFEST_FILE = 'manifest.json';

/** Whether a parsed file is a manifest, and not what a host gives for anything it does not know. */
export function isManifest(value: unknown): value is EngineManifest {
	if (!isRecord(value) || typeof value.version !== 'string' || !isRecord(value.bundles)) return false;
	return isBundle(value.bundles.eh) && isBundle(value.bundles.mvp);
}

function isBundle(value: unknown): value is BundleFiles {
	if (!isRecord(value) || !isRecord(value.worker) || !isRecord(value.module)) return false;
	const { worker, module } = value;
	const sizes = [worker.bytes, module.packed, module.unpacked];
	return (
		typeof worker.file === 'string' &&
		typeof module.file === 'string' &&
		sizes.every((size) => Number.isSafeInteger(size))
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
