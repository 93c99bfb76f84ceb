import { areas } from '../../domain/areas.ts';
import { drugs, eventKinds } from '../../domain/codes.ts';
import type { Categories } from '../../domain/table-schema.ts';
import { locales, type Locale } from '../../domain/text.ts';
import { quoteText } from '../quote.ts';
import { facetColumns, type RecordFilter } from './facets.ts';
import { foldSql, whereOf, wordsOf, type Dialect, type Piece } from './filter.ts';
import { groupColumns, type GroupKey } from './group-keys.ts';
import { orderTerms } from './plan.ts';
import { type SortBy } from './sort-columns.ts';
import { recordColumnNames, standingOrder } from './record.ts';
import { codeLists, nameOfCode, textColumns } from './tables.ts';

/** The codes whose names hold a word. */
const namedSo = (list: Categories, word: string): string[] =>
	Object.keys(list).filter((code) =>
		locales.some((locale) => (list[code]?.[locale] ?? '').toLowerCase().replaceAll('ё', 'е').includes(word))
	);

const texts = foldSql(`concat_ws(' ', ${[...textColumns, 'as_written'].join(', ')})`);

/** Over `records` itself, for whoever runs it elsewhere. */
const plain: Dialect = {
	column: (facet) => facetColumns[facet],
	code: () => '?',
	firstYear: 'year(coalesce(period_start, period_end))',
	lastYear: 'year(coalesce(period_end, period_start))',
	text: (text) => {
		const pieces = wordsOf(text).map((word): Piece => {
			const codes = [
				['drug', namedSo(drugs, word)],
				['ref_area', namedSo(areas, word)],
				['event_kind', namedSo(eventKinds, word)]
			] as const;
			const some = codes.filter(([, list]) => list.length > 0);
			return {
				sql: `(${[`contains(${texts}, ?)`, ...some.map(([column, list]) => `${column} IN (${list.map(() => '?').join(', ')})`)].join(' OR ')})`,
				values: [word, ...some.flatMap(([, list]) => list)]
			};
		});
		return {
			sql: pieces.map(({ sql }) => sql).join('\n\tAND '),
			values: pieces.flatMap(({ values }) => values)
		};
	}
};

/** Puts the values into the SQL, as SQL writes them: only for a reader to take along, never for the atlas's engine. */
function written({ sql, values }: Piece): string {
	const parts = sql.split('?');
	return parts
		.map((part, i) => {
			const value = values[i];
			return value === undefined
				? part
				: `${part}${typeof value === 'number' ? String(value) : quoteText(value)}`;
		})
		.join('');
}

const where = (filter: RecordFilter) => {
	const { sql, values } = whereOf(filter, plain);
	return sql === 'true' ? '' : `\nWHERE ${written({ sql, values })}`;
};

/** What a sort term is on `records`: codes by their place in their list, or by what they are called. */
function termOn(column: string, locale: Locale): string {
	const list = codeLists[column];
	if (list) return `list_position([${Object.keys(list).map(quoteText).join(', ')}], ${column})`;
	if (column === 'number') return 'coalesce(obs_value, value_low, value_high)';
	const name =
		column === 'text' ? `text_${locale}` : nameOfCode[column] ? `${nameOfCode[column]}_${locale}` : undefined;
	return name ? `lower(${name})` : column;
}

/**
 * The query behind the rows that are shown, whole: it gives the same rows wherever `records` has been made.
 * @param table `records`, or `all_records` where an own file is among them
 */
export function rowsSql(
	filter: RecordFilter,
	sort: readonly SortBy[],
	locale: Locale,
	table: string
): string {
	const terms = orderTerms(sort).map(
		({ column, descending }) => `${termOn(column, locale)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`
	);
	return `SELECT ${recordColumnNames.join(', ')}\nFROM ${table}${where(filter)}\nORDER BY ${[...terms, standingOrder.replace(/\s+/g, ' ')].join(', ')}`;
}

/** The query behind groups. Sums are left to the atlas, which knows where they would mean nothing. */
export function groupsSql(filter: RecordFilter, keys: readonly GroupKey[], table: string): string {
	const columns = keys.map((key) => (key === 'year' ? `${plain.lastYear} AS year` : groupColumns[key]));
	return `SELECT ${columns.join(', ')}, count(*) AS row_count, count(obs_value) AS value_count,
	min(obs_value) AS least, max(obs_value) AS greatest, median(obs_value) AS middle
FROM ${table}${where(filter)}\nGROUP BY ALL\nORDER BY ALL`;
}
