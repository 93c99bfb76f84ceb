import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type RecordBatch, RecordBatchReader, Table, type TypeMap } from 'apache-arrow';
import { EngineFailure } from '../failure.ts';
import type { Session } from '../reading/read.ts';
import type { Batch } from '../rows.ts';
import { READ_ONLY } from '../sql.ts';
import { rawColumns } from './arrow.ts';
import type { HeldWorker } from './worker.ts';

/** How long a worker may take to hear that a query is to stop. */
const PATIENCE = 1000;

/**
 * Opens a connection of its own. What runs on it goes step by step, so that the worker can hear between two of them
 * that it is to stop; a step that does not end cannot be interrupted, and the worker is ended with it.
 */
export async function openSession(
	held: HeldWorker,
	database: AsyncDuckDB,
	signal: AbortSignal
): Promise<Session> {
	const step = stepper(held, signal);
	const connection = await step(() => database.connect());
	await step(() => connection.query(READ_ONLY));
	const prepared = (sql: string) => step(() => connection.prepare<TypeMap>(sql));

	async function* pieces(sql: string): AsyncGenerator<Uint8Array> {
		const { bindings, handle } = handleOf(connection);
		let head = await step(() => bindings.startPendingQuery(handle, sql, true));
		while (head === null) head = await step(() => bindings.pollPendingQuery(handle));
		yield head;
		for (;;) {
			const piece = await step(() => bindings.fetchQueryResults(handle));
			if (piece?.length === 0) return;
			if (piece !== null) yield piece;
		}
	}

	return {
		async ask(sql) {
			const statement = await prepared(sql);
			const table = await step(() => statement.query());
			return { columns: rawColumns(table), rowCount: table.numRows };
		},
		async *stream(sql, values) {
			// Preparing refuses several statements; what is sent as text would run them.
			const statement = await prepared(sql);
			if (values.length === 0) {
				for await (const batch of await RecordBatchReader.from<TypeMap>(pieces(sql))) yield asBatch(batch);
				return;
			}
			const reader = await step(() => statement.send(...values));
			for (;;) {
				const next = await step(() => reader.next());
				if (next.done === true) return;
				yield asBatch(next.value);
			}
		},
		async close() {
			// Whatever was under way is given up; a dead or ended worker has nothing to give back.
			await held
				.guard(async () => {
					const { bindings, handle } = handleOf(connection);
					await bindings.cancelPendingQuery(handle);
					await connection.close();
				})
				.catch(() => undefined);
		}
	};
}

/** Runs one step after another, none once the signal is aborted. */
function stepper(held: HeldWorker, signal: AbortSignal) {
	return async <T>(work: () => Promise<T>): Promise<T> => {
		signal.throwIfAborted();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const watch = () => {
			timer = setTimeout(() => {
				held.lose(new EngineFailure('stopped', 'the engine was ended to stop a query'));
			}, PATIENCE);
		};
		signal.addEventListener('abort', watch);
		try {
			return await held.guard(work);
		} finally {
			clearTimeout(timer);
			signal.removeEventListener('abort', watch);
			signal.throwIfAborted();
		}
	};
}

function handleOf(connection: AsyncDuckDBConnection): { bindings: AsyncDuckDB; handle: number } {
	return connection.useUnsafe((bindings, handle) => ({ bindings, handle }));
}

function asBatch(batch: RecordBatch<TypeMap>): Batch {
	return { columns: rawColumns(new Table<TypeMap>([batch])), rowCount: batch.numRows };
}
