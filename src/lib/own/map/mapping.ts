import type { DateOrder } from '../meaning/periods.ts';
import type { DecimalMark } from '../meaning/numbers.ts';

/** What of a record a column can be. `subgroup` is who is counted, which belongs to the indicator's name. */
export const fieldIds = [
	'area',
	'period',
	'period_end',
	'value',
	'low',
	'high',
	'unit',
	'drug',
	'indicator',
	'subgroup',
	'reporter',
	'note'
] as const;
export type FieldId = (typeof fieldIds)[number];

/** Fields that can be the same for all rows instead of standing in a column. */
export const constantFields = ['area', 'period', 'unit', 'drug', 'indicator', 'reporter'] as const;
export type ConstantField = (typeof constantFields)[number];
export const isConstantField = (field: FieldId): field is ConstantField =>
	(constantFields as readonly FieldId[]).includes(field);

/** Where a field's value stands: in a column, counted from 0, or the same for all rows. */
export interface FieldSource {
	readonly column: number | null;
	/** A code, a period as it would stand in a cell, or a name; null where there is none. */
	readonly constant: string | null;
}

export const layoutIds = ['unodc', 'unaids', 'world-bank', 'iati-transactions', 'iati-budgets'] as const;
export type LayoutId = (typeof layoutIds)[number];

/** How a file's columns become records: plain data, as the reader sees and changes it. */
export interface Mapping {
	readonly layout: LayoutId | null;
	readonly fields: Readonly<Record<FieldId, FieldSource>>;
	/** Columns whose name is a period and whose cells are its values; with any, `period` and `value` are not used. */
	readonly wide: readonly number[];
	/** How days and months stand in `04/03/2015`; null: not known. */
	readonly dateOrder: DateOrder | null;
	/** What stands before fractions; null: not known. */
	readonly decimal: DecimalMark | null;
	/** Which of the atlas's indicators a name in the file is: pairs of the name and the indicator's id. */
	readonly indicatorNames: readonly (readonly [name: string, id: string])[];
	/** A cell may hold a list, whose members belong together by their place: IATI's transactions of an activity. */
	readonly lists: boolean;
	/** `subgroup` may say that a number is a lower or an upper bound. */
	readonly boundsInSubgroup: boolean;
	/** `indicator` holds IATI's codes of transaction types. */
	readonly transactionTypes: boolean;
}

export const nowhere: FieldSource = { column: null, constant: null };

export const emptyMapping: Mapping = {
	layout: null,
	fields: Object.fromEntries(fieldIds.map((field) => [field, nowhere])) as Record<FieldId, FieldSource>,
	wide: [],
	dateOrder: null,
	decimal: null,
	indicatorNames: [],
	lists: false,
	boundsInSubgroup: false,
	transactionTypes: false
};

/** An indicator of the atlas, as far as a reader's rows need it. */
export interface KnownIndicator {
	readonly id: string;
	readonly domain: string;
	readonly unit: string | null;
	readonly name_en: string;
	readonly name_ru: string;
}
