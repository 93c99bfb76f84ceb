import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import type { Table, TypeMap } from 'apache-arrow';
import type { Bound } from '../deliver.ts';
import type { HeldWorker } from './worker.ts';

type Statement = AsyncPreparedStatement<TypeMap>;

/** The atlas asks a handful of queries over and over; a reader's own SQL is different each time. */
const KEPT = 24;

/**
 * Runs SQL, prepared once: planning takes two to four times as long as answering. The statements least lately asked
 * are given up.
 * @returns a function that throws what the engine says of the SQL, and {EngineFailure} `crashed` when it dies of it
 */
export function statementRunner(
	held: HeldWorker,
	connection: AsyncDuckDBConnection
): (sql: string, values: readonly Bound[]) => Promise<Table<TypeMap>> {
	/** In the order in which they were last asked. */
	const statements = new Map<string, Promise<Statement>>();

	function giveUp(sql: string): void {
		const statement = statements.get(sql);
		statements.delete(sql);
		// Nobody waits for this, and a dead engine has no statement to close.
		statement?.then((prepared) => held.guard(() => prepared.close())).catch(() => undefined);
	}

	function prepare(sql: string): Promise<Statement> {
		const statement = statements.get(sql) ?? held.guard(() => connection.prepare<TypeMap>(sql));
		statements.delete(sql);
		statements.set(sql, statement);
		const [oldest] = statements.keys();
		if (statements.size > KEPT && oldest !== undefined) giveUp(oldest);
		return statement;
	}

	return async (sql, values) => {
		try {
			const statement = await prepare(sql);
			return await held.guard(() => statement.query(...values));
		} catch (cause) {
			giveUp(sql);
			throw cause;
		}
	};
}
