import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { tableFromIPC, type TypeMap } from 'apache-arrow';
import { type Intake, tableColumns } from '../own-tables.ts';
import { quoteName } from '../../queries/quote.ts';
import { rawColumns } from './arrow.ts';
import type { HeldWorker } from './worker.ts';

/** A connection that takes rows into the browser's engine, as Arrow has them. */
export async function openIntake(held: HeldWorker, database: AsyncDuckDB): Promise<Intake> {
	const connection = await held.guard(() => database.connect());
	return {
		async run(sql) {
			await held.guard(() => connection.query(sql));
		},
		async columnsOf(table) {
			return tableColumns(
				rawColumns(await held.guard(() => connection.query<TypeMap>(`FROM ${quoteName(table)} LIMIT 0`)))
			);
		},
		async count(table) {
			const counted = await held.guard(() =>
				connection.query(`SELECT count(*)::INTEGER AS n FROM ${quoteName(table)}`)
			);
			return Number(counted.getChild('n')?.get(0));
		},
		async take(table, ipc) {
			const rows = tableFromIPC(ipc).numRows;
			// Inserting no row kills the engine.
			if (rows > 0) {
				await held.guard(() => connection.insertArrowFromIPCStream(ipc, { name: table, create: false }));
			}
			return rows;
		},
		close: () => held.guard(() => connection.close()).catch(() => undefined)
	};
}
