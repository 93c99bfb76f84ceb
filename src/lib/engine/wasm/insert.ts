import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from '../failure.ts';
import { quoteName } from '../../queries/quote.ts';
import { readTable } from './parquet.ts';
import type { HeldWorker } from './worker.ts';

/**
 * Makes a table in the engine from its Parquet file.
 * @throws {EngineFailure} `bad-table` or `bad-file` naming the table
 */
export async function insertTable(
	held: HeldWorker,
	connection: AsyncDuckDBConnection,
	name: string,
	file: ArrayBuffer
): Promise<void> {
	const { columns, rowCount, ipc } = await readTable(name, file);
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
