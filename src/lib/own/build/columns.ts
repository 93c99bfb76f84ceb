import { Table, tableToIPC, type Vector } from 'apache-arrow';
import { recordFields } from '../../domain/records.ts';
import { makeColumn, makeSameTexts } from '../../engine/wasm/vectors.ts';
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

type Read = (record: OwnRecord) => unknown;

/** How each column is made that differs from record to record. */
const readers = new Map<string, Read>([
	['record_id', ({ row, place }) => `own-${String(row)}${place === null ? '' : `-${place}`}`],
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
	['value_sign', ({ sign }) => sign],
	['unit_measure', ({ unit }) => unit],
	['obs_status', ({ status }) => status],
	['reported_by_en', ({ reporter }) => reporter],
	['reported_by_ru', ({ reporter }) => reporter],
	['locator', ({ row, place }) => (place === null ? String(row) : `${String(row)}, ${place}`)],
	['as_written', ({ asWritten }) => asWritten],
	['text_en', ({ note }) => note],
	['text_ru', ({ note }) => note]
]);

/** What the other columns say of every record; those that are not here are missing. */
const sameForAll = (file: string): Readonly<Record<string, string>> => ({
	record_type: 'number',
	layer: 'own',
	document_id: 'own_file',
	document_en: file,
	document_ru: file
});

/** Some records as one Arrow IPC stream with the columns of `own_records`. */
export function recordsToIpc(records: readonly OwnRecord[], file: string): Uint8Array {
	const same = sameForAll(file);
	return toIpc(recordColumns, ({ name, type }) => {
		const read = readers.get(name);
		if (read) return makeColumn(type, records.map(read));
		return type === 'VARCHAR'
			? makeSameTexts(same[name] ?? null, records.length)
			: makeColumn(type, new Array<null>(records.length).fill(null));
	});
}

/** Some rows of the file as one Arrow IPC stream with the columns of `own_file`. */
export function rowsToIpc(rows: readonly (readonly Cell[])[], columns: readonly TableColumn[]): Uint8Array {
	const places = new Map(columns.map(({ name }, place) => [name, place]));
	return toIpc(columns, ({ name, type }) => {
		const place = places.get(name) ?? -1;
		return makeColumn(
			type,
			rows.map((row) => textOf(row[place]) || null)
		);
	});
}

function toIpc(columns: readonly TableColumn[], make: (column: TableColumn) => Vector): Uint8Array {
	const vectors = columns.map((column) => [column.name, make(column)] as const);
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}
