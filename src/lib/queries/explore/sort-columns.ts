/** What rows can be sorted by; each to the SQL that sorts, and whether it takes the whole row. */
export const sortColumns = {
	type: ['record_type'],
	indicator: ['indicator_id', 'event_kind'],
	country: ['ref_area'],
	drug: ['drug'],
	period: ['period_end', 'period_start'],
	value: ['number'],
	text: ['text'],
	reporter: ['reporter_id'],
	document: ['document_id'],
	written: ['as_written'],
	layer: ['layer'],
	kind: ['domain'],
	unit: ['unit_measure'],
	low: ['value_low'],
	high: ['value_high'],
	status: ['obs_status'],
	place: ['locator'],
	row: ['record_id']
} as const;
export type SortColumn = keyof typeof sortColumns;
export const isSortColumn = (name: string): name is SortColumn => Object.hasOwn(sortColumns, name);

export interface SortBy {
	readonly column: SortColumn;
	readonly descending: boolean;
}
