import { PACKAGE_VERSION } from '@duckdb/duckdb-wasm';
import { EngineFailure } from '../failure.ts';
import type { Progress } from '../loader.ts';
import {
	type BundleFiles,
	type BundleName,
	type EngineManifest,
	isManifest,
	MANIFEST_FILE
} from '../manifest.ts';
import { download, isPacked, unpackModule } from './download.ts';

export interface EngineFiles {
	/** The worker's script. */
	readonly worker: Blob;
	/** The WebAssembly module, unpacked. */
	readonly module: Blob;
	/** Each table's Parquet file, in the order asked. */
	readonly tables: readonly { readonly name: string; readonly file: ArrayBuffer }[];
}

export interface FilesWanted {
	readonly engineUrl: string;
	readonly dataUrl: string;
	readonly tables: readonly string[];
	readonly bundle: BundleName;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
}

/**
 * Fetches all that an engine is made of, at once. The progress counts the bytes of the engine itself, as they arrive;
 * the tables are too small beside it to be counted.
 * @throws {EngineFailure} `network`, `missing-file` or `bad-file`; the signal's reason when it is aborted
 */
export async function fetchFiles(wanted: FilesWanted): Promise<EngineFiles> {
	const { signal, dataUrl } = wanted;
	// The folder is named by the library's own version, so that a page never runs another version's module.
	const folder = new URL(`${PACKAGE_VERSION}/`, wanted.engineUrl).href;
	const files = (await fetchManifest(new URL(MANIFEST_FILE, folder).href, signal)).bundles[wanted.bundle];
	const meter = meterFor(files, wanted.onProgress);
	const moduleUrl = new URL(files.module.file, folder).href;
	const [worker, module, ...tables] = await Promise.all([
		download(new URL(files.worker.file, folder).href, { signal, onPiece: meter.worker }),
		download(moduleUrl, { signal, onPiece: meter.module }),
		...wanted.tables.map((name) => download(`${dataUrl}${encodeURIComponent(name)}.parquet`, { signal }))
	]);
	return {
		worker,
		module: await unpackModule(module, moduleUrl, files.module.unpacked, signal),
		tables: await Promise.all(
			tables.map(async (file, index) => ({
				name: wanted.tables[index] ?? '',
				file: await file.arrayBuffer()
			}))
		)
	};
}

async function fetchManifest(url: string, signal: AbortSignal): Promise<EngineManifest> {
	const text = await (await download(url, { signal })).text();
	let manifest: unknown;
	try {
		manifest = JSON.parse(text);
	} catch (cause) {
		throw new EngineFailure('bad-file', `${url} is not JSON`, { cause });
	}
	if (!isManifest(manifest)) throw new EngineFailure('bad-file', `${url} is no manifest of the engine`);
	return manifest;
}

function meterFor(files: BundleFiles, onProgress: (progress: Progress) => void) {
	let received = 0;
	let moduleStarted = false;
	let moduleBytes = files.module.packed;
	const count = (piece: Uint8Array) => {
		received += piece.byteLength;
		const total = Math.max(files.worker.bytes + moduleBytes, received);
		onProgress({ stage: 'download', received, total });
	};
	return {
		worker: count,
		module: (piece: Uint8Array) => {
			// Unpacked on the way, it counts more bytes than lie on the server.
			if (!moduleStarted && !isPacked(piece)) moduleBytes = files.module.unpacked;
			moduleStarted = true;
			count(piece);
		}
	};
}
