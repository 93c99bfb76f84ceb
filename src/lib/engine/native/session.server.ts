import type { DuckDBInstance } from '@duckdb/node-api';
import type { Session } from '../reading/read.ts';
import { READ_ONLY } from '../sql.ts';
import { ask, stream } from './statements.server.ts';

/** Opens a connection of its own, interrupted when the signal is aborted. */
export async function openSession(instance: DuckDBInstance, signal: AbortSignal): Promise<Session> {
	signal.throwIfAborted();
	const connection = await instance.connect();
	const interrupt = () => {
		connection.interrupt();
	};
	signal.addEventListener('abort', interrupt);
	await connection.run(READ_ONLY);
	return {
		ask(sql) {
			signal.throwIfAborted();
			return ask(connection, sql, []);
		},
		async *stream(sql, values) {
			for await (const batch of stream(connection, sql, values)) {
				signal.throwIfAborted();
				yield batch;
			}
			// Rows that were interrupted end as if there were no more.
			signal.throwIfAborted();
		},
		close() {
			signal.removeEventListener('abort', interrupt);
			connection.closeSync();
			return Promise.resolve();
		}
	};
}
