/** What the table of rows can show, in its order; each is drawn from one or more of a record's columns. */
export const shownColumns = [
	'type',
	'indicator',
	'country',
	'drug',
	'period',
	'value',
	'text',
	'reporter',
	'document',
	'written',
	'layer',
	'kind',
	'unit',
	'low',
	'high',
	'status',
	'place',
	'row'
] as const;
export type ShownColumn = (typeof shownColumns)[number];

/** What it shows when nothing else is asked for. */
export const usualColumns: readonly ShownColumn[] = shownColumns.slice(0, 9);
