import type { Localized } from '../domain/text.ts';
import type { InLayer } from './documents.ts';
import { defineQuery, type RowOf } from './query.ts';

/** A type alias, so that it can be bound as a query's parameters. */
type OfIndicator = InLayer & { readonly indicator: string };

/** A figure that the atlas reckons: what it is called, how it is reckoned, what it cannot tell. */
export interface DerivedMeasure {
	readonly name: Localized;
	/** Follows the unit of the indicator, except for a percentage. */
	readonly unit: Localized;
	readonly formula: Localized;
	readonly caveat: Localized;
}

/** The columns of {@link derived} that are reckoned, not reported; wherever one is shown, its formula is too. */
export const derivedMeasures = {
	per_year: {
		name: { en: 'Per year (derived)', ru: 'В год (расчёт)' },
		unit: { en: 'per year', ru: 'в год' },
		formula: {
			en: 'Value ÷ length of the period in years; whole months count as twelfths of a year, other periods by days ÷ 365.25.',
			ru: 'Значение ÷ длина периода в годах; целые месяцы считаются двенадцатыми долями года, прочие периоды — по дням ÷ 365,25.'
		},
		caveat: {
			en: 'Reckoned by the atlas, as if the pace had been even. A period shorter than a year is not stretched to one.',
			ru: 'Расчёт атласа, как если бы темп был ровным. Период короче года до года не растягивается.'
		}
	},
	per_100k: {
		name: { en: 'Per 100,000 inhabitants (derived)', ru: 'На 100 000 жителей (расчёт)' },
		unit: { en: 'per 100,000 inhabitants', ru: 'на 100 000 жителей' },
		formula: {
			en: 'Value of a full calendar year × 100,000 ÷ mid-year population of the same year (World Bank).',
			ru: 'Значение за полный календарный год × 100 000 ÷ население на середину того же года (Всемирный банк).'
		},
		caveat: {
			en: 'Reckoned by the atlas. A rate makes countries of different size comparable, not figures that count different things.',
			ru: 'Расчёт атласа. Показатель делает сопоставимыми страны разной величины, но не цифры, в которых учтено разное.'
		}
	},
	change: {
		name: { en: 'Change on the year before (derived)', ru: 'Изменение к предыдущему году (расчёт)' },
		unit: { en: 'more or less than the year before', ru: 'больше или меньше, чем годом ранее' },
		formula: {
			en: 'Value of a full calendar year − value of the calendar year before, from the same document.',
			ru: 'Значение за полный календарный год − значение за предыдущий календарный год из того же документа.'
		},
		caveat: {
			en: 'Reckoned by the atlas, within one document and edition only; left out where either year is a bound or of low reliability.',
			ru: 'Расчёт атласа, только внутри одного документа и издания; не приводится, если один из годов — граница или значение низкой надёжности.'
		}
	},
	change_percent: {
		name: {
			en: 'Change on the year before, in per cent (derived)',
			ru: 'Изменение к предыдущему году в процентах (расчёт)'
		},
		unit: { en: '%', ru: '%' },
		formula: {
			en: '100 × (value of a full calendar year − value of the year before) ÷ value of the year before, from the same document.',
			ru: '100 × (значение за полный календарный год − значение за предыдущий год) ÷ значение за предыдущий год из того же документа.'
		},
		caveat: {
			en: 'Reckoned by the atlas, as the change is; left out where the year before is zero. Of a small number even a great percentage says little.',
			ru: 'Расчёт атласа, как и изменение; не приводится, если за предыдущий год ноль. Для малых чисел и большой процент мало о чём говорит.'
		}
	}
} as const satisfies Record<string, DerivedMeasure>;

/**
 * One indicator's figures with what follows from them: per year, per 100,000 inhabitants, change on the year
 * before ({@link derivedMeasures}). A row is one figure of one document, or the lines of one drug and period
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
		CASE WHEN count(o.obs_value) = count(*) THEN sum(o.obs_value ORDER BY o.line, o.observation_id) END AS "value",
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
