import { filterParameters, filterSql, inLocale, type Filter } from './filter.ts';
import { defineQuery, type RowOf } from './query.ts';

/** Every number under the filter, with all that its evidence needs; the latest first. */
export const figures = defineQuery<Filter>()({
	name: 'figures',
	parameters: filterParameters,
	columns: {
		id: 'VARCHAR',
		indicator_id: 'VARCHAR',
		indicator: 'VARCHAR',
		domain: 'VARCHAR',
		caveat: 'VARCHAR?',
		ref_area: 'VARCHAR',
		programme: 'VARCHAR?',
		drug: 'VARCHAR?',
		start: 'DATE?',
		end: 'DATE',
		period_basis: 'VARCHAR',
		period_ground: 'VARCHAR?',
		value: 'DOUBLE?',
		low: 'DOUBLE?',
		high: 'DOUBLE?',
		/** What the source sets before the number: `<`, `≤`, `>`, `≥`, `~`. */
		sign: 'VARCHAR?',
		unit: 'VARCHAR',
		status: 'VARCHAR',
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
	o.observation_id AS id,
	o.indicator_id,
	${inLocale('i.name')} AS indicator,
	i.domain,
	${inLocale('i.caveat')} AS caveat,
	o.ref_area,
	${inLocale('p.name')} AS programme,
	o.drug,
	o.period_start AS "start",
	o.period_end AS "end",
	o.period_basis,
	${inLocale('o.period_ground')} AS period_ground,
	o.obs_value AS "value",
	o.value_low AS low,
	o.value_high AS high,
	o.value_sign AS sign,
	o.unit_measure AS unit,
	o.obs_status AS status,
	${inLocale('o.reported_by')} AS reported_by,
	d.layer,
	o.document_id,
	${inLocale('d.label')} AS document,
	d.language,
	o.locator,
	o.as_written,
	${inLocale('o.note')} AS note
FROM observations o
JOIN indicators i USING (indicator_id)
JOIN documents d USING (document_id)
LEFT JOIN programmes p USING (programme_id)
WHERE ${filterSql({ area: 'o.ref_area', domain: 'i.domain', layer: 'd.layer', start: 'o.period_start', end: 'o.period_end' })}
ORDER BY o.period_end DESC, o.observation_id`
});

export type Figure = RowOf<typeof figures.columns>;
