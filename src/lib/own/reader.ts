import type { TableColumn } from './build/columns.ts';
import type { OwnRecord } from './build/record.ts';
import type { Guess } from './map/guess.ts';
import type { KnownIndicator, Mapping } from './map/mapping.ts';
import type { Problem } from './problem.ts';
import type { ProblemCounts, ProblemsWanted } from './problem-log.ts';
import type { ReadChoices, SourceKind } from './read/source.ts';

/** A file that has been looked at: how it is read, what its columns are, and its first rows as they stand. */
export interface Opened {
	readonly kind: SourceKind;
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly sheet: string | null;
	readonly sheets: readonly string[];
	/** The row of the columns' names, counted from 1; null where the format has them apart. */
	readonly headerRow: number | null;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly guess: Guess;
}

/** The first rows as they will be. */
export interface Preview {
	readonly records: readonly OwnRecord[];
	readonly problems: readonly Problem[];
	/** Names of indicators among the rows looked at, and which they are; `own_…` for those not of the atlas. */
	readonly indicators: readonly { readonly name: string; readonly id: string | null }[];
}

/** How reading a file went. Rows read are rows taken and rows left out. */
export interface Report {
	readonly read: number;
	readonly taken: number;
	readonly left: number;
	readonly records: number;
	/** Rows at the top that are no data: those before the names of the columns, and these. */
	readonly above: number;
	readonly problems: ProblemCounts;
	/** Problems that can be listed; fewer than all where there are very many. */
	readonly listed: number;
}

/** Rows for the engine, as Arrow IPC streams. */
export interface TableBatch {
	readonly table: 'own_records' | 'own_file';
	readonly ipc: Uint8Array;
}

export interface RunOptions {
	/** Told how much has been read, 0 to 1, and how many rows. */
	readonly onProgress: (done: number, rows: number) => void;
	/** Takes a batch over; reading goes on when it resolves. */
	readonly onBatch: (batch: TableBatch) => Promise<void>;
}

/** Reads one file at a time, in a worker or on the page. Every call may throw an OwnFailure. */
export interface OwnReader {
	open(file: Blob, choices: ReadChoices, indicators: readonly KnownIndicator[]): Promise<Opened>;
	preview(mapping: Mapping): Promise<Preview>;
	/** Reads the file whole. @param name of the file, as the records' document */
	run(mapping: Mapping, name: string, options: RunOptions): Promise<Report>;
	problems(wanted: ProblemsWanted): Promise<readonly Problem[]>;
	/** The columns of `own_file`. */
	fileColumns(): Promise<readonly TableColumn[]>;
	/** Ends whatever goes on; the reader answers nothing after it. */
	close(): void;
}
