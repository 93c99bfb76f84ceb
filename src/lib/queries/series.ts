import { defineQuery, type RowOf } from './query.ts';

/** A type alias, so that it can be bound as a query's parameters. */
export type OfIndicator = { readonly indicator: string; readonly locale: string };

/**
 * The values of one indicator, from both layers, as a chart draws them. Lines that a source prints for one
 * drug and period, and that add up, are added: such a value is derived, and `lines` says from how many.
 */
export const series = defineQuery<OfIndicator>()({
	name: 'series',
	parameters: ['indicator', 'locale'],
	columns: {
		id: 'VARCHAR',
		/** Every row behind the value, joined by `~`. */
		rows: 'VARCHAR',
		lines: 'INTEGER',
		indicator_id: 'VARCHAR',
		ref_area: 'VARCHAR',
		drug: 'VARCHAR?',
		programme: 'VARCHAR?',
		start: 'DATE?',
		end: 'DATE',
		value: 'DOUBLE?',
		low: 'DOUBLE?',
		high: 'DOUBLE?',
		/** What the source sets before the number: `<`, `≤`, `>`, `≥`, `~`. */
		sign: 'VARCHAR?',
		unit: 'VARCHAR',
		/** `U` where any of the lines is of low reliability, else `E` where any is an estimate. */
		status: 'VARCHAR',
		reported_by: 'VARCHAR',
		layer: 'VARCHAR',
		document_id: 'VARCHAR',
		document: 'VARCHAR',
		locator: 'VARCHAR'
	},
	sql: `
-- Decimals: printed numbers add up to a printed number, which binary fractions would miss by a hair.
SELECT
	min(o.observation_id) AS id,
	string_agg(o.observation_id, '~' ORDER BY o.line, o.observation_id) AS "rows",
	count(*)::INTEGER AS lines,
	o.indicator_id,
	o.ref_area,
	o.drug,
	CASE $2 WHEN 'ru' THEN any_value(p.name_ru) ELSE any_value(p.name_en) END AS programme,
	o.period_start AS "start",
	o.period_end AS "end",
	sum(o.obs_value::DECIMAL(24, 6))::DOUBLE AS "value",
	sum(o.value_low::DECIMAL(24, 6))::DOUBLE AS low,
	sum(o.value_high::DECIMAL(24, 6))::DOUBLE AS high,
	any_value(o.value_sign) AS sign,
	o.unit_measure AS unit,
	CASE
		WHEN bool_or(o.obs_status = 'U') THEN 'U'
		WHEN bool_or(o.obs_status = 'E') THEN 'E'
		ELSE min(o.obs_status)
	END AS status,
	CASE $2 WHEN 'ru' THEN any_value(o.reported_by_ru) ELSE any_value(o.reported_by_en) END AS reported_by,
	any_value(d.layer) AS layer,
	o.document_id,
	CASE $2 WHEN 'ru' THEN any_value(d.label_ru) ELSE any_value(d.label_en) END AS document,
	min(o.locator) AS locator
FROM observations o
JOIN documents d USING (document_id)
LEFT JOIN programmes p USING (programme_id)
WHERE o.indicator_id = $1
-- Rows without a line number stand alone, whatever else stands beside them.
GROUP BY o.indicator_id, o.ref_area, o.drug, o.programme_id, o.agency_id, o.period_start, o.period_end, o.unit_measure, o.document_id,
	CASE WHEN o.line IS NULL THEN o.observation_id ELSE '' END
ORDER BY o.ref_area, o.drug, o.period_end, o.document_id, id`
});

export type SeriesPoint = RowOf<typeof series.columns>;

/** A value with what the atlas reckons from it; `null` where it cannot be reckoned. */
export interface ReckonedPoint extends SeriesPoint {
	readonly per_year: number | null;
	readonly per_100k: number | null;
	readonly change: number | null;
	readonly change_percent: number | null;
}
