import type { InLayer } from './documents.ts';
import { defineQuery, type RowOf } from './query.ts';

export { derivedMeasures, type DerivedMeasure } from './derived-measures.ts';

/** A type alias, so that it can be bound as a query's parameters. */
type OfIndicator = InLayer & { readonly indicator: string };

/**
 * One indicator's figures with what follows from them: per year, per 100,000 inhabitants, change on the year
 * before ({@link import('./derived-measures.ts').derivedMeasures}). A row is one figure of one document, or the lines of one drug and period
 * that the document prints apart and that add up; nothing else is ever added. What cannot be reckoned is null:
 * bounds have no single value, a rate or a sum of money none per head, a stock none per year.
 */
export const derived = defineQuery<OfIndicator>()({
	name: 'derived',
	parameters: ['indicator', 'locale', 'layer'],
	columns: {
		/** The observations behind the row, in the order of their lines. */
		ids: 'VARCHAR[]',
		indicator_id: 'VARCHAR',
		ref_area: 'VARCHAR',
		drug: 'VARCHAR?',
		agency_id: 'VARCHAR?',
		programme_id: 'VARCHAR?',
		start: 'DATE?',
		end: 'DATE',
		value: 'DOUBLE?',
		unit: 'VARCHAR',
		/** The least sure of the statuses behind it: `U` before `E` before what else there is. */
		status: 'VARCHAR',
		layer: 'VARCHAR',
		document_id: 'VARCHAR',
		document: 'VARCHAR',
		/** Length of the period; null where no start is known. */
		years: 'DOUBLE?',
		per_year: 'DOUBLE?',
		population: 'DOUBLE?',
		/** The observation that the population is taken from. */
		population_id: 'VARCHAR?',
		per_100k: 'DOUBLE?',
		/** The value of the year before, that a change is reckoned from. */
		previous: 'DOUBLE?',
		change: 'DOUBLE?',
		change_percent: 'DOUBLE?'
	},
	sql: `
WITH points AS (
	SELECT
		list(o.observation_id ORDER BY o.line, o.observation_id) AS ids,
		o.indicator_id, o.ref_area, o.drug, o.agency_id, o.programme_id,
		o.period_start, o.period_end, o.unit_measure, o.document_id,
		CASE WHEN count(o.obs_value) = count(*) THEN sum(o.obs_value::DECIMAL(24, 6))::DOUBLE END AS "value",
		CASE
			WHEN bool_or(o.obs_status = 'U') THEN 'U'
			WHEN bool_or(o.obs_status = 'E') THEN 'E'
			ELSE min(o.obs_status)
		END AS status,
		o.period_start IS NOT NULL
			AND year(o.period_start) = year(o.period_end)
			AND strftime(o.period_start, '%m-%d') = '01-01'
			AND strftime(o.period_end, '%m-%d') = '12-31' AS full_year
	FROM observations o
	WHERE o.indicator_id = $1
	GROUP BY
		o.indicator_id, o.ref_area, o.drug, o.agency_id, o.programme_id,
		o.period_start, o.period_end, o.unit_measure, o.document_id,
		-- Only numbered lines add up; any other row stands by itself.
		CASE WHEN o.line IS NULL THEN o.observation_id END
),
people AS (
	SELECT ref_area, year(period_end) AS "year", obs_value AS population, observation_id AS population_id
	FROM observations
	WHERE indicator_id = 'population_total' AND obs_value > 0
	QUALIFY row_number() OVER (PARTITION BY ref_area, year(period_end) ORDER BY observation_id) = 1
),
reckoned AS (
	SELECT
		p.*,
		CASE
			WHEN day(p.period_start) = 1 AND day(p.period_end + 1) = 1
				THEN datediff('month', p.period_start, p.period_end + 1) / 12.0::DOUBLE
			ELSE (p.period_end - p.period_start + 1) / 365.25::DOUBLE
		END AS years,
		CASE
			WHEN p.full_year AND i.kind IN ('mass', 'count') AND p.indicator_id <> 'population_total' THEN n.population
		END AS population,
		n.population_id,
		i.additive_time,
		CASE
			WHEN p.full_year AND p."value" IS NOT NULL AND p.status <> 'U' AND b.status <> 'U' THEN b."value"
		END AS previous
	FROM points p
	JOIN indicators i USING (indicator_id)
	LEFT JOIN people n ON n.ref_area = p.ref_area AND n."year" = year(p.period_end)
	LEFT JOIN points b
		ON b.full_year
		AND year(b.period_end) = year(p.period_end) - 1
		AND b.document_id = p.document_id
		AND b.ref_area = p.ref_area
		AND b.unit_measure = p.unit_measure
		AND b.drug IS NOT DISTINCT FROM p.drug
		AND b.agency_id IS NOT DISTINCT FROM p.agency_id
		AND b.programme_id IS NOT DISTINCT FROM p.programme_id
)
SELECT
	r.ids,
	r.indicator_id,
	r.ref_area,
	r.drug,
	r.agency_id,
	r.programme_id,
	r.period_start AS "start",
	r.period_end AS "end",
	r."value",
	r.unit_measure AS unit,
	r.status,
	d.layer,
	r.document_id,
	CASE $2 WHEN 'ru' THEN d.label_ru ELSE d.label_en END AS document,
	r.years,
	CASE WHEN r.additive_time AND r.years >= 1 THEN r."value" / r.years END AS per_year,
	r.population,
	CASE WHEN r.population IS NOT NULL THEN r.population_id END AS population_id,
	r."value" * 100000 / r.population AS per_100k,
	r.previous,
	r."value" - r.previous AS change,
	CASE WHEN r.previous <> 0 THEN 100 * (r."value" - r.previous) / r.previous END AS change_percent
FROM reckoned r
JOIN documents d USING (document_id)
WHERE $3 = 'all' OR d.layer = $3
ORDER BY r.ref_area, r.drug NULLS FIRST, r.agency_id NULLS FIRST, r.programme_id NULLS FIRST,
	r.document_id, r.period_end, r.period_start NULLS FIRST, r.ids[1]`
});

export type DerivedFigure = RowOf<typeof derived.columns>;
