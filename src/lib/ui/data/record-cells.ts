import { periodOf } from '../../charts/row-words.ts';
import { directionWord } from '../../charts/words.ts';
import { areas } from '../../domain/areas.ts';
import { domains, drugs, eventKinds, obsStatuses, units } from '../../domain/codes.ts';
import { recordLayers, recordTypes } from '../../domain/records.ts';
import type { Categories } from '../../domain/table-schema.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber, formatTold } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { RecordRow } from '../../queries/explore/record.ts';
import type { ShownColumn } from '../../view/explore/shown-columns.ts';

/** What a code is called; a code of a reader's own file, that no list knows, stands for itself. */
export function labelOf(categories: Categories, code: string | null, locale: Locale): string {
	if (code === null) return '';
	return Object.hasOwn(categories, code) ? (categories[code]?.[locale] ?? code) : code;
}

/** What a row says: its number, its direction, or that something is mentioned; nothing for what only has a text. */
function saysOf(row: RecordRow, locale: Locale): string {
	const { obs_value: value, value_low: low, value_high: high, value_sign: sign, unit_measure: unit } = row;
	if (value !== null || low !== null || high !== null) {
		if (unit !== null && Object.hasOwn(units, unit)) {
			return formatFigure({ value, low, high, sign, unit }, locale);
		}
		return [formatTold({ value, low, high, sign }, locale), unit].filter(Boolean).join('\u00a0');
	}
	if (row.direction !== null) return directionWord(row.direction, locale);
	return row.record_type === 'mention' ? m.kind_mention({}, { locale }) : '';
}

/** What stands in a cell, as plain text; empty where the row has nothing there. */
export const cellText: Readonly<Record<ShownColumn, (row: RecordRow, locale: Locale) => string>> = {
	type: (row, locale) => labelOf(recordTypes, row.record_type, locale),
	indicator: (row, locale) =>
		(locale === 'ru' ? row.indicator_ru : row.indicator_en) ??
		row.indicator_en ??
		row.indicator_id ??
		labelOf(eventKinds, row.event_kind, locale),
	country: (row, locale) => labelOf(areas, row.ref_area, locale),
	drug: (row, locale) => labelOf(drugs, row.drug, locale),
	period: (row, locale) =>
		row.period_end === null
			? (row.period_start ?? '')
			: periodOf({ start: row.period_start, end: row.period_end }, locale),
	value: saysOf,
	text: (row, locale) => (locale === 'ru' ? row.text_ru : row.text_en) ?? row.text_en ?? '',
	reporter: (row, locale) =>
		(locale === 'ru' ? row.reported_by_ru : row.reported_by_en) ?? row.reported_by_en ?? '',
	document: (row, locale) =>
		(locale === 'ru' ? row.document_ru : row.document_en) ?? row.document_en ?? row.document_id ?? '',
	written: (row) => row.as_written ?? '',
	layer: (row, locale) => labelOf(recordLayers, row.layer, locale),
	kind: (row, locale) => labelOf(domains, row.domain, locale),
	unit: (row, locale) => labelOf(units, row.unit_measure, locale),
	low: (row, locale) => (row.value_low === null ? '' : formatNumber(row.value_low, locale)),
	high: (row, locale) => (row.value_high === null ? '' : formatNumber(row.value_high, locale)),
	status: (row, locale) => labelOf(obsStatuses, row.obs_status, locale),
	place: (row) => row.locator ?? '',
	row: (row) => row.record_id ?? ''
};

/** What a column is called. */
export function columnLabel(column: ShownColumn): string {
	const labels: Readonly<Record<ShownColumn, () => string>> = {
		type: m.exp_col_type,
		indicator: m.exp_col_indicator,
		country: m.col_area,
		drug: m.col_drug,
		period: m.col_period,
		value: m.col_reading,
		text: m.exp_col_text,
		reporter: m.col_reporter,
		document: m.exp_col_document,
		written: m.exp_col_written,
		layer: m.col_layer,
		kind: m.col_kind,
		unit: m.exp_col_unit,
		low: m.exp_col_low,
		high: m.exp_col_high,
		status: m.exp_col_status,
		place: m.col_place,
		row: m.exp_col_row
	};
	return labels[column]();
}

export const isNumeric = (column: ShownColumn): boolean => ['value', 'low', 'high'].includes(column);
