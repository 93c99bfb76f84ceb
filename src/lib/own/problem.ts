import { detached } from './detached.ts';

/** What can be wrong with a row or a cell. The page words it; these are codes. */
export const problemKinds = [
	'bad-bytes',
	'null-byte',
	'override',
	'quote',
	'too-many-cells',
	'too-few-cells',
	'empty-row',
	'header-again',
	'no-record',
	'area',
	'period',
	'period-order',
	'value',
	'value-missing',
	'bounds',
	'unit',
	'drug',
	'long-text',
	'formula',
	'markup',
	'nested',
	'new-column',
	'lists',
	'bad-record',
	'truncated',
	'bad-cell',
	'no-result'
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/**
 * What was done: the text stands in the record as it is or in its note; the value is missing; the text was shortened or lost
 * some characters in the record; the cell is left out; the row is left out.
 */
export type Remedy = 'kept' | 'missing' | 'cleaned' | 'cell-out' | 'out';

/** What is done with each kind, always the same. */
export const remedyOf: Readonly<Record<ProblemKind, Remedy>> = {
	'bad-bytes': 'kept',
	'null-byte': 'cleaned',
	override: 'cleaned',
	quote: 'kept',
	'too-many-cells': 'out',
	'too-few-cells': 'missing',
	'empty-row': 'out',
	'header-again': 'out',
	'no-record': 'out',
	area: 'kept',
	period: 'kept',
	'period-order': 'kept',
	value: 'missing',
	'value-missing': 'missing',
	bounds: 'missing',
	unit: 'kept',
	drug: 'kept',
	'long-text': 'cleaned',
	formula: 'kept',
	markup: 'kept',
	nested: 'kept',
	'new-column': 'cell-out',
	lists: 'out',
	'bad-record': 'out',
	truncated: 'out',
	'bad-cell': 'missing',
	'no-result': 'missing'
};

/** A problem at its place. */
export interface Problem {
	/** The row as a spreadsheet counts it: from 1, the header included. */
	readonly row: number;
	/** The column, counted from 0; null for the row as a whole. */
	readonly column: number | null;
	readonly kind: ProblemKind;
	/** What stands there, shortened. */
	readonly found: string;
}

const FOUND = 160;

/** A text short enough for a list, and free of the large piece of the file that it was cut from. */
export const excerpt = (text: string): string =>
	detached(text.length > FOUND ? `${text.slice(0, FOUND)}…` : text);
