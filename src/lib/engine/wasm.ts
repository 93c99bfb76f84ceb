import {
	AsyncDuckDB,
	type AsyncDuckDBConnection,
	getPlatformFeatures,
	VoidLogger
} from '@duckdb/duckdb-wasm';
import { bind, deliver, inQuery } from './deliver.ts';
import type { Engine } from './engine.ts';
import { EngineFailure } from './failure.ts';
import type { Opening } from './loader.ts';
import type { BundleName } from './manifest.ts';
import { ownTables } from './own-tables.ts';
import { readers } from './reading/read.ts';
import { CLOSE_SHUTTERS, LOCK } from './sql.ts';
import { rawColumns } from './wasm/arrow.ts';
import { insertTable } from './wasm/insert.ts';
import { openIntake } from './wasm/intake.ts';
import { startLoading } from './wasm/loading.ts';
import { openSession } from './wasm/session.ts';
import { statementRunner } from './wasm/statements.ts';
import { type HeldWorker, holdWorker } from './wasm/worker.ts';

export interface WasmOptions extends Opening {
	/** Where `<version>/manifest.json` lies; absolute, ending in `/`. */
	readonly engineUrl: string;
	/** Where `<table>.parquet` lies; absolute, ending in `/`. */
	readonly dataUrl: string;
	readonly tables: readonly string[];
	/** SQL that makes views over them, in its order. */
	readonly views?: readonly string[];
	/** Which build to run; the browser's abilities decide when not said. */
	readonly bundle?: BundleName;
}

/**
 * Opens DuckDB in a worker of this page, with the tables in it and its settings locked.
 * A load that fails or is aborted leaves no worker, blob or request behind.
 * @throws {EngineFailure} with the reason; the signal's reason when it is aborted
 */
export async function openWasm(options: WasmOptions): Promise<Engine> {
	const { signal, onProgress } = options;
	signal.throwIfAborted();
	mustBeAble();
	const halt = new AbortController();
	const stop = () => {
		halt.abort(signal.reason);
	};
	signal.addEventListener('abort', stop);
	let held: HeldWorker | undefined;
	halt.signal.addEventListener('abort', () => held?.end(halt.signal.reason));
	try {
		const bundle = options.bundle ?? ((await getPlatformFeatures()).wasmExceptions ? 'eh' : 'mvp');
		const loading = startLoading({ ...options, bundle, signal: halt.signal });
		const { worker, module } = await loading.files;

		onProgress({ stage: 'instantiate', received: 0, total: 1 });
		held = holdWorker(worker, options.onCrash);
		const { database, connection } = await instantiate(held, module);
		onProgress({ stage: 'instantiate', received: 1, total: 1 });

		for (const [index, table] of loading.tables.entries()) {
			onProgress({ stage: 'insert', received: index, total: options.tables.length });
			await insertTable(held, connection, options.tables[index] ?? '', await table);
		}
		for (const view of options.views ?? []) await held.guard(() => connection.query(view));
		await held.guard(() => connection.query(LOCK));
		return engineOn(held, database, connection);
	} catch (cause) {
		halt.abort(cause);
		throw cause;
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

function mustBeAble(): void {
	const needs: readonly [EngineFailure['reason'], string][] = [
		['no-webassembly', 'WebAssembly'],
		['no-worker', 'Worker'],
		['no-decompression', 'DecompressionStream']
	];
	for (const [reason, name] of needs) {
		if (!(name in globalThis)) throw new EngineFailure(reason, `this browser has no ${name}`);
	}
}

async function instantiate(
	held: HeldWorker,
	module: Blob
): Promise<{ database: AsyncDuckDB; connection: AsyncDuckDBConnection }> {
	const database = new AsyncDuckDB(new VoidLogger(), held.worker);
	const url = URL.createObjectURL(module);
	try {
		await held.guard(() => database.instantiate(url));
	} finally {
		URL.revokeObjectURL(url);
	}
	await held.guard(() => database.open({ path: ':memory:' }));
	const connection = await held.guard(() => database.connect());
	await held.guard(() => connection.query(CLOSE_SHUTTERS));
	return { database, connection };
}

function engineOn(held: HeldWorker, database: AsyncDuckDB, connection: AsyncDuckDBConnection): Engine {
	const runSql = statementRunner(held, connection);
	return {
		kind: 'wasm',
		run: (query, parameters) =>
			inQuery(query, async () => {
				const table = await runSql(query.sql, bind(query, parameters));
				return deliver(query, rawColumns(table), table.numRows);
			}),
		...readers((signal) => openSession(held, database, signal)),
		...ownTables(() => openIntake(held, database)),
		close: () => {
			held.end(new Error('the engine is closed'));
			return Promise.resolve();
		}
	};
}
