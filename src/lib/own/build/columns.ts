import { Table, tableToIPC } from 'apache-arrow';
import { recordFields } from '../../domain/records.ts';
import { makeColumn } from '../../engine/wasm/vectors.ts';
import { type Cell, textOf } from '../cell.ts';
import type { OwnRecord } from './record.ts';

/** A column of a table for the engine, by DuckDB's name of its type. */
export interface TableColumn {
	readonly name: string;
	readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'DATE';
}

const typeOf = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE', boolean: 'VARCHAR' } as const;

/** The columns of `own_records`: those of every record. */
export const recordColumns: readonly TableColumn[] = recordFields.map(({ name, type }) => ({ name, type: typeOf[type] }));

/** The columns of `own_file`: those of the file, as texts, since that is what stands there. */
export const fileColumns = (columns: readonly string[]): TableColumn[] => [
	...columns.map((name): TableColumn => ({ name, type: 'VARCHAR' }))
];

type Read = (record: OwnRecord, file: string) => unknown;

/** How each column of a record is made; those that are not here are missing. */
const readers = new Map<string, Read>([
	['record_id', ({ row, place }) => `own-${String(row)}${place === null ? '' : `-${place}`}`],
	['record_type', () => 'number'],
	['layer', () => 'own'],
	['domain', ({ domain }) => domain],
	['indicator_id', ({ indicatorId }) => indicatorId],
	['indicator_en', ({ indicatorEn }) => indicatorEn],
	['indicator_ru', ({ indicatorRu }) => indicatorRu],
	['ref_area', ({ area }) => area],
	['drug', ({ drug }) => drug],
	['period_start', ({ start }) => start],
	['period_end', ({ end }) => end],
	['obs_value', ({ value }) => value],
	['value_low', ({ low }) => low],
	['value_high', ({ high }) => high],
	['unit_measure', ({ unit }) => unit],
	['obs_status', ({ status }) => status],
	['reported_by_en', ({ reporter }) => reporter],
	['reported_by_ru', ({ reporter }) => reporter],
	['document_id', () => 'own_file'],
	['document_en', (_, file) => file],
	['document_ru', (_, file) => file],
	['locator', ({ row, place }) => (place === null ? String(row) : `${String(row)}, ${place}`)],
	['as_written', ({ asWritten }) => asWritten],
	['text_en', ({ note }) => note],
	['text_ru', ({ note }) => note]
]);

const missing: Read = () => null;

/** Some records as one Arrow IPC stream with the columns of `own_records`. */
export function recordsToIpc(records: readonly OwnRecord[], file: string): Uint8Array {
	return toIpc(recordColumns, (name) => {
		const read = readers.get(name) ?? missing;
		return records.map((record) => read(record, file));
	});
}

/** Some rows of the file as one Arrow IPC stream with the columns of `own_file`. */
export function rowsToIpc(rows: readonly (readonly Cell[])[], columns: readonly TableColumn[]): Uint8Array {
	const places = new Map(columns.map(({ name }, place) => [name, place]));
	return toIpc(columns, (name) => {
		const place = places.get(name) ?? -1;
		return rows.map((row) => textOf(row[place]) || null);
	});
}

function toIpc(columns: readonly TableColumn[], cells: (name: string) => unknown[]): Uint8Array {
	const vectors = columns.map(({ name, type }) => [name, makeColumn(type, cells(name))] as const);
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}
