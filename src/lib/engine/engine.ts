import type { ColumnTypes, Query, RowOf, Parameters } from '../queries/query.ts';

/** What a query gives back: its rows, and the names and DuckDB types of its columns as the engine states them. */
export interface Answer<Row> {
	readonly rows: readonly Row[];
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/**
 * A DuckDB with the atlas's tables in it, wherever it runs.
 *
 * Both makers give the same rows for the same query: dates as ISO 8601 strings, whole and decimal
 * numbers as `number`, booleans as `boolean`, lists of text as `string[]`, a missing value as `null`.
 */
export interface Engine {
	readonly kind: 'native' | 'wasm';
	/**
	 * Runs a query with its parameters bound, and holds the answer to the columns the query declares.
	 * @throws {QueryError} with the query's name, its SQL and the engine's message as `cause`
	 */
	run<P extends Parameters, C extends ColumnTypes>(
		query: Query<P, C>,
		parameters: P
	): Promise<Answer<RowOf<C>>>;
	/** Gives back memory, threads and workers. The engine answers nothing after it. */
	close(): Promise<void>;
}

/** A query that the engine refused or could not finish. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	constructor(
		readonly query: string,
		readonly sql: string,
		cause: unknown
	) {
		super(`query ${query} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
	}
}
