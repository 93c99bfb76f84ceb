import { areas } from '../domain/areas.ts';
import { drugs, units } from '../domain/codes.ts';
import type { Locale } from '../domain/text.ts';
import { m } from '../paraglide/messages.js';
import type { RecordRow } from '../queries/explore/record.ts';
import type { SeriesPoint } from '../queries/series.ts';

/** A reader's own number as a chart draws it; undefined where it lacks what a chart needs to place it. */
export function ownPoint(row: RecordRow, locale: Locale): SeriesPoint | undefined {
	const { record_id: id, ref_area, period_end: end, unit_measure: unit, indicator_id, drug } = row;
	if (id === null || end === null || unit === null || indicator_id === null) return undefined;
	if (ref_area === null || !Object.hasOwn(areas, ref_area) || !Object.hasOwn(units, unit)) return undefined;
	if (drug !== null && !Object.hasOwn(drugs, drug)) return undefined;
	if (row.obs_value === null && row.value_low === null && row.value_high === null) return undefined;
	return {
		id,
		rows: id,
		lines: 1,
		indicator_id,
		ref_area,
		drug,
		programme: null,
		start: row.period_start,
		end,
		value: row.obs_value,
		low: row.value_low,
		high: row.value_high,
		sign: row.value_sign,
		unit,
		status: row.obs_status ?? 'A',
		reported_by: (locale === 'ru' ? row.reported_by_ru : row.reported_by_en) ?? '',
		layer: 'own',
		document_id: row.document_id ?? '',
		document: m.own_chart_source({ file: row.document_en ?? '', row: row.locator ?? '' }, { locale }),
		// Said with the file's name: it is no paragraph.
		locator: ''
	};
}
