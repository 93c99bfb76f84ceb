import type { InLayer } from './documents.ts';
import { defineQuery, type RowOf } from './query.ts';

/**
 * Every indicator and topic of a layer, in the order of the kept table. One that a row of the layer is about
 * belongs to it, so one may belong to both; one that no row is about yet belongs to the dialogue.
 */
export const indicators = defineQuery<InLayer>()({
	name: 'indicators',
	parameters: ['locale', 'layer'],
	columns: {
		id: 'VARCHAR',
		domain: 'VARCHAR',
		kind: 'VARCHAR',
		unit: 'VARCHAR?',
		name: 'VARCHAR',
		definition: 'VARCHAR',
		caveat: 'VARCHAR?'
	},
	sql: `
SELECT
	i.indicator_id AS id,
	i.domain,
	i.kind,
	i.unit_measure AS unit,
	CASE $1 WHEN 'ru' THEN i.name_ru ELSE i.name_en END AS name,
	CASE $1 WHEN 'ru' THEN i.definition_ru ELSE i.definition_en END AS definition,
	CASE $1 WHEN 'ru' THEN i.caveat_ru ELSE i.caveat_en END AS caveat
FROM indicators i
LEFT JOIN (
	SELECT indicator_id, list(DISTINCT layer) AS layers
	FROM (SELECT indicator_id, layer FROM observations UNION SELECT indicator_id, layer FROM statements)
	GROUP BY indicator_id
) used USING (indicator_id)
WHERE $2 = 'all' OR list_contains(coalesce(used.layers, ['dialogue']), $2)
ORDER BY i.rowid`
});

export type IndicatorRow = RowOf<typeof indicators.columns>;
