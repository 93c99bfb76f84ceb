import type { Batcher } from './build/batch.ts';
import { fileColumns, type TableColumn } from './build/columns.ts';
import { fileBatcher } from './build/file-batch.ts';
import { recordBatcher } from './build/record-batch.ts';
import type { OwnRecord } from './build/record.ts';
import { type Cell, showOverrides, textOf } from './cell.ts';
import { OwnFailure } from './failure.ts';
import { limits, SAMPLE_ROWS } from './limits.ts';
import { guessMapping } from './map/guess.ts';
import { columnNames, findHeader } from './map/header.ts';
import type { KnownIndicator, Mapping } from './map/mapping.ts';
import { rowTaker } from './map/take-row.ts';
import type { Problem } from './problem.ts';
import { ProblemLog } from './problem-log.ts';
import { openSource } from './read/open.ts';
import type { RowBatch, Source } from './read/source.ts';
import type { Opened, OwnReader, Preview, Report } from './reader.ts';
import { remedyOf } from './problem.ts';

const SHOWN_ROWS = 12;
const SHOWN_TEXT = 120;

/** What is known of a file that is open. */
interface OpenFile {
	readonly source: Source;
	readonly indicators: readonly KnownIndicator[];
	/** How many rows stand above the data. */
	readonly above: number;
	/** The number of the first row of data. */
	readonly firstRow: number;
	readonly header: readonly Cell[];
	readonly columns: readonly string[];
	readonly sample: readonly (readonly Cell[])[];
}

/** Reads files where it is called. */
export function createSession(): OwnReader {
	const halt = new AbortController();
	let open: OpenFile | undefined;
	let log = new ProblemLog();

	function opened(): OpenFile {
		if (!open) throw new OwnFailure('unknown', { message: 'no file is open' });
		return open;
	}

	return {
		async open(file, choices, indicators) {
			log = new ProblemLog();
			const source = await openSource(file, choices, halt.signal);
			const batches = await firstBatches(source, halt.signal);
			open = understand(source, batches, choices.headerRow, indicators);
			return describe(open);
		},
		preview: (mapping) => Promise.resolve(preview(opened(), mapping)),
		async run(mapping, name, { onProgress, onBatch }) {
			const file = opened();
			log = new ProblemLog();
			const records = recordBatcher(name);
			const rows = fileBatcher(file.columns);
			let told = -1;
			const flush = async (isDue: (batcher: Batcher<never>) => boolean) => {
				if (isDue(records)) await onBatch({ table: 'own_records', ipc: records.take() });
				if (isDue(rows)) await onBatch({ table: 'own_file', ipc: rows.take() });
			};
			const report = await readAll(file, mapping, log, halt.signal, {
				onRecord: records.add,
				onRow: rows.add,
				onBatchRead: async (done, count) => {
					if (done - told >= 0.01 || done >= 1) onProgress((told = done), count);
					await flush(({ full }) => full);
				}
			});
			await flush(({ length }) => length > 0);
			return report;
		},
		problems: (wanted) => Promise.resolve(log.list(wanted)),
		fileColumns: (): Promise<readonly TableColumn[]> => Promise.resolve(fileColumns(opened().columns)),
		close() {
			halt.abort(new OwnFailure('unknown', { message: 'closed' }));
			open = undefined;
		}
	};
}

/** The batches with the file's first rows, as many as are looked at. */
async function firstBatches(source: Source, signal: AbortSignal): Promise<RowBatch[]> {
	const batches: RowBatch[] = [];
	let rows = 0;
	for await (const batch of source.read(signal)) {
		const spare = SAMPLE_ROWS + 40 - rows;
		batches.push({ ...batch, rows: batch.rows.slice(0, spare) });
		rows += batch.rows.length;
		if (rows >= SAMPLE_ROWS + 40) break;
	}
	return batches;
}

/** Finds the header and the columns. */
function understand(
	source: Source,
	batches: readonly RowBatch[],
	headerRow: number | undefined,
	indicators: readonly KnownIndicator[]
): OpenFile {
	const numbered = batches.flatMap(({ first, rows }) =>
		rows.map((row, place) => ({ row, number: first + place }))
	);
	if (source.columns) {
		const columns = columnNames(source.columns);
		if (columns.length === 0 || numbered.length === 0) throw new OwnFailure('no-table');
		return {
			source,
			indicators,
			above: 0,
			firstRow: 1,
			header: [],
			columns,
			sample: numbered.map(({ row }) => row)
		};
	}
	const chosen = numbered.findIndex(({ number }) => number === headerRow);
	const place = chosen >= 0 ? chosen : findHeader(numbered.map(({ row }) => row));
	const header = numbered[place];
	if (!header) throw new OwnFailure('no-table');
	const sample = numbered.slice(place + 1).map(({ row }) => row);
	const columns = columnNames(widened(header.row, sample));
	if (columns.length > limits.columns)
		throw new OwnFailure('too-many-columns', { columns: columns.length, limit: limits.columns });
	if (sample.length === 0) throw new OwnFailure('no-table', { columns: columns.length });
	return {
		source,
		indicators,
		above: place + 1,
		firstRow: header.number + 1,
		header: header.row,
		columns,
		sample
	};
}

/** A header that is shorter than most rows is filled up: the last columns have no name. */
function widened(header: readonly Cell[], sample: readonly (readonly Cell[])[]): readonly Cell[] {
	const widths = sample.map((row) => row.findLastIndex((cell) => textOf(cell).trim() !== '') + 1);
	const wider = widths.filter((width) => width > header.length);
	if (wider.length * 2 <= widths.length) return header;
	const [width = header.length] = [...wider].sort((a, b) => a - b);
	return [...header, ...new Array<Cell>(width - header.length).fill(null)];
}

function describe({ source, above, firstRow, columns, sample, indicators }: OpenFile): Opened {
	return {
		kind: source.kind,
		encoding: source.encoding ?? null,
		delimiter: source.delimiter ?? null,
		sheet: source.sheet ?? null,
		sheets: source.sheets ?? [],
		headerRow: above === 0 ? null : firstRow - 1,
		columns,
		rows: sample.slice(0, SHOWN_ROWS).map((row) => columns.map((_, place) => shown(row[place]))),
		guess: guessMapping(columns, sample.slice(0, SAMPLE_ROWS), indicators)
	};
}

function shown(cell: Cell | undefined): string {
	const text = showOverrides(textOf(cell));
	return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}

function preview({ columns, header, indicators, sample, firstRow }: OpenFile, mapping: Mapping): Preview {
	const take = rowTaker(mapping, columns, header, indicators);
	const records: OwnRecord[] = [];
	const problems: Problem[] = [];
	const names = new Map<string, string | null>();
	sample.slice(0, SAMPLE_ROWS).forEach((row, place) => {
		const number = firstRow + place;
		take(
			row,
			number,
			(kind, column, found) => {
				if (problems.length < SHOWN_ROWS)
					problems.push({ row: number, column, kind, found: found.slice(0, SHOWN_TEXT) });
			},
			(record) => {
				if (records.length < SHOWN_ROWS) records.push(record);
				if (record.indicatorEn !== null && names.size < 200)
					names.set(record.indicatorEn, record.indicatorId);
			}
		);
	});
	return { records, problems, indicators: [...names].map(([name, id]) => ({ name, id })) };
}

interface Listeners {
	readonly onRecord: (record: OwnRecord) => void;
	readonly onRow: (row: readonly Cell[]) => void;
	readonly onBatchRead: (done: number, rows: number) => Promise<void>;
}

/** Reads the file from the first row of data to its end. */
async function readAll(
	{ source, columns, header, indicators, firstRow, above }: OpenFile,
	mapping: Mapping,
	log: ProblemLog,
	signal: AbortSignal,
	{ onRecord, onRow, onBatchRead }: Listeners
): Promise<Report> {
	const take = rowTaker(mapping, columns, header, indicators);
	let [read, taken, records] = [0, 0, 0];
	let number = 0;
	const tell = (kind: Problem['kind'], column: number | null, found: string) => {
		log.add(number, column, kind, found);
	};
	const put = (record: OwnRecord) => {
		records += 1;
		onRecord(record);
	};
	for await (const batch of source.read(signal)) {
		/** Rows that are left out before anything in them is looked at. */
		const lost = new Set<number>();
		for (const { row, column, kind, found } of batch.problems) {
			if (row < firstRow) continue;
			log.add(row, column, kind, found);
			if (remedyOf[kind] === 'out') lost.add(row);
		}
		batch.rows.forEach((row, place) => {
			number = batch.first + place;
			if (number < firstRow) return;
			read += 1;
			onRow(row);
			if (lost.has(number)) return;
			if (take(row, number, tell, put)) taken += 1;
		});
		if (records > limits.rows) throw new OwnFailure('too-many-rows', { rows: records, limit: limits.rows });
		await onBatchRead(batch.done, read);
	}
	return {
		read,
		taken,
		left: read - taken,
		records,
		above,
		problems: log.counts,
		listed: log.kept
	};
}
