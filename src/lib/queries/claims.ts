import { filterParameters, filterSql, inLocale, type Filter } from './filter.ts';
import { defineQuery, type RowOf } from './query.ts';

/** Every claim without a number under the filter: directions and mentions; the latest first. */
export const claims = defineQuery<Filter>()({
	name: 'claims',
	parameters: filterParameters,
	columns: {
		id: 'VARCHAR',
		indicator_id: 'VARCHAR',
		indicator: 'VARCHAR',
		domain: 'VARCHAR',
		ref_area: 'VARCHAR',
		start: 'DATE?',
		end: 'DATE',
		period_basis: 'VARCHAR',
		period_ground: 'VARCHAR?',
		direction: 'INTEGER?',
		reported_by: 'VARCHAR',
		layer: 'VARCHAR',
		document_id: 'VARCHAR',
		document: 'VARCHAR',
		/** The document's own language, and so that of `as_written`. */
		language: 'VARCHAR',
		locator: 'VARCHAR',
		/** Always there for the dialogue. */
		as_written: 'VARCHAR?',
		paraphrase: 'VARCHAR'
	},
	sql: `
SELECT
	s.statement_id AS id,
	s.indicator_id,
	${inLocale('i.name')} AS indicator,
	i.domain,
	s.ref_area,
	s.period_start AS "start",
	s.period_end AS "end",
	s.period_basis,
	${inLocale('s.period_ground')} AS period_ground,
	s.direction,
	${inLocale('s.reported_by')} AS reported_by,
	d.layer,
	s.document_id,
	${inLocale('d.label')} AS document,
	d.language,
	s.locator,
	s.as_written,
	${inLocale('s.paraphrase')} AS paraphrase
FROM statements s
JOIN indicators i USING (indicator_id)
JOIN documents d USING (document_id)
WHERE ${filterSql({ area: 's.ref_area', domain: 'i.domain', layer: 'd.layer', start: 's.period_start', end: 's.period_end' })}
ORDER BY s.period_end DESC, s.statement_id`
});

export type Claim = RowOf<typeof claims.columns>;
