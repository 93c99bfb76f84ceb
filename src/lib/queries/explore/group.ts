import { groupColumns, mostGroups, mostKeys, type GroupKey } from './group-keys.ts';
import { groups } from '../../domain/areas.ts';
import type { ColumnTypes, RowOf } from '../query.ts';
import type { RecordFilter } from './facets.ts';
import { planOf, whereIndexed, type Plan } from './plan.ts';

const groupFacts = {
	row_count: 'BIGINT',
	value_count: 'BIGINT',
	bound_count: 'BIGINT',
	total: 'DOUBLE?',
	least: 'DOUBLE?',
	greatest: 'DOUBLE?',
	middle: 'DOUBLE?',
	unit: 'VARCHAR?',
	one_indicator: 'BOOLEAN',
	one_unit: 'BOOLEAN',
	one_layer: 'BOOLEAN',
	one_document: 'BOOLEAN',
	one_drug: 'BOOLEAN',
	one_area: 'BOOLEAN',
	wide_area: 'BOOLEAN',
	one_period: 'BOOLEAN',
	whole_years: 'BOOLEAN',
	no_repeats: 'BOOLEAN',
	indicator_kind: 'VARCHAR?',
	additive_time: 'BOOLEAN?',
	additive_area: 'BOOLEAN?'
} as const satisfies ColumnTypes;

const keyTypes = { key1: 'VARCHAR?', key2: 'VARCHAR?', key3: 'VARCHAR?', key4: 'VARCHAR?' } as const;
const types = { ...keyTypes, ...groupFacts } as const;
export type GroupRow = RowOf<typeof types>;

/** Only rows with a value are compared or added. */
const ofValues = 'FILTER (WHERE obs_value IS NOT NULL)';
const one = (column: string) => `coalesce(min(${column}) ${ofValues} = max(${column}) ${ofValues}, true)`;
/** A text of its own for what is missing, since that is something else than anything that is there. */
const oneOrNone = (column: string) => one(`coalesce(${column}::VARCHAR, '')`);
const wider = Object.keys(groups)
	.map((code) => `'${code}'`)
	.join(', ');
const apart = (columns: string) => `count(DISTINCT hash(${columns})) ${ofValues}`;
const cell = 'ref_area, drug, period_start, period_end';
const decimal = 'try_cast(obs_value AS DECIMAL(28, 6))';

/**
 * The rows in groups: how many there are, their values' sum, least, greatest and middle, and all that decides whether these
 * mean anything (`summing.ts`). Keys come as `key1` …, a year as text; groups in the order of their keys.
 * @param keys one to four
 */
export function groupRows(filter: RecordFilter, keys: readonly GroupKey[]): Plan<typeof types> {
	const columns = keys.slice(0, mostKeys).map((key) => groupColumns[key]);
	const { sql, values } = whereIndexed(filter);
	const told = Array.from({ length: mostKeys }, (_, i) => {
		const column = columns[i];
		return `${column === undefined ? 'NULL' : `g.${column}`}::VARCHAR AS key${String(i + 1)}`;
	});
	return planOf(
		'group-rows',
		types,
		`SELECT ${told.join(', ')}, row_count, value_count, bound_count, total, least, greatest, middle,
			a_unit::VARCHAR AS unit, one_indicator, one_unit, one_layer, one_document, one_drug, one_area, wide_area,
			one_period, whole_years, no_repeats, i.kind AS indicator_kind, i.additive_time, i.additive_area
		FROM (
			SELECT ${columns.join(', ')}, count(*) AS row_count, count(obs_value) AS value_count,
				count(*) FILTER (WHERE obs_value IS NULL AND number IS NOT NULL) AS bound_count,
				-- Decimals where all values are: so that 0.1 and 0.2 are 0.3.
				CASE WHEN bool_and(${decimal}::DOUBLE = obs_value) ${ofValues} THEN sum(${decimal})::DOUBLE
					ELSE sum(obs_value) END AS total,
				min(obs_value) AS least, max(obs_value) AS greatest, median(obs_value) AS middle,
				min(unit_measure) ${ofValues} AS a_unit, min(indicator_id) ${ofValues} AS an_indicator,
				${oneOrNone('indicator_id')} AS one_indicator, ${oneOrNone('unit_measure')} AS one_unit,
				${oneOrNone('layer')} AS one_layer, ${oneOrNone('document_id')} AS one_document,
				${oneOrNone('drug')} AS one_drug, ${oneOrNone('ref_area')} AS one_area,
				coalesce(bool_or(ref_area IS NULL OR ref_area::VARCHAR IN (${wider})) ${ofValues}, false) AS wide_area,
				${oneOrNone('period_start')} AND ${oneOrNone('period_end')} AS one_period,
				coalesce(bool_and(coalesce(
					period_start = make_date(first_year, 1, 1) AND period_end = make_date(first_year, 12, 31), false
				)) ${ofValues}, true) AS whole_years,
				${apart(`${cell}, line`)} = count(obs_value)
					AND ${apart(`${cell}, line IS NULL`)} = ${apart(cell)} AS no_repeats
			FROM explorer.rows WHERE ${sql} GROUP BY ALL
		) g LEFT JOIN indicators i ON i.indicator_id = g.an_indicator::VARCHAR
		ORDER BY ${columns.map((column) => `g.${column} NULLS LAST`).join(', ')} LIMIT ${String(mostGroups)}`,
		values
	);
}
