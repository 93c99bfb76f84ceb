import type { InLocale } from './documents.ts';
import { defineQuery, type RowOf } from './query.ts';

/** Every indicator and topic, in the order of the kept table. */
export const indicators = defineQuery<InLocale>()({
	name: 'indicators',
	parameters: ['locale'],
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
	indicator_id AS id,
	domain,
	kind,
	unit_measure AS unit,
	CASE $1 WHEN 'ru' THEN name_ru ELSE name_en END AS name,
	CASE $1 WHEN 'ru' THEN definition_ru ELSE definition_en END AS definition,
	CASE $1 WHEN 'ru' THEN caveat_ru ELSE caveat_en END AS caveat
FROM indicators
ORDER BY rowid`
});

export type IndicatorRow = RowOf<typeof indicators.columns>;
