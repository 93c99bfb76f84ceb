/** The formats that rows can be had in, in the order of display. */
export const formats = {
	csv: { name: 'CSV', mediatype: 'text/csv' },
	xlsx: { name: 'XLSX', mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	json: { name: 'JSON', mediatype: 'application/json' },
	parquet: { name: 'Parquet', mediatype: 'application/vnd.apache.parquet' }
} as const;
export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** What a sheet holds, by its format: rows with the header, and characters in a cell. */
export const SHEET_ROWS = 1_048_576;
export const CELL_CHARACTERS = 32_767;

/** The rows changed while they were being written. */
export class Changed extends Error {
	override readonly name = 'Changed';
}

/** Rows or values that a format has no room for; other formats have. */
export class TooMuch extends Error {
	override readonly name = 'TooMuch';
	constructor(
		readonly limit: 'sheet-rows' | 'cell-characters' | 'zip-bytes',
		message: string
	) {
		super(message);
	}
}
