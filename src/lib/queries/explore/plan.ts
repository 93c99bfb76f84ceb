import type { Locale } from '../../domain/text.ts';
import { defineQuery, type ColumnTypes, type Parameters, type Query, type RowOf } from '../query.ts';
import { facetColumns, type Facet, type RecordFilter } from './facets.ts';
import { textCondition, whereOf, type Dialect, type Piece } from './filter.ts';
import { recordColumnNames, recordColumns } from './record.ts';
import { sortColumns, type SortBy } from './sort-columns.ts';
import { enumOf } from './tables.ts';

/** A question that was made at run time, and what is bound in it. */
export interface Plan<C extends ColumnTypes> {
	readonly query: Query<Parameters, C>;
	readonly parameters: Parameters;
}
export type PlanRow<P> = P extends Plan<infer C> ? RowOf<C> : never;

/**
 * A plan from pieces of SQL with `?` for each value: they become the engine's `$1`, `$2` … No value is ever part of the
 * SQL, and none of our own SQL holds a `?` that is no place for one.
 */
export function planOf<const C extends ColumnTypes>(
	name: string,
	columns: C,
	sql: string,
	values: readonly (string | number)[]
): Plan<C> {
	let place = 0;
	const numbered = sql.replaceAll('?', () => `$${String((place += 1))}`);
	if (place !== values.length)
		throw new Error(`${name}: ${String(place)} places, ${String(values.length)} values`);
	const parameters = values.map((_, i) => `p${String(i + 1)}`);
	return {
		query: defineQuery<Parameters>()({ name, parameters, columns, sql: numbered }),
		parameters: Object.fromEntries(values.map((value, i) => [parameters[i] ?? '', value]))
	};
}

/** Over `explorer.rows`, whose columns of codes are of types that hold just these codes. */
const indexed: Dialect = {
	column: (facet) => facetColumns[facet],
	code: (facet) => `try_cast(? AS ${enumOf(facet)})`,
	// Over a million rows a list of several takes four times as long as one that is joined.
	oneOf: (facet, count) =>
		`${facetColumns[facet]} IN (SELECT try_cast(unnest([${new Array(count).fill('?').join(', ')}]) AS ${enumOf(facet)}))`,
	firstYear: 'first_year',
	lastYear: 'last_year',
	// Looked up once when the text changes, not again for each count: see `lookUp`.
	text: () => ({ sql: 'key IN (FROM explorer.found)', values: [] })
};

/** A filter as SQL over `explorer.rows`. */
export const whereIndexed = (filter: RecordFilter, without?: Facet): Piece =>
	whereOf(filter, indexed, without);

/** Finds the rows that hold the words, and keeps their keys in `explorer.found`, where every other plan looks for them. */
export function lookUp(text: string): Plan<{ Count: 'BIGINT' }> {
	const { sql, values } = textCondition('search', text);
	return planOf(
		'look-up',
		{ Count: 'BIGINT' },
		`INSERT INTO explorer.found SELECT key FROM explorer.texts WHERE ${sql || 'true'}`,
		values
	);
}

/** How many rows there are. */
export function countRows(filter: RecordFilter): Plan<{ row_count: 'BIGINT' }> {
	const { sql, values } = whereIndexed(filter);
	return planOf(
		'count-rows',
		{ row_count: 'BIGINT' },
		`SELECT count(*) AS row_count FROM explorer.rows WHERE ${sql}`,
		values
	);
}

/** The most choices of a facet that are counted; an own file may have a reporter for each row. */
export const mostChoices = 500;

/** How many rows each choice of a facet has under all other conditions. */
export function countChoices(
	facet: Facet,
	filter: RecordFilter
): Plan<{ choice: 'VARCHAR?'; row_count: 'BIGINT' }> {
	const { sql, values } = whereIndexed(filter, facet);
	const column = facetColumns[facet];
	return planOf(
		`count-${facet}`,
		{ choice: 'VARCHAR?', row_count: 'BIGINT' },
		`SELECT ${column}::VARCHAR AS choice, count(*) AS row_count FROM explorer.rows WHERE ${sql}
		GROUP BY ${column} ORDER BY row_count DESC, ${column} LIMIT ${String(mostChoices)}`,
		values
	);
}

/** Those that are not in `explorer.rows`. */
const wide = new Set<string>([
	'event_kind',
	'text',
	'as_written',
	'value_low',
	'value_high',
	'locator',
	'record_id'
]);

/** The columns that an order goes by, one after the other. */
export const orderTerms = (sort: readonly SortBy[]): { column: string; descending: boolean }[] =>
	sort.flatMap(({ column, descending }) => sortColumns[column].map((name) => ({ column: name, descending })));

/**
 * The order as SQL. What is missing stands last, whichever way.
 * @param table what the columns of `explorer.rows` are said to be of, where others have them too
 */
function orderOf(sort: readonly SortBy[], locale: Locale, table = ''): string {
	const terms = orderTerms(sort).map(({ column, descending }) => {
		const told =
			column === 'text' ? `lower(text_${locale})` : wide.has(column) ? column : `${table}${column}`;
		return `${told} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
	});
	return [...terms, 'key'].join(', ');
}

/** The keys of the rows in their order, from a place on. A limit of null: all. */
export function orderRows(
	filter: RecordFilter,
	sort: readonly SortBy[],
	locale: Locale,
	limit: number | null
): Plan<{ key: 'INTEGER' }> {
	const { sql, values } = whereIndexed(filter);
	const isWide = sort.some(({ column }) => sortColumns[column].some((name) => wide.has(name)));
	const from = isWide
		? `explorer.rows JOIN (SELECT key, event_kind, text_en, text_ru, as_written, value_low, value_high, locator, record_id
			FROM explorer.whole) USING (key)`
		: 'explorer.rows';
	return planOf(
		'order-rows',
		{ key: 'INTEGER' },
		`SELECT key FROM ${from} WHERE ${sql} ORDER BY ${orderOf(sort, locale)}${limit === null ? '' : ` LIMIT ${String(Math.trunc(limit))}`}`,
		values
	);
}

const cells = recordColumnNames.join(', ');

/**
 * Whole rows by their keys, in no order. Keys are numbers of the engine's own, so they stand in the SQL. Those of an own
 * file are looked for between the least and the greatest, which leaves out most of a long table.
 */
export function rowsByKey(keys: readonly number[]): Plan<{ key: 'INTEGER' } & typeof recordColumns> {
	const own = keys.filter((key) => key >= 0).map(Math.trunc);
	const list = (some: readonly number[]) => (some.length > 0 ? some.join(', ') : 'NULL');
	const least = own.reduce((a, b) => Math.min(a, b), Infinity);
	const most = own.reduce((a, b) => Math.max(a, b), -1);
	const ofOwn =
		own.length === 0
			? ''
			: ` UNION ALL SELECT rowid::INTEGER AS key, ${cells} FROM own_records
				WHERE rowid BETWEEN ${String(least)} AND ${String(most)}
				${most - least >= own.length ? `AND rowid IN (${list(own)})` : ''}`;
	return planOf(
		'rows-by-key',
		{ key: 'INTEGER', ...recordColumns },
		`SELECT key, ${cells} FROM explorer.atlas WHERE key IN (${list(keys.filter((key) => key < 0))})${ofOwn}`,
		[]
	);
}

/** All columns of the filtered rows in their order, for files. */
export function scanRows(
	filter: RecordFilter,
	sort: readonly SortBy[],
	locale: Locale
): Plan<typeof recordColumns> {
	const { sql, values } = whereIndexed(filter);
	return planOf(
		'scan-rows',
		recordColumns,
		`SELECT ${recordColumnNames.map((name) => `whole.${name}`).join(', ')}
		FROM explorer.rows AS rows JOIN explorer.whole AS whole USING (key)
		WHERE key IN (SELECT key FROM explorer.rows WHERE ${sql}) ORDER BY ${orderOf(sort, locale, 'rows.')}`,
		values
	);
}
