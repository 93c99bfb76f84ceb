import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Field } from '../../src/lib/domain/table-schema.ts';
import type { About, Source } from '../../src/lib/export/data/about.ts';
import { asBatch, type Chunk } from '../../src/lib/export/data/batches.ts';
import { encode } from '../../src/lib/export/data/encode.ts';
import type { FormatName } from '../../src/lib/export/data/formats.ts';
import { MemorySink } from '../../src/lib/export/data/sink.ts';

/** A published table with its rows. */
export interface PublishedRows {
	readonly name: string;
	readonly title: string;
	readonly fields: readonly Field[];
	readonly rows: Chunk;
}

/** The formats that the page's writers make; Parquet is DuckDB's own. */
export const writtenFormats = ['csv', 'xlsx', 'json'] as const satisfies readonly FormatName[];

/** Writes a published table in a directory in each of {@link writtenFormats}, by the writers that a reader's download has. */
export async function writeFiles(
	{ name, title, fields, rows }: PublishedRows,
	documents: readonly Source[],
	version: string,
	directory: string
): Promise<void> {
	const about: About = {
		slug: name,
		title,
		sql: `SELECT * FROM ${name}`,
		columns: fields,
		rowCount: rows.rowCount,
		locale: 'en',
		version
	};
	for (const format of writtenFormats) {
		const sink = new MemorySink();
		const job = { about, formats: [format], packed: false, labels: false, documents };
		await encode(job, sink, { scan: () => once(rows) });
		await writeFile(join(directory, `${name}.${format}`), sink.take());
	}
}

// eslint-disable-next-line @typescript-eslint/require-await -- the writers take batches as they come
async function* once(rows: Chunk) {
	yield asBatch(rows);
}
