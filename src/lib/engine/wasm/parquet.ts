import {
	Bool,
	type DataType,
	DateDay,
	Float64,
	Int32,
	Int64,
	Table,
	tableToIPC,
	Utf8,
	vectorFromArray
} from 'apache-arrow';
import { parquetMetadata, parquetRead, parquetSchema, type SchemaElement } from 'hyparquet';
import { EngineFailure } from '../failure.ts';

/** A table read from Parquet, as DuckDB-WASM takes it in. */
export interface ReadTable {
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	readonly rowCount: number;
	/** An Arrow IPC stream; undefined without rows, since inserting none kills the engine. */
	readonly ipc: Uint8Array | undefined;
}

interface Mapped {
	readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
	readonly arrow: DataType;
}

/**
 * Reads a Parquet file whole. Compression: snappy or none.
 * @throws {EngineFailure} `bad-table` naming the table, and the column whose type has no place in the engine;
 *   `bad-file` when it is no Parquet file
 */
export async function readTable(table: string, file: ArrayBuffer): Promise<ReadTable> {
	const metadata = parse(table, file);
	const mapped = new Map<string, Mapped>();
	for (const { element } of parquetSchema(metadata).children)
		mapped.set(element.name, mapColumn(table, element));
	const columns = [...mapped].map(([name, { type }]) => ({ name, type }));
	const rowCount = Number(metadata.num_rows);
	if (rowCount === 0) return { columns, rowCount, ipc: undefined };

	const values = new Map([...mapped.keys()].map((name) => [name, new Array<unknown>(rowCount).fill(null)]));
	try {
		await parquetRead({
			file,
			metadata,
			onChunk: ({ columnName, columnData, rowStart }) => {
				const cells = values.get(columnName);
				for (let index = 0; index < columnData.length; index++) {
					const cell: unknown = columnData[index];
					if (cells !== undefined) cells[rowStart + index] = cell ?? null;
				}
			}
		});
	} catch (cause) {
		throw new EngineFailure('bad-table', `table ${table}: ${messageOf(cause)}`, { cause });
	}
	const vectors = [...mapped].map(
		([name, { arrow }]) => [name, vectorFromArray(values.get(name) ?? [], arrow)] as const
	);
	const ipc = tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
	return { columns, rowCount, ipc };
}

function parse(table: string, file: ArrayBuffer) {
	try {
		return parquetMetadata(file);
	} catch (cause) {
		throw new EngineFailure('bad-file', `table ${table}: ${messageOf(cause)}`, { cause });
	}
}

/** The type by which DuckDB reads this column, and the Arrow type that carries it there unchanged. */
function mapColumn(table: string, element: SchemaElement): Mapped {
	const { type, logical_type: logical, converted_type: converted } = element;
	const flat = element.num_children === undefined && element.repetition_type !== 'REPEATED';
	const plain = logical === undefined && converted === undefined;
	const signed = (bits: 32 | 64) =>
		plain ||
		(logical === undefined && converted === `INT_${String(bits)}`) ||
		(logical?.type === 'INTEGER' && logical.bitWidth === bits && logical.isSigned);
	if (
		flat &&
		type === 'BYTE_ARRAY' &&
		(logical?.type === 'STRING' || (logical === undefined && converted === 'UTF8'))
	) {
		return { type: 'VARCHAR', arrow: new Utf8() };
	}
	if (flat && type === 'INT32' && signed(32)) return { type: 'INTEGER', arrow: new Int32() };
	if (flat && type === 'INT64' && signed(64)) return { type: 'BIGINT', arrow: new Int64() };
	if (flat && type === 'DOUBLE' && plain) return { type: 'DOUBLE', arrow: new Float64() };
	if (flat && type === 'BOOLEAN' && plain) return { type: 'BOOLEAN', arrow: new Bool() };
	if (flat && type === 'INT32' && (logical?.type ?? converted) === 'DATE')
		return { type: 'DATE', arrow: new DateDay() };
	const found = [type ?? 'a group', logical?.type ?? converted].filter(Boolean).join(' ');
	throw new EngineFailure(
		'bad-table',
		`table ${table}, column ${element.name}: Parquet type ${found} is not taken in`
	);
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
