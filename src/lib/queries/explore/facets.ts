import type { RecordColumn } from './record.ts';

/** What rows can be chosen by, in the order of the filter bar: each a code in one column of `records`. */
export const facets = [
	'country',
	'kind',
	'type',
	'indicator',
	'drug',
	'layer',
	'document',
	'reporter',
	'status',
	'unit'
] as const;
export type Facet = (typeof facets)[number];

export const facetColumns = {
	country: 'ref_area',
	kind: 'domain',
	type: 'record_type',
	indicator: 'indicator_id',
	drug: 'drug',
	layer: 'layer',
	document: 'document_id',
	reporter: 'reporter_id',
	status: 'obs_status',
	unit: 'unit_measure'
} as const satisfies Record<Facet, RecordColumn>;

/** The choice of rows that have nothing in a facet's column. No code list has such a code. */
export const nothing = 'none';

/** Which rows are asked for. All conditions hold at once; of one facet any of its chosen codes. */
export interface RecordFilter {
	/** None of a facet: all its rows. */
	readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
	/** First year that a row's period may end in; null: any. A row without a period is in no period. */
	readonly from: number | null;
	/** Last year that it may begin in. */
	readonly to: number | null;
	/** Words that all have to stand in a row's texts, in either language. */
	readonly text: string;
}

export const noFilter: RecordFilter = { chosen: {}, from: null, to: null, text: '' };
