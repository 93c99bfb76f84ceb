import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from '../failure.ts';
import { quoteName } from '../../queries/quote.ts';
import type { ReadTable } from './parquet.ts';
import type { HeldWorker } from './worker.ts';

/**
 * Makes a table in the engine.
 * @throws {EngineFailure} `bad-table` naming the table
 */
export async function insertTable(
	held: HeldWorker,
	connection: AsyncDuckDBConnection,
	name: string,
	{ columns, rowCount, ipc }: ReadTable
): Promise<void> {
	const types = columns.map((column) => `${quoteName(column.name)} ${column.type}`).join(', ');
	await held.guard(() => connection.query(`CREATE TABLE ${quoteName(name)} (${types})`));
	if (ipc === undefined) return;
	await held.guard(() => connection.insertArrowFromIPCStream(ipc, { name, create: false }));
	// An insertion that the engine does not understand fails without a word, so count.
	const counted = await held.guard(() =>
		connection.query(`SELECT count(*)::INTEGER AS n FROM ${quoteName(name)}`)
	);
	const found: unknown = counted.getChild('n')?.get(0);
	if (found !== rowCount) {
		throw new EngineFailure(
			'bad-table',
			`table ${name}: ${String(rowCount)} rows read, ${String(found)} taken in`
		);
	}
}
