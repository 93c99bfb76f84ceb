import { Table, tableToIPC, type Vector } from 'apache-arrow';
import {
	parquetMetadata,
	parquetRead,
	parquetSchema,
	type FileMetaData,
	type SchemaElement
} from 'hyparquet';
import { EngineFailure } from '../failure.ts';
import type { TableType } from '../rows.ts';
import { makeColumn } from './vectors.ts';

/** A table read from Parquet, as DuckDB-WASM takes it in. */
export interface ReadTable {
	readonly columns: readonly { readonly name: string; readonly type: TableType }[];
	readonly rowCount: number;
	/** An Arrow IPC stream; undefined without rows, since inserting none kills the engine. */
	readonly ipc: Uint8Array | undefined;
}

/**
 * Reads a Parquet file whole. Compression: snappy or none.
 * @throws {EngineFailure} `bad-table` naming the table, and the column whose type has no place in the engine;
 *   `bad-file` when it is no Parquet file
 */
export async function readTable(table: string, file: ArrayBuffer): Promise<ReadTable> {
	const metadata = parse(table, file);
	const columns = parquetSchema(metadata).children.map(({ element }) => {
		const type = typeOf(element);
		if (type !== undefined) return { name: element.name, type };
		const found = [
			element.type ?? 'a group',
			element.logical_type?.type ?? element.converted_type ?? ''
		].join(' ');
		throw new EngineFailure(
			'bad-table',
			`table ${table}, column ${element.name}: Parquet type ${found.trim()} is not taken in`
		);
	});
	const rowCount = Number(metadata.num_rows);
	if (rowCount === 0) return { columns, rowCount, ipc: undefined };
	try {
		const vectors: [string, Vector][] = [];
		for (const { name, type } of columns) {
			vectors.push([name, makeColumn(type, await readCells(file, metadata, name, rowCount))]);
		}
		return { columns, rowCount, ipc: tableToIPC(new Table(Object.fromEntries(vectors)), 'stream') };
	} catch (cause) {
		throw new EngineFailure('bad-table', `table ${table}: ${messageOf(cause)}`, { cause });
	}
}

function parse(table: string, file: ArrayBuffer): FileMetaData {
	try {
		return parquetMetadata(file);
	} catch (cause) {
		throw new EngineFailure('bad-file', `table ${table}: ${messageOf(cause)}`, { cause });
	}
}

/** A column's cells, null where missing, dates as days since 1970-01-01. */
async function readCells(
	file: ArrayBuffer,
	metadata: FileMetaData,
	name: string,
	rowCount: number
): Promise<readonly unknown[]> {
	const cells = new Array<unknown>(rowCount).fill(null);
	await parquetRead({
		file,
		metadata,
		columns: [name],
		parsers: { dateFromDays: (days: number) => days },
		onChunk: ({ columnData, rowStart }) => {
			for (let index = 0; index < columnData.length; index++) {
				const cell: unknown = columnData[index];
				cells[rowStart + index] = cell ?? null;
			}
		}
	});
	return cells;
}

/** The type by which DuckDB reads a column; undefined for one that is not taken in. */
function typeOf(element: SchemaElement): TableType | undefined {
	if (element.num_children !== undefined || element.repetition_type === 'REPEATED') return undefined;
	const logical = element.logical_type;
	const meaning = logical?.type ?? element.converted_type;
	const whole = (bits: 32 | 64) =>
		meaning === undefined ||
		meaning === `INT_${String(bits)}` ||
		(logical?.type === 'INTEGER' && logical.bitWidth === bits && logical.isSigned);
	switch (element.type) {
		case 'BYTE_ARRAY':
			return meaning === 'STRING' || meaning === 'UTF8' ? 'VARCHAR' : undefined;
		case 'INT32':
			if (meaning === 'DATE') return 'DATE';
			return whole(32) ? 'INTEGER' : undefined;
		case 'INT64':
			return whole(64) ? 'BIGINT' : undefined;
		case 'DOUBLE':
			return meaning === undefined ? 'DOUBLE' : undefined;
		case 'BOOLEAN':
			return meaning === undefined ? 'BOOLEAN' : undefined;
		default:
			return undefined;
	}
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
