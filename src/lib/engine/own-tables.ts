import type { Engine, OwnColumn } from './engine.ts';
import { isTableType, type RawColumn } from './rows.ts';
import { quoteName } from '../queries/quote.ts';

/** The table beside the view `records`: it stays when it is emptied, since `all_records` reads it. */
const OWN_RECORDS = 'own_records';

/** A connection that takes in rows. */
export interface Intake {
	run(sql: string): Promise<void>;
	/** The columns of a table, in their order. */
	columnsOf(table: string): Promise<OwnColumn[]>;
	count(table: string): Promise<number>;
	/** Adds the rows of an Arrow IPC stream, and says how many it holds. */
	take(table: string, ipc: Uint8Array): Promise<number>;
	close(): Promise<void>;
}

/** How an engine takes in and drops a reader's own tables: the same on both. */
export function ownTables(connect: () => Promise<Intake>): Pick<Engine, 'insert' | 'drop'> {
	return {
		async insert(table, columns, batches, { signal, onRows }) {
			mustBeOwn(table);
			signal.throwIfAborted();
			const intake = await connect();
			try {
				await intake.run('BEGIN TRANSACTION');
				await prepareTable(intake, table, columns);
				const before = await intake.count(table);
				let rows = 0;
				for await (const ipc of batches) {
					signal.throwIfAborted();
					rows += await intake.take(table, ipc);
					onRows?.(rows);
				}
				signal.throwIfAborted();
				// An insertion that the engine does not understand fails without a word, so count.
				const found = (await intake.count(table)) - before;
				if (found !== rows) {
					throw new Error(`${table}: ${String(rows)} rows given, ${String(found)} taken in`);
				}
				await intake.run('COMMIT');
				return rows;
			} catch (cause) {
				// A dead engine rolls nothing back, and has nothing to.
				await intake.run('ROLLBACK').catch(() => undefined);
				throw cause;
			} finally {
				await intake.close();
			}
		},
		async drop(table) {
			mustBeOwn(table);
			const intake = await connect();
			try {
				await intake.run(
					table === OWN_RECORDS ? `DELETE FROM ${OWN_RECORDS}` : `DROP TABLE IF EXISTS ${quoteName(table)}`
				);
			} finally {
				await intake.close();
			}
		}
	};
}

function mustBeOwn(table: string): void {
	if (!/^own_[a-z0-9_]+$/.test(table)) {
		throw new Error(`${table} is no name for a table of one's own: own_ and lower-case letters`);
	}
}

async function prepareTable(intake: Intake, table: string, columns: readonly OwnColumn[]): Promise<void> {
	const declared = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ');
	if (table !== OWN_RECORDS) {
		await intake.run(`CREATE OR REPLACE TABLE ${quoteName(table)} (${declared})`);
		return;
	}
	const wanted = (await intake.columnsOf(table)).map(({ name, type }) => `${quoteName(name)} ${type}`);
	if (wanted.join(', ') !== declared) {
		throw new Error(`${table} has other columns: ${wanted.join(', ')}`);
	}
}

/** The columns of a table that an engine holds, for `Intake.columnsOf`. */
export function tableColumns(columns: readonly RawColumn[]): OwnColumn[] {
	return columns.map(({ name, type }) => {
		if (!isTableType(type)) throw new Error(`column ${name} is ${type}`);
		return { name, type };
	});
}
