import { defineQuery, type RowOf } from './query.ts';

/** A type alias, so that it can be bound as a query's parameters. */
type InLocale = { readonly locale: string };

/** Which programme a number or an event is about, one row each; rows about no programme are left out. */
export const programmes = defineQuery<InLocale>()({
	name: 'programmes',
	parameters: ['locale'],
	columns: {
		row_id: 'VARCHAR',
		programme_id: 'VARCHAR',
		programme: 'VARCHAR'
	},
	sql: `
SELECT
	x.row_id,
	p.programme_id,
	CASE $1 WHEN 'ru' THEN p.name_ru ELSE p.name_en END AS programme
FROM (
	SELECT observation_id AS row_id, programme_id FROM observations
	UNION ALL
	SELECT event_id, programme_id FROM events
) x
JOIN programmes p USING (programme_id)
ORDER BY x.row_id`
});

export type ProgrammeRow = RowOf<typeof programmes.columns>;
