import { defineQuery } from '../query.ts';

/** What the codes without a list of their own are called: indicators, documents and reporters. */
export const choiceNames = defineQuery<{ readonly locale: string }>()({
	name: 'choice-names',
	parameters: ['locale'],
	columns: { facet: 'VARCHAR', code: 'VARCHAR', label: 'VARCHAR' },
	sql: `
FROM (
SELECT 'indicator' AS facet, indicator_id AS code, CASE $1 WHEN 'ru' THEN name_ru ELSE name_en END AS label FROM indicators
UNION ALL
SELECT 'document', document_id, CASE $1 WHEN 'ru' THEN label_ru ELSE label_en END FROM documents
UNION ALL
SELECT 'reporter', reporter_id, CASE $1 WHEN 'ru' THEN name_ru ELSE name_en END FROM reporters
)
ORDER BY facet, lower(label)`
});

/** The first and the last year that any row is about. */
export const recordYears = defineQuery<Readonly<Record<string, never>>>()({
	name: 'record-years',
	parameters: [],
	columns: { earliest: 'INTEGER', latest: 'INTEGER' },
	sql: `SELECT min(year(coalesce(period_start, period_end)))::INTEGER AS earliest,
		max(year(coalesce(period_end, period_start)))::INTEGER AS latest FROM records`
});
