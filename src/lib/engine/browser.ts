import { EngineFailure } from './failure.ts';
import { createLoader, type Loader } from './loader.ts';
import type { BundleName } from './manifest.ts';

export interface BrowserEngineOptions {
	/** The site's own root, absolute and ending in `/`, wherever it is served. */
	readonly baseUrl: string;
	/** The tables to take in: `<baseUrl>data/<table>.parquet`. */
	readonly tables: readonly string[];
	/** SQL that makes views over them (`recordsViews`). */
	readonly views?: readonly string[];
	/** Which build to run; the browser's abilities decide when not said. */
	readonly bundle?: BundleName;
}

/** The loader of the page's DuckDB-WASM. Nothing of the engine is in the first page's script: it is imported here. */
export function browserLoader({ baseUrl, ...wanted }: BrowserEngineOptions): Loader {
	return createLoader(async (opening) => {
		if (baseUrl.startsWith('file:')) {
			throw new EngineFailure('no-server', 'a page from a file cannot read the files of the query engine');
		}
		const { openWasm } = await import('./wasm.ts').catch((cause: unknown) => {
			throw new EngineFailure('network', 'the script of the query engine did not come', { cause });
		});
		return openWasm({
			...wanted,
			...opening,
			engineUrl: new URL('engine/', baseUrl).href,
			dataUrl: new URL('data/', baseUrl).href
		});
	});
}
