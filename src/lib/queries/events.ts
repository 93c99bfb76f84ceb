import { filterParameters, filterSql, inLocale, type Filter } from './filter.ts';
import { defineQuery, type RowOf } from './query.ts';

/** Every dated event under the filter, in the order of time. */
export const events = defineQuery<Filter>()({
	name: 'events',
	parameters: filterParameters,
	columns: {
		id: 'VARCHAR',
		same_as: 'VARCHAR?',
		kind: 'VARCHAR',
		domain: 'VARCHAR',
		ref_area: 'VARCHAR',
		extent: 'VARCHAR',
		stage: 'VARCHAR',
		start: 'DATE',
		start_precision: 'VARCHAR',
		end: 'DATE',
		end_precision: 'VARCHAR',
		date_basis: 'VARCHAR',
		date_ground: 'VARCHAR?',
		title: 'VARCHAR',
		chair: 'VARCHAR?',
		reported_by: 'VARCHAR',
		layer: 'VARCHAR',
		document_id: 'VARCHAR',
		document: 'VARCHAR',
		/** The document's own language, and so that of `as_written`. */
		language: 'VARCHAR',
		locator: 'VARCHAR',
		/** Always there for the dialogue. */
		as_written: 'VARCHAR?',
		note: 'VARCHAR?'
	},
	sql: `
SELECT
	e.event_id AS id,
	e.same_as,
	e.kind,
	e.domain,
	e.ref_area,
	e.extent,
	e.stage,
	e.start_date AS "start",
	e.start_precision,
	e.end_date AS "end",
	e.end_precision,
	e.date_basis,
	${inLocale('e.date_ground')} AS date_ground,
	${inLocale('e.title')} AS title,
	e.chair,
	${inLocale('e.reported_by')} AS reported_by,
	d.layer,
	e.document_id,
	${inLocale('d.label')} AS document,
	d.language,
	e.locator,
	e.as_written,
	${inLocale('e.note')} AS note
FROM events e
JOIN documents d USING (document_id)
WHERE ${filterSql({ area: 'e.ref_area', domain: 'e.domain', layer: 'd.layer', start: 'e.start_date', end: 'e.end_date' })}
ORDER BY e.start_date, e.end_date, e.event_id`
});

export type EventRow = RowOf<typeof events.columns>;
