import { type DuckDBInstance, DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import { tableFromIPC, type TypeMap } from 'apache-arrow';
import { type Intake, tableColumns } from '../own-tables.ts';
import { quoteName } from '../../queries/quote.ts';
import { rawColumns } from '../wasm/arrow.ts';
import { ask } from './statements.server.ts';

/** A connection that takes rows into the native engine, row by row: for tests, which hold it to the browser's. */
export async function openIntake(instance: DuckDBInstance): Promise<Intake> {
	const connection = await instance.connect();
	return {
		async run(sql) {
			await connection.run(sql);
		},
		async columnsOf(table) {
			return tableColumns((await ask(connection, `FROM ${quoteName(table)} LIMIT 0`, [])).columns);
		},
		async count(table) {
			const { columns } = await ask(connection, `SELECT count(*)::INTEGER AS n FROM ${quoteName(table)}`, []);
			return Number(columns[0]?.at(0));
		},
		async take(table, ipc) {
			const rows = tableFromIPC<TypeMap>(ipc);
			const columns = rawColumns(rows);
			const appender = await connection.createAppender(table);
			for (let row = 0; row < rows.numRows; row++) {
				for (const column of columns) appender.appendValue(native(column.type, column.at(row)));
				appender.endRow();
			}
			appender.closeSync();
			return rows.numRows;
		},
		close() {
			connection.closeSync();
			return Promise.resolve();
		}
	};
}

function native(type: string, cell: unknown): DuckDBValue {
	if (cell === null || cell === undefined) return null;
	if (type === 'DATE' && typeof cell === 'number') return new DuckDBDateValue(cell);
	if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
	if (typeof cell === 'bigint') return cell;
	throw new Error(`${typeof cell} in a ${type} column`);
}
