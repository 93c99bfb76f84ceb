import type { ColumnTypes, RowOf } from '../query.ts';

/** The columns of `records`, in the order of `domain/records.ts`; all may be missing, since a reader's file decides. */
export const recordColumns = {
	record_id: 'VARCHAR?',
	record_type: 'VARCHAR?',
	layer: 'VARCHAR?',
	domain: 'VARCHAR?',
	indicator_id: 'VARCHAR?',
	indicator_en: 'VARCHAR?',
	indicator_ru: 'VARCHAR?',
	event_kind: 'VARCHAR?',
	ref_area: 'VARCHAR?',
	drug: 'VARCHAR?',
	period_start: 'DATE?',
	period_end: 'DATE?',
	obs_value: 'DOUBLE?',
	value_low: 'DOUBLE?',
	value_high: 'DOUBLE?',
	value_sign: 'VARCHAR?',
	unit_measure: 'VARCHAR?',
	direction: 'INTEGER?',
	obs_status: 'VARCHAR?',
	reporter_id: 'VARCHAR?',
	reported_by_en: 'VARCHAR?',
	reported_by_ru: 'VARCHAR?',
	document_id: 'VARCHAR?',
	document_en: 'VARCHAR?',
	document_ru: 'VARCHAR?',
	locator: 'VARCHAR?',
	as_written: 'VARCHAR?',
	text_en: 'VARCHAR?',
	text_ru: 'VARCHAR?',
	licence_note: 'VARCHAR?'
} as const satisfies ColumnTypes;

export type RecordRow = RowOf<typeof recordColumns>;
export type RecordColumn = keyof typeof recordColumns;
export const recordColumnNames = Object.keys(recordColumns) as RecordColumn[];

/**
 * The order in which rows stand when none is asked for: the dialogue before the context, numbers before what has none,
 * the latest first. A reader's own rows come after them, in the order of their file.
 */
export const standingOrder = `CASE layer WHEN 'dialogue' THEN 0 WHEN 'context' THEN 1 ELSE 2 END,
	CASE record_type WHEN 'number' THEN 0 WHEN 'direction' THEN 1 WHEN 'mention' THEN 2 WHEN 'event' THEN 3 ELSE 4 END,
	period_end DESC NULLS LAST, record_id`;
