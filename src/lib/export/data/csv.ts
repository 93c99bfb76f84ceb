import Papa from 'papaparse';
import type { Field } from '../../domain/table-schema.ts';
import type { Batch } from '../../engine/rows.ts';
import { isoDay } from '../../domain/day.ts';
import { readersOf, writeNumber, type Cell } from './cells.ts';
import { makeInert } from './inert.ts';
import type { RowWriter } from './row-writer.ts';
import { encodeText, type Sink } from './sink.ts';

const config: Papa.UnparseConfig = {
	header: false,
	newline: '\r\n',
	// An empty text is told from a missing value by its quotes; an apostrophe must not be taken for a quote.
	quotes: (value: unknown) => typeof value === 'string' && (value === '' || value.startsWith("'"))
};

/** CSV by RFC 4180 in UTF-8, with a header: a missing value is an empty cell, an empty text a quoted one. */
export function writeCsv(fields: readonly Field[], sink: Sink): RowWriter {
	let written = 0;
	const write = async (rows: (string | null)[][]) => {
		await sink.write(encodeText(`${Papa.unparse(rows, config)}\r\n`));
	};
	const head = async () => {
		if (written === 0) await write([fields.map(({ name }) => makeInert(name))]);
	};
	return {
		add: async (batch) => {
			await head();
			const rows = textRows(fields, batch, written);
			if (rows.length > 0) await write(rows);
			written += batch.rowCount;
		},
		finish: head
	};
}

function textRows(fields: readonly Field[], batch: Batch, before: number): (string | null)[][] {
	const readers = readersOf(fields, batch, before);
	return Array.from({ length: batch.rowCount }, (_, row) =>
		readers.map((read, place) => toText(read(row), fields[place]?.type))
	);
}

function toText(cell: Cell, type: Field['type'] | undefined): string | null {
	if (cell === null) return null;
	if (typeof cell === 'string') return makeInert(cell);
	if (typeof cell === 'boolean') return String(cell);
	return type === 'date' ? isoDay(Number(cell)) : writeNumber(cell);
}
