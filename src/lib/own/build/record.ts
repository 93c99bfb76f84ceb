/** A record as it is taken from a row: what differs from row to row. Days are whole days since 1970-01-01. */
export interface OwnRecord {
	readonly row: number;
	/** The column that its value stood in, where a row has several; its name. */
	readonly place: string | null;
	readonly domain: string | null;
	readonly indicatorId: string | null;
	readonly indicatorEn: string | null;
	readonly indicatorRu: string | null;
	readonly area: string | null;
	readonly drug: string | null;
	readonly start: number | null;
	readonly end: number | null;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly sign: string | null;
	readonly unit: string | null;
	/** SDMX: `A` a value, `O` none. */
	readonly status: 'A' | 'O';
	readonly reporter: string | null;
	readonly asWritten: string | null;
	readonly note: string | null;
}
