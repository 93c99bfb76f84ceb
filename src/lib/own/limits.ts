/** What a browser's tab can hold of a file. Each limit is said before or when it is met; docs/decisions.md has the reasons. */
export const limits = {
	/** CSV, TSV, JSON and Parquet, which are read piece by piece, bytes. */
	bytes: 500_000_000,
	/** A spreadsheet, which is read whole: packed and unpacked, bytes. */
	sheetBytes: 50_000_000,
	sheetUnpacked: 250_000_000,
	/** Rows that become records. */
	rows: 5_000_000,
	columns: 1_000,
	/** One row of a CSV with all its cells, and one record of a JSON file, UTF-16 units. */
	rowLength: 32_000_000,
	/** A text that goes into a record; the table of the file has it whole. */
	textLength: 2_000,
	/** Objects inside objects in a JSON file. */
	depth: 60,
	/** One group of rows of a Parquet file, unpacked, bytes. */
	rowGroup: 400_000_000,
	/** Problems that are kept with their row; all are counted. */
	problems: 500_000
} as const;

/** Rows that are looked at to find out what the columns are. */
export const SAMPLE_ROWS = 1_000;
