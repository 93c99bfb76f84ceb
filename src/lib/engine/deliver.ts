import type { ColumnTypes, Parameters, Query, RowOf } from '../queries/query.ts';
import { type Answer, QueryError } from './engine.ts';
import { type RawColumn, readRow, type Value } from './rows.ts';

/** What is bound to `$1`, `$2` … */
export type Bound = string | number | boolean | null;

/**
 * A query's parameters in the order of its SQL.
 * @throws {Error} for one that is missing, or a number that is not finite: JSON would bind it as NULL unseen
 */
export function bind<P extends Parameters, C extends ColumnTypes>(
	query: Query<P, C>,
	parameters: P
): Bound[] {
	return query.parameters.map((name) => {
		const value: Bound | undefined = parameters[name];
		if (value === undefined) throw new Error(`parameter ${name} is missing`);
		if (typeof value === 'number' && !Number.isFinite(value)) {
			throw new Error(`parameter ${name} is ${String(value)}, not a number`);
		}
		return value;
	});
}

/**
 * Turns what an engine gave into the answer that the query declares.
 * @throws {Error} naming the column whose name, place or type differs, or that is missing where it must not be
 */
export function deliver<P extends Parameters, C extends ColumnTypes>(
	query: Query<P, C>,
	columns: readonly RawColumn[],
	rowCount: number
): Answer<RowOf<C>> {
	const declared = Object.entries<string>(query.columns);
	const required = new Set<string>();
	declared.forEach(([name, type], place) => {
		const column = columns[place];
		if (column === undefined) throw new Error(`column ${name} is declared but not in the answer`);
		if (column.name !== name) {
			throw new Error(
				`column ${String(place + 1)} is declared as ${name}, the answer has ${column.name} there`
			);
		}
		if (column.type !== type.replace(/\?$/, '')) {
			throw new Error(`column ${name} is declared ${type}, the answer has ${column.type}`);
		}
		if (!type.endsWith('?')) required.add(name);
	});
	const extra = columns[declared.length];
	if (extra !== undefined) throw new Error(`column ${extra.name} is in the answer but not declared`);

	const rows = Array.from({ length: rowCount }, (_, index) => {
		const row = readRow(columns, index);
		for (const name of required) {
			if (row[name] === null)
				throw new Error(`column ${name}, row ${String(index)} is NULL, and not declared so`);
		}
		return row;
	});
	// The loop above has compared every column with the declaration that RowOf reads.
	return {
		rows: rows as readonly Record<string, Value>[] as readonly RowOf<C>[],
		columns: columns.map(({ name, type }) => ({ name, type }))
	};
}

/** Runs a step for a query and names the query in whatever goes wrong. */
export async function inQuery<T>(
	query: { readonly name: string; readonly sql: string },
	step: () => Promise<T>
): Promise<T> {
	try {
		return await step();
	} catch (cause) {
		throw new QueryError(query.name, query.sql, cause);
	}
}
