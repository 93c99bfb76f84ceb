import type { InLayer } from './documents.ts';
import { defineQuery, type RowOf } from './query.ts';

/**
 * Every reading of every discrepancy; the rows of one stand together, in the order of the kept tables.
 * `dialogue`: those within the five documents; `context`: those with a reading published elsewhere.
 */
export const discrepancies = defineQuery<InLayer>()({
	name: 'discrepancies',
	parameters: ['locale', 'layer'],
	columns: {
		id: 'VARCHAR',
		kind: 'VARCHAR',
		subject: 'VARCHAR',
		explanation: 'VARCHAR',
		claim_id: 'VARCHAR',
		layer: 'VARCHAR',
		document_id: 'VARCHAR',
		document: 'VARCHAR',
		language: 'VARCHAR',
		locator: 'VARCHAR',
		/** Always there for the dialogue. */
		as_written: 'VARCHAR?',
		reading: 'VARCHAR',
		row_id: 'VARCHAR?',
		/** The figure that the reading is of, where it is one. */
		start: 'VARCHAR?',
		end: 'VARCHAR?',
		value: 'DOUBLE?',
		low: 'DOUBLE?',
		high: 'DOUBLE?',
		unit: 'VARCHAR?'
	},
	sql: `
SELECT
	x.discrepancy_id AS id,
	x.kind,
	CASE $1 WHEN 'ru' THEN x.subject_ru ELSE x.subject_en END AS subject,
	CASE $1 WHEN 'ru' THEN x.explanation_ru ELSE x.explanation_en END AS explanation,
	c.claim_id,
	d.layer,
	c.document_id,
	CASE $1 WHEN 'ru' THEN d.label_ru ELSE d.label_en END AS document,
	d.language,
	c.locator,
	c.as_written,
	CASE $1 WHEN 'ru' THEN c.reading_ru ELSE c.reading_en END AS reading,
	c.row_id,
	CAST(o.period_start AS VARCHAR) AS start,
	CAST(o.period_end AS VARCHAR) AS "end",
	o.obs_value AS value,
	o.value_low AS low,
	o.value_high AS high,
	o.unit_measure AS unit
FROM discrepancies x
JOIN discrepancy_claims c USING (discrepancy_id)
JOIN documents d USING (document_id)
LEFT JOIN observations o ON o.observation_id = c.row_id
WHERE $2 = 'all' OR ($2 = 'context') = EXISTS (
	SELECT 1 FROM discrepancy_claims other JOIN documents of_other USING (document_id)
	WHERE other.discrepancy_id = x.discrepancy_id AND of_other.layer = 'context'
)
ORDER BY x.rowid, c.rowid`
});

export type DiscrepancyClaim = RowOf<typeof discrepancies.columns>;
