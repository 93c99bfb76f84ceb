import { areas } from '../../domain/areas.ts';
import { drugs, eventKinds } from '../../domain/codes.ts';
import type { Categories } from '../../domain/table-schema.ts';
import { locales, type Locale } from '../../domain/text.ts';
import { type AnyQuery, type ColumnTypes } from '../query.ts';
import { quoteText } from '../quote.ts';
import { facetLists } from './facet-lists.ts';
import { facetColumns, facets, type Facet } from './facets.ts';
import { foldSql } from './filter.ts';
import { recordColumnNames, standingOrder } from './record.ts';

/**
 * The explorer's own tables beside the atlas's, in a schema of their own: the columns that rows are chosen, counted and
 * sorted by, narrow, with codes as small numbers, so that a million rows are counted in a blink; and the rows' texts.
 */
export const enumOf = (facet: Facet): string => `explorer.code_${facet}`;

/** Own rows have the keys 0, 1 … of their table; the atlas's come before them, in their standing order. */
const firstKey = -1_000_000;

/** A code's place in its list, so that codes sort as the atlas lists them; unknown ones after them. */
function orderOfCodes(facet: Facet, locale: Locale): string {
	const list = facetLists[facet];
	if (list) {
		const codes = Object.keys(list).map(quoteText).join(', ');
		return `coalesce(list_position([${codes}], code), 1000), code`;
	}
	return `lower(any_value(name_${locale})), code`;
}

/** The list of each coded column. */
export const codeLists: Readonly<Partial<Record<string, Categories>>> = Object.fromEntries(
	facets.flatMap((facet) => (facetLists[facet] ? [[facetColumns[facet], facetLists[facet]]] : []))
);

/** What names a code, for those without a list. */
const names: Readonly<Partial<Record<Facet, string>>> = {
	indicator: 'indicator',
	document: 'document',
	reporter: 'reported_by'
};

/** The column, without its language, that names the codes of another. */
export const nameOfCode: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
	facets.flatMap((facet) => (names[facet] ? [[facetColumns[facet], names[facet]]] : []))
);

export const textColumns = ['indicator', 'text', 'document', 'reported_by'].flatMap((name) =>
	locales.map((locale) => `${name}_${locale}`)
);

/** What codes are called, in every language: who looks for “heroin” means the drug, whatever the row's text says. */
function labels(column: string, list: Categories): string {
	const cases = Object.entries(list).map(
		([code, label]) =>
			`WHEN ${quoteText(code)} THEN ${quoteText(locales.map((locale) => label[locale]).join(' '))}`
	);
	return `CASE ${column} ${cases.join(' ')} END`;
}

const searchText = foldSql(
	`concat_ws(' ', ${[...textColumns, 'as_written', labels('drug', drugs), labels('ref_area', areas), labels('event_kind', eventKinds)].join(', ')})`
);

const cells = recordColumnNames.join(', ');

const step = (name: string, columns: ColumnTypes, sql: string): AnyQuery => ({
	name,
	parameters: [],
	columns,
	sql
});
const made = { Success: 'BOOLEAN' } as const;
const filled = { Count: 'BIGINT' } as const;

/**
 * What the engine is asked, one after the other, before anything else here: again whenever an own file came or went.
 * @param locale the language in whose names indicators, documents and reporters are sorted
 */
export function explorerTables(locale: Locale): readonly AnyQuery[] {
	return [
		step('drop-explorer', made, 'DROP SCHEMA IF EXISTS explorer CASCADE'),
		step('create-explorer', filled, 'CREATE SCHEMA explorer'),
		...facets.map((facet) => {
			const column = facetColumns[facet];
			const name = names[facet];
			const named = name ? locales.map((each) => `, ${name}_${each} AS name_${each}`).join('') : '';
			return step(
				`codes-of-${facet}`,
				filled,
				`CREATE TYPE ${enumOf(facet)} AS ENUM (
					SELECT code FROM (SELECT ${column} AS code${named} FROM all_records WHERE ${column} IS NOT NULL)
					GROUP BY code ORDER BY ${orderOfCodes(facet, locale)})`
			);
		}),
		step(
			'explorer-atlas',
			filled,
			`CREATE TABLE explorer.atlas AS
			SELECT (${String(firstKey)} + row_number() OVER (ORDER BY ${standingOrder}))::INTEGER AS key, ${cells} FROM records
			ORDER BY key`
		),
		step(
			'explorer-whole',
			filled,
			`CREATE VIEW explorer.whole AS SELECT key, ${cells} FROM explorer.atlas
			UNION ALL SELECT rowid::INTEGER AS key, ${cells} FROM own_records`
		),
		step(
			'explorer-rows',
			filled,
			`CREATE TABLE explorer.rows AS
			SELECT key, ${facets.map((facet) => `${facetColumns[facet]}::${enumOf(facet)} AS ${facetColumns[facet]}`).join(', ')},
				year(coalesce(period_start, period_end))::SMALLINT AS first_year,
				year(coalesce(period_end, period_start))::SMALLINT AS last_year,
				period_start, period_end, obs_value, coalesce(obs_value, value_low, value_high) AS number, line
			FROM explorer.whole LEFT JOIN (
				SELECT observation_id AS record_id, 'number' AS record_type, layer, line FROM observations WHERE line IS NOT NULL
			) USING (record_id, record_type, layer)
			ORDER BY key`
		),
		step('explorer-found', filled, 'CREATE TABLE explorer.found (key INTEGER)')
	];
}

/** The rows' texts, which only a search needs: made when the first is. */
export const explorerTexts: readonly AnyQuery[] = [
	step(
		'explorer-texts',
		filled,
		`CREATE TABLE IF NOT EXISTS explorer.texts AS SELECT key, ${searchText} AS search FROM explorer.whole`
	)
];

export const emptyFound: AnyQuery = step('empty-found', { Count: 'BIGINT' }, 'DELETE FROM explorer.found');
