import {
	type DuckDBConnection,
	DuckDBDateValue,
	DuckDBListValue,
	type DuckDBPreparedStatement,
	type DuckDBResult,
	type DuckDBValue
} from '@duckdb/node-api';
import type { Bound } from '../deliver.ts';
import type { Batch } from '../rows.ts';

/** Runs one statement to its end; several are refused before any runs. */
export async function ask(
	connection: DuckDBConnection,
	sql: string,
	values: readonly Bound[]
): Promise<Batch> {
	const statement = await connection.prepare(sql);
	try {
		bindAll(statement, values);
		const result = await statement.run();
		return batchOf(result, await result.getColumns(), result.rowCount);
	} finally {
		statement.destroySync();
	}
}

/** The same, row by row as they come. */
export async function* stream(
	connection: DuckDBConnection,
	sql: string,
	values: readonly Bound[]
): AsyncGenerator<Batch> {
	const statement = await connection.prepare(sql);
	try {
		bindAll(statement, values);
		const result = await statement.stream();
		for (;;) {
			const chunk = await result.fetchChunk();
			if (chunk === null || chunk.rowCount === 0) return;
			yield batchOf(result, chunk.getColumns(), chunk.rowCount);
		}
	} finally {
		statement.destroySync();
	}
}

function bindAll(statement: DuckDBPreparedStatement, values: readonly Bound[]): void {
	values.forEach((value, index) => {
		const place = index + 1;
		if (value === null) statement.bindNull(place);
		else if (typeof value === 'string') statement.bindVarchar(place, value);
		else if (typeof value === 'boolean') statement.bindBoolean(place, value);
		// The browser engine binds every number as DOUBLE; left to itself this one would bind 5 as INTEGER.
		else statement.bindDouble(place, value);
	});
}

function batchOf(result: DuckDBResult, cells: readonly (readonly DuckDBValue[])[], rowCount: number): Batch {
	const names = result.columnNames();
	const columns = result.columnTypes().map((type, place) => ({
		name: names[place] ?? '',
		type: type.toString(),
		at: (row: number) => plain(cells[place]?.[row])
	}));
	return { columns, rowCount };
}

/** Takes this library's own value classes off. */
function plain(value: unknown): unknown {
	if (value instanceof DuckDBDateValue) return value.days;
	if (value instanceof DuckDBListValue) return [...value.items];
	return value;
}
