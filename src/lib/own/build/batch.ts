import { type Data, Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, type Vector } from 'apache-arrow';

/** Rows that go to the engine at once, and bytes, about: so much stands in the memory twice while it is handed over. */
const ROWS = 50_000;
const BYTES = 16_000_000;

/** Takes rows one by one, and hands them over as tables for the engine. */
export interface Batcher<Row> {
	readonly length: number;
	/** Whether there are as many as go to the engine at once. */
	readonly full: boolean;
	readonly add: (row: Row) => void;
	/** The rows since the last time, as one Arrow IPC stream. */
	readonly take: () => Uint8Array;
}

/**
 * Takes rows into columns of a table.
 * @param growing those that a row is put into
 * @param put puts a row into them
 * @param lay lays all columns of the table out, in their order, for so many rows; the growing ones are empty after it
 */
export function makeBatcher<Row>(
	growing: readonly { readonly bytes: number }[],
	put: (row: Row) => void,
	lay: (length: number) => readonly (readonly [name: string, column: Vector])[]
): Batcher<Row> {
	let length = 0;
	return {
		get length() {
			return length;
		},
		get full() {
			return length >= ROWS || growing.reduce((sum, { bytes }) => sum + bytes, 0) >= BYTES;
		},
		add: (row) => {
			put(row);
			length += 1;
		},
		take: () => {
			const ipc = toIpc(lay(length), length);
			length = 0;
			return ipc;
		}
	};
}

/**
 * One Arrow IPC stream of columns in their order. Not by way of an object of columns by name: JavaScript puts names that
 * are numbers, as years are, before all others.
 */
function toIpc(columns: readonly (readonly [name: string, column: Vector])[], length: number): Uint8Array {
	const schema = new Schema(columns.map(([name, { type }]) => new Field(name, type, true)));
	const children = columns.flatMap(([, column]): readonly Data[] => column.data);
	const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
	return tableToIPC(new Table(new RecordBatch(schema, rows)), 'stream');
}
