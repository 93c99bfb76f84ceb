import {
	type AsyncBuffer,
	type FileMetaData,
	parquetMetadataAsync,
	parquetRead,
	parquetSchema
} from 'hyparquet';
import { gunzipSync } from 'fflate';
import type { Cell } from '../cell.ts';
import { OwnFailure } from '../failure.ts';
import { limits } from '../limits.ts';
import { excerpt, type Problem } from '../problem.ts';
import { clean } from './json.ts';
import type { RowBatch, Source } from './source.ts';

const codecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP'];
/** Rows that are handed on at once. */
const ROWS = 10_000;

/**
 * A Parquet file, read group by group of its rows. Lists and structures become JSON.
 * @throws {OwnFailure} `bad-parquet`, `truncated`, `parquet-codec`, `bomb`, `too-many-rows`
 */
export async function parquetSource(file: Blob): Promise<Source> {
	const tail = await file.slice(-4).text();
	if (tail !== 'PAR1') throw new OwnFailure('truncated');
	const buffer: AsyncBuffer = {
		byteLength: file.size,
		slice: (start, end) => file.slice(start, end ?? file.size).arrayBuffer()
	};
	const metadata = await parquetMetadataAsync(buffer).catch((cause: unknown) => {
		throw new OwnFailure('bad-parquet', { message: messageOf(cause) }, { cause });
	});
	const rows = Number(metadata.num_rows);
	if (rows > limits.rows) throw new OwnFailure('too-many-rows', { rows, limit: limits.rows });
	for (const { columns, total_byte_size: size } of metadata.row_groups) {
		const unpacked = Math.max(
			Number(size),
			columns.reduce((sum, { meta_data: meta }) => sum + Number(meta?.total_uncompressed_size ?? 0), 0)
		);
		if (unpacked > limits.rowGroup) throw new OwnFailure('bomb', { size: unpacked, limit: limits.rowGroup });
		for (const { meta_data: meta } of columns) {
			if (meta && !codecs.includes(meta.codec)) throw new OwnFailure('parquet-codec', { codec: meta.codec });
		}
	}
	const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
	return {
		kind: 'parquet',
		columns,
		read: (signal) => readRows(buffer, metadata, columns, signal)
	};
}

async function* readRows(
	file: AsyncBuffer,
	metadata: FileMetaData,
	columns: readonly string[],
	signal: AbortSignal
): AsyncGenerator<RowBatch, void, undefined> {
	const total = Number(metadata.num_rows);
	for (let start = 0; start < total; start += ROWS) {
		signal.throwIfAborted();
		const problems: Problem[] = [];
		const end = Math.min(total, start + ROWS);
		let found: unknown[][] = [];
		try {
			await parquetRead({
				file,
				metadata,
				rowStart: start,
				rowEnd: end,
				rowFormat: 'array',
				compressors: { GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }) },
				onComplete: (rows: unknown[][]) => (found = rows)
			});
		} catch (cause) {
			throw new OwnFailure('bad-parquet', { message: messageOf(cause) }, { cause });
		}
		const rows = found.map((row, place) =>
			columns.map((_, column) => cellOf(row[column], start + 1 + place, column, problems))
		);
		yield { first: start + 1, rows, problems, done: end / total };
	}
}

function cellOf(value: unknown, row: number, column: number, problems: Problem[]): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'string') return clean(value, row, column, problems);
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (typeof value === 'boolean') return String(value);
	if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
	const text = JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'bigint' ? String(inner) : inner
	);
	problems.push({ row, column, kind: 'nested', found: excerpt(text) });
	return text;
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
