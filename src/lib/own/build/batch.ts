import { type Data, Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, type Vector } from 'apache-arrow';

/** Rows that go to the engine at once, and bytes, about: so much stands in the memory twice while it is handed over. */
const ROWS = 50_000;
const BYTES = 16_000_000;

/** Takes rows one by one, and hands them over as tables for the engine. */
export interface Batcher<Row> {
	readonly length: number;
	/** Whether there are as many as go to the engine at once. */
	readonly full: boolean;
	add(row: Row): void;
	/** The rows since the last time, as one Arrow IPC stream. */
	take(): Uint8Array;
}

export const isFull = (rows: number, columns: readonly { readonly bytes: number }[]): boolean =>
	rows >= ROWS || columns.reduce((sum, { bytes }) => sum + bytes, 0) >= BYTES;

/**
 * One Arrow IPC stream of columns in their order. Not by way of an object of columns by name: JavaScript puts names that
 * are numbers, as years are, before all others.
 */
export function toIpc(columns: readonly (readonly [name: string, column: Vector])[], length: number): Uint8Array {
	const schema = new Schema(columns.map(([name, { type }]) => new Field(name, type, true)));
	const children = columns.flatMap(([, column]): readonly Data[] => column.data);
	const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
	return tableToIPC(new Table(new RecordBatch(schema, rows)), 'stream');
}
