/**
 * What the table of rows can show, in its order; each is drawn from one or more of a record's columns. Where, of what and how
 * much come first, since a phone shows no more without scrolling.
 */
export const shownColumns = [
	'country',
	'indicator',
	'value',
	'period',
	'drug',
	'type',
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
