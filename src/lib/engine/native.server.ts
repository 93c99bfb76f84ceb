import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { bind, deliver, inQuery } from './deliver.ts';
import type { Engine } from './engine.ts';
import { openIntake } from './native/intake.server.ts';
import { openSession } from './native/session.server.ts';
import { ask } from './native/statements.server.ts';
import { ownTables } from './own-tables.ts';
import { readers } from './reading/read.ts';
import { isCarried } from './rows.ts';
import { quoteName, quoteText } from '../queries/quote.ts';
import { CLOSE_SHUTTERS, LOCK } from './sql.ts';

/**
 * Opens DuckDB in this process, in memory, with one table for each `<directory>/<table>.parquet`.
 * Afterwards it reaches no file and no address, and its settings are locked, as in the browser.
 * @param views SQL that makes views over the tables, in its order
 * @throws {Error} naming the file that is missing or unreadable, or the column whose type the browser engine lacks
 */
export async function openNative(
	directory: string,
	tables: readonly string[],
	views: readonly string[] = []
): Promise<Engine> {
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
		for (const view of views) await connection.run(view);
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
		...readers((signal) => openSession(instance, signal)),
		...ownTables(() => openIntake(instance)),
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
