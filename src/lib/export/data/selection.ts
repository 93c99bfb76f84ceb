import type { Field } from '../../domain/table-schema.ts';
import type { Batch } from '../../engine/rows.ts';

/** The rows that a reader has before them, from the explorer or from SQL of their own, to be taken along and cited. */
export interface Selection {
	/** For file names: lower-case words joined by hyphens. */
	readonly slug: string;
	/** What was selected, in words, in the page's language. */
	readonly title: string;
	/** The address of the page that shows just this. */
	readonly address: string;
	/**
	 * The query behind it, whole, with its values in it: it runs on the published tables, and on `records` where that view
	 * has been made (`queries/records.ts`).
	 */
	readonly sql: string;
	/** Its columns, in their order; those of the atlas with all that is known of them. */
	readonly columns: readonly Field[];
	readonly rowCount: number;
	/** Gives the rows anew each time, in batches; stops with the signal's reason. */
	readonly scan: (signal: AbortSignal) => AsyncIterable<Batch>;
}
