import type { ColumnTypes, Parameters, Query } from '../../queries/query.ts';
import { bind, type Bound } from '../deliver.ts';
import { QueryError, type Reading, type ReadOptions, type ScanOptions } from '../engine.ts';
import { type Batch, readCell, type Value } from '../rows.ts';
import { explain } from './explain.ts';
import { ReadingError } from './reading-error.ts';
import { carry, describe, readingStatement, type ReadColumn, type Statement } from './statement.ts';

/** A connection of its own, for one long answer; all it does ends soon after its signal is aborted, with the signal's reason. */
export interface Session {
	/** Runs one statement to its end; several are refused before any runs. */
	ask(sql: string): Promise<Batch>;
	/** The same, row by row as they come. */
	stream(sql: string, values: readonly Bound[]): AsyncIterable<Batch>;
	/** Gives the connection back; never fails. */
	close(): Promise<void>;
}
export type Connect = (signal: AbortSignal) => Promise<Session>;

/** The engine's ways to give many rows, or any SQL's: the same on both engines. */
export function readers(connect: Connect) {
	async function* scan<P extends Parameters, C extends ColumnTypes>(
		query: Query<P, C>,
		parameters: P,
		{ signal }: ScanOptions
	): AsyncGenerator<Batch> {
		const session = await connect(signal);
		try {
			yield* session.stream(query.sql, bind(query, parameters));
		} catch (cause) {
			signal.throwIfAborted();
			throw new QueryError(query.name, query.sql, cause);
		} finally {
			await session.close();
		}
	}

	async function* scanSql(sql: string, { signal }: ScanOptions): AsyncGenerator<Batch> {
		const statement = readingStatement(sql);
		const session = await connect(signal);
		try {
			const columns = await columnsOf(session, statement);
			yield* session.stream(carry(statement, columns), []);
		} catch (cause) {
			signal.throwIfAborted();
			throw explain(cause, statement);
		} finally {
			await session.close();
		}
	}

	async function read(
		sql: string,
		{ signal, limit = 1000, timeLimit = 30_000 }: ReadOptions = {}
	): Promise<Reading> {
		const start = performance.now();
		const statement = readingStatement(sql);
		const halt = new AbortController();
		const cancel = () => {
			halt.abort(new ReadingError('cancelled', 'the query was cancelled'));
		};
		if (signal?.aborted === true) cancel();
		signal?.addEventListener('abort', cancel);
		const timer = setTimeout(() => {
			halt.abort(new ReadingError('too-slow', `no answer after ${String(timeLimit)} ms`));
		}, timeLimit);
		let session: Session | undefined;
		try {
			session = await connect(halt.signal);
			const columns = await columnsOf(session, statement);
			const rows: Value[][] = [];
			// One row more than asked for tells whether there are more.
			for await (const batch of session.stream(carry(statement, columns, limit + 1), [])) {
				for (let row = 0; row < batch.rowCount; row++)
					rows.push(batch.columns.map((column) => readCell(column, row)));
			}
			const milliseconds = performance.now() - start;
			return { columns, rows: rows.slice(0, limit), more: rows.length > limit, milliseconds };
		} catch (cause) {
			halt.signal.throwIfAborted();
			throw explain(cause, statement);
		} finally {
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			await session?.close();
		}
	}

	return { scan, scanSql, read };
}

/** Prepares the statement in its wrapper, so that nothing but a reading one goes on, and tells its columns. */
async function columnsOf(session: Session, statement: Statement): Promise<ReadColumn[]> {
	const { columns, rowCount } = await session.ask(describe(statement));
	const [names, types] = columns;
	return Array.from({ length: rowCount }, (_, row) => ({
		name: String(names?.at(row)),
		type: String(types?.at(row))
	}));
}
