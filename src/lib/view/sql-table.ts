/** A table that the console can read, for its list and for completion. */
export interface SqlTable {
	readonly name: string;
	/** What a row is, in the page's language. */
	readonly about: string;
	readonly columns: readonly { readonly name: string; readonly type: string; readonly about: string }[];
}
