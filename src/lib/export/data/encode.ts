import type { Batch } from '../../engine/rows.ts';
import type { About, Source } from './about.ts';
import { labelledBatch, labelledFields, SourceGatherer } from './batches.ts';
import { writeCsv } from './csv.ts';
import { describeFiles, describeSchema, describeSelection, type WrittenFile } from './describe.ts';
import { Changed, type FormatName } from './formats.ts';
import { writeJson } from './json.ts';
import { writeParquet } from './parquet.ts';
import { fileName, readmeLines, sheetNames, writeReadme } from './readme.ts';
import type { RowWriter } from './row-writer.ts';
import { Sha256 } from './sha256.ts';
import type { Sink } from './sink.ts';
import { Workbook } from './xlsx.ts';
import { ZipStream } from './zip.ts';

/** What is to be written of a selection. Plain data: it goes to another thread as it is. */
export interface Job {
	readonly about: About;
	readonly formats: readonly FormatName[];
	/** All in a zip with metadata and readme; else the one format's file alone. */
	readonly packed: boolean;
	/** Whether each code has its name beside it, in the files' language. */
	readonly labels: boolean;
	/** What is known of the atlas's documents. */
	readonly documents: readonly Source[];
}

export interface Encoding {
	/** Gives the rows from the start, each time it is called. */
	readonly scan: () => AsyncIterable<Batch>;
	/** Called with the rows that have been written so far, over all formats. */
	readonly onRows?: (rows: number) => void;
	/** Looked at between batches. */
	readonly signal?: AbortSignal;
	/** Rows in a row group of Parquet, which is made in one go. */
	readonly groupRows?: number;
}

/**
 * Writes a selection's files into a sink, a batch at a time.
 * @throws {BadCell | TooMuch | Changed} with the reason; what the sink or the scan throw; the signal's reason
 */
export async function encode(job: Job, sink: Sink, { scan, onRows, signal, groupRows }: Encoding): Promise<void> {
	const about = job.labels
		? { ...job.about, columns: labelledFields(job.about.columns) }
		: job.about;
	let done = 0;

	const run = async (format: FormatName, to: Sink): Promise<Source[]> => {
		const gatherer = new SourceGatherer(job.documents, about.locale);
		const writer = await writerOf(format, about, to, groupRows);
		let rows = 0;
		for await (const batch of scan()) {
			signal?.throwIfAborted();
			gatherer.add(batch);
			await writer.add(
				job.labels ? labelledBatch(batch, job.about.columns, about.locale) : batch
			);
			rows += batch.rowCount;
			done += batch.rowCount;
			onRows?.(done);
		}
		signal?.throwIfAborted();
		if (rows !== about.rowCount) {
			throw new Changed(`${String(about.rowCount)} rows were expected, ${String(rows)} came`);
		}
		const sources = gatherer.list();
		await writer.finish(sources);
		return sources;
	};

	if (!job.packed) {
		const [format] = job.formats;
		if (format !== undefined) await run(format, sink);
		return;
	}
	const zip = new ZipStream(sink, noonOf(about.date));
	const files: WrittenFile[] = [];
	let sources: Source[] = [];
	for (const format of job.formats) {
		const path = fileName(about.slug, format);
		const entry = zip.entry(path, format === 'xlsx' || format === 'parquet');
		const hash = new Sha256();
		let bytes = 0;
		sources = await run(format, {
			write: async (part) => {
				hash.update(part);
				bytes += part.byteLength;
				await entry.write(part);
			}
		});
		await entry.end();
		files.push({ format, path, bytes, hash: hash.digest() });
	}
	const metadata = describeFiles(about, files, sources);
	await zip.text(`${about.slug}.metadata.json`, `${JSON.stringify(metadata, null, '\t')}\n`);
	await zip.text('readme.md', writeReadme(about, files, sources));
	await zip.finish();
}

/** A zip bears dates of the clock on the wall; noon is the same day everywhere. */
const noonOf = (date = '1980-01-01'): Date => new Date(`${date}T12:00:00`);

async function writerOf(
	format: FormatName,
	about: About,
	sink: Sink,
	groupRows?: number
): Promise<RowWriter> {
	const { columns, locale } = about;
	const known = () => ({ ...describeSelection(about), schema: describeSchema(about) });
	switch (format) {
		case 'csv':
			return writeCsv(columns, sink);
		case 'json':
			return writeJson(columns, sink, known());
		case 'parquet':
			return writeParquet(columns, sink, (sources) => ({ ...known(), sources }), groupRows);
		case 'xlsx': {
			const book = await Workbook.begin(sink, sheetNames[locale], noonOf(about.date));
			const sheet = await book.rows(columns);
			return {
				add: (batch) => sheet.add(batch),
				finish: async (sources) => {
					await sheet.end();
					await book.lines(readmeLines(about, sources));
					await book.finish();
				}
			};
		}
	}
}
