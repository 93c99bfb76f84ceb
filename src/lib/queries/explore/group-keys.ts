/** What rows can be grouped by, each to the column of `explorer.rows`. */
export const groupColumns = {
	country: 'ref_area',
	indicator: 'indicator_id',
	drug: 'drug',
	year: 'last_year',
	layer: 'layer',
	document: 'document_id',
	reporter: 'reporter_id',
	type: 'record_type',
	unit: 'unit_measure',
	kind: 'domain',
	status: 'obs_status'
} as const;
export type GroupKey = keyof typeof groupColumns;
export const groupKeys = Object.keys(groupColumns) as GroupKey[];
export const isGroupKey = (name: string): name is GroupKey => Object.hasOwn(groupColumns, name);

/** The most keys at once, and the most groups that are shown. */
export const mostKeys = 4;
export const mostGroups = 10_000;
