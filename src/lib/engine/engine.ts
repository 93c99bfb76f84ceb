import type { ColumnTypes, Query, RowOf, Parameters } from '../queries/query.ts';
import type { ReadColumn } from './reading/statement.ts';
import type { Batch, TableType, Value } from './rows.ts';

/** What a query gives back: its rows, and the names and DuckDB types of its columns as the engine states them. */
export interface Answer<Row> {
	readonly rows: readonly Row[];
	readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface ScanOptions {
	/** Stops the rows; whoever takes them then gets the signal's reason. */
	readonly signal: AbortSignal;
}

export interface ReadOptions {
	readonly signal?: AbortSignal;
	/** How many rows at most; 1000 unless said. */
	readonly limit?: number;
	/** Milliseconds after which the query is stopped; 30,000 unless said. */
	readonly timeLimit?: number;
}

/** What a reader's own SQL gave. */
export interface Reading {
	/** With their DuckDB types, as the SQL has them. */
	readonly columns: readonly ReadColumn[];
	/** As `readCell` tells values; types that the atlas has not come as numbers or text. */
	readonly rows: readonly (readonly Value[])[];
	/** Whether there are more rows than the limit. */
	readonly more: boolean;
	readonly milliseconds: number;
}

/** A column of a reader's own table. */
export interface OwnColumn {
	readonly name: string;
	readonly type: TableType;
}

export interface InsertOptions {
	readonly signal: AbortSignal;
	/** Told of the rows taken in so far, after each batch. */
	readonly onRows?: (rows: number) => void;
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
	/**
	 * The rows of a query of the atlas in batches, on a connection of its own: for answers too long to hold at once. Not
	 * held to the query's declared columns. Leaving the loop early gives the connection back.
	 * @throws {QueryError} as `run`; the signal's reason
	 */
	scan<P extends Parameters, C extends ColumnTypes>(
		query: Query<P, C>,
		parameters: P,
		options: ScanOptions
	): AsyncIterable<Batch>;
	/**
	 * Runs SQL that a reader wrote, which can only read the tables that are in. On the browser's engine a query that cannot be stopped otherwise
	 * ends the engine (`stopped`); a reader's own tables are gone with it.
	 * @throws {ReadingError} also when it is cancelled
	 */
	read(sql: string, options?: ReadOptions): Promise<Reading>;
	/**
	 * All rows of a reader's SQL in batches, in types that the atlas carries, lists apart (`carriedAs`).
	 * @throws {ReadingError}; the signal's reason
	 */
	scanSql(sql: string, options: ScanOptions): AsyncIterable<Batch>;
	/**
	 * Takes rows into a table of the reader's own, whose name begins with `own_`: all of them, or none when it fails or is
	 * aborted. `own_records` is added to, and must be given its very columns; any other table is made anew.
	 * @param batches Arrow IPC streams with these columns; each buffer is taken over
	 * @returns how many rows were taken in
	 */
	insert(
		table: string,
		columns: readonly OwnColumn[],
		batches: AsyncIterable<Uint8Array>,
		options: InsertOptions
	): Promise<number>;
	/** Takes a reader's own table away; `own_records` is emptied. */
	drop(table: string): Promise<void>;
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
