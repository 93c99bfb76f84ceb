/** The DuckDB types that a query may return. A trailing `?` marks a column that may be missing (NULL). */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'VARCHAR[]';
export type ColumnTypes = Readonly<Record<string, ColumnType | `${ColumnType}?`>>;

interface Native {
	VARCHAR: string;
	INTEGER: number;
	/** What COUNT gives. One beyond ±2^53 is refused rather than rounded. */
	BIGINT: number;
	/** Always finite: a query guards its divisions. */
	DOUBLE: number;
	BOOLEAN: boolean;
	/** ISO 8601, `YYYY-MM-DD`. */
	DATE: string;
	/** A list whose members are all there. */
	'VARCHAR[]': readonly string[];
}

/** The TypeScript type of a row, read off its column types. */
export type RowOf<C extends ColumnTypes> = {
	readonly [K in keyof C]: C[K] extends `${infer T extends ColumnType}?`
		? Native[T] | null
		: C[K] extends ColumnType
			? Native[C[K]]
			: never;
};

/** What may be bound to a query. Lists travel as one text, joined by `~`, since the browser engine binds no lists. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** One question to the atlas's tables. */
export interface Query<P extends Parameters, C extends ColumnTypes> {
	/** The file's name; it stands in error messages. */
	readonly name: string;
	/**
	 * The parameters in the order in which the SQL numbers them: `$1`, `$2` … Both engines bind a number as
	 * DOUBLE, and a missing value as VARCHAR (browser) or as of no type (native); so SQL casts: `$1::INTEGER`.
	 */
	readonly parameters: readonly (keyof P & string)[];
	/** Every column of the answer, in its order. */
	readonly columns: C;
	readonly sql: string;
}

/** A query whose parameters and columns are not told apart: for lists of all of them. Every `Query` is one. */
export interface AnyQuery {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly columns: ColumnTypes;
	readonly sql: string;
}

/** Gives a query its types; a run-time no-op. */
export function defineQuery<P extends Parameters>() {
	return <const C extends ColumnTypes>(query: Query<P, C>): Query<P, C> => query;
}
