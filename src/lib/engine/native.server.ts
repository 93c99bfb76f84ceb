import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance, DuckDBListValue } from '@duckdb/node-api';
import { bind, type Bound, deliver, inQuery } from './deliver.ts';
import type { Engine } from './engine.ts';
import { isCarried, type RawColumn } from './rows.ts';
import { CLOSE_SHUTTERS, LOCK, quoteName, quoteText } from './sql.ts';

/**
 * Opens DuckDB in this process, in memory, with one table for each `<directory>/<table>.parquet`.
 * Afterwards it reaches no file and no address, and its settings are locked, as in the browser.
 * @throws {Error} naming the file that is missing or unreadable, or the column whose type the browser engine lacks
 */
export async function openNative(directory: string, tables: readonly string[]): Promise<Engine> {
	for (const table of tables) await mustExist(join(directory, `${table}.parquet`));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const close = () => {
		connection.closeSync();
		instance.closeSync();
	};
	try {
		await connection.run(CLOSE_SHUTTERS);
		for (const table of tables) await loadTable(connection, table, join(directory, `${table}.parquet`));
		await connection.run(LOCK);
	} catch (cause) {
		close();
		throw cause;
	}
	return {
		kind: 'native',
		run: (query, parameters) =>
			inQuery(query, async () => {
				const { columns, rowCount } = await ask(connection, query.sql, bind(query, parameters));
				return deliver(query, columns, rowCount);
			}),
		close: () => {
			close();
			return Promise.resolve();
		}
	};
}

async function mustExist(file: string): Promise<void> {
	try {
		await access(file);
	} catch (cause) {
		throw new Error(`${file} is missing: run the data build first (npm run build:data)`, { cause });
	}
}

async function loadTable(connection: DuckDBConnection, table: string, file: string): Promise<void> {
	try {
		await connection.run(`CREATE TABLE ${quoteName(table)} AS FROM read_parquet(${quoteText(file)})`);
	} catch (cause) {
		throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
	}
	const { columns } = await ask(connection, `FROM ${quoteName(table)} LIMIT 0`, []);
	const odd = columns.find(({ type }) => !isCarried(type) || type.endsWith('[]'));
	if (odd !== undefined) {
		throw new Error(
			`${file}: column ${odd.name} is ${odd.type}, which the browser's engine does not take in`
		);
	}
}

async function ask(
	connection: DuckDBConnection,
	sql: string,
	values: readonly Bound[]
): Promise<{ columns: RawColumn[]; rowCount: number }> {
	const statement = await connection.prepare(sql);
	try {
		values.forEach((value, index) => {
			const place = index + 1;
			if (value === null) statement.bindNull(place);
			else if (typeof value === 'string') statement.bindVarchar(place, value);
			else if (typeof value === 'boolean') statement.bindBoolean(place, value);
			// The browser engine binds every number as DOUBLE; left to itself this one would bind 5 as INTEGER.
			else statement.bindDouble(place, value);
		});
		const result = await statement.run();
		const cells = await result.getColumns();
		const names = result.columnNames();
		const columns = result.columnTypes().map((type, place) => ({
			name: names[place] ?? '',
			type: type.toString(),
			at: (row: number) => plain(cells[place]?.[row])
		}));
		return { columns, rowCount: result.rowCount };
	} finally {
		statement.destroySync();
	}
}

/** Takes this library's own value classes off. */
function plain(value: unknown): unknown {
	if (value instanceof DuckDBDateValue) return value.days;
	if (value instanceof DuckDBListValue) return [...value.items];
	return value;
}
