import type { Batch } from '../../engine/rows.ts';
import type { Source } from './about.ts';

/** Writes rows into a file as they come. */
export interface RowWriter {
	/**
	 * Writes a batch, with the columns of the selection in their order.
	 * @throws {BadCell} for a value that is not of its column's type; {TooMuch} where the format has no room
	 */
	add(batch: Batch): Promise<void>;
	/** Writes what stands at the file's end. @param sources the documents that the rows came from */
	finish(sources: readonly Source[]): Promise<void>;
}
