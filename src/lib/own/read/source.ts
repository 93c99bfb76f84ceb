import type { Cell } from '../cell.ts';
import type { Problem } from '../problem.ts';

export type SourceKind = 'delimited' | 'sheet' | 'json' | 'parquet';

/** How a file is to be read, where the reader knows better than the guess. */
export interface ReadChoices {
	readonly encoding?: string;
	readonly delimiter?: string;
	readonly sheet?: string;
	/** The row with the columns' names, counted from 1. */
	readonly headerRow?: number;
}

/** Some rows as they come from the file. */
export interface RowBatch {
	/** The number of the first of them, counted from 1. */
	readonly first: number;
	readonly rows: readonly (readonly Cell[])[];
	/** What was wrong with them as text, before anything was read into it. */
	readonly problems: readonly Problem[];
	/** How much of the file has been read by now, 0 to 1. */
	readonly done: number;
}

/** A file that is open for reading, any number of times. */
export interface Source {
	readonly kind: SourceKind;
	/** What was decided, for the page to say and to change; the guesses where nothing was chosen. */
	readonly encoding?: string;
	readonly delimiter?: string;
	readonly sheet?: string;
	readonly sheets?: readonly string[];
	/** The columns' names, where the format has them; else they stand in one of the rows. */
	readonly columns?: readonly string[];
	/** The rows from the first on; stops with the signal's reason. */
	read(signal: AbortSignal): AsyncIterable<RowBatch>;
}
