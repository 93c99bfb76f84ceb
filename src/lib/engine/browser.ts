import { EngineFailure } from './failure.ts';
import { createLoader, type Loader } from './loader.ts';

export interface BrowserEngineOptions {
	/** The site's own root, absolute and ending in `/`, wherever it is served. */
	readonly baseUrl: string;
	/** The tables to take in: `<baseUrl>data/<table>.parquet`. */
	readonly tables: readonly string[];
}

/** The loader of the page's DuckDB-WASM. Nothing of the engine is in the first page's script: it is imported here. */
export function browserLoader({ baseUrl, tables }: BrowserEngineOptions): Loader {
	return createLoader(async (opening) => {
		const { openWasm } = await import('./wasm.ts').catch((cause: unknown) => {
			throw new EngineFailure('network', 'the script of the query engine did not come', { cause });
		});
		return openWasm({
			...opening,
			engineUrl: new URL('engine/', baseUrl).href,
			dataUrl: new URL('data/', baseUrl).href,
			tables
		});
	});
}
