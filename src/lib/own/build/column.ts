import type { Vector } from 'apache-arrow';

/**
 * A column that grows cell by cell, as the rows are read: nothing of a row is kept but what the engine gets. Arrow's own
 * builders are not used: they write JavaScript at run time, which the page's policy forbids.
 */
export interface ColumnBuilder<T> {
	/** How much the cells take by now, about; bytes. */
	readonly bytes: number;
	/** Adds a cell; null where it is missing. */
	add(cell: T | null): void;
	/** The cells since the last time. */
	take(): Vector;
}
