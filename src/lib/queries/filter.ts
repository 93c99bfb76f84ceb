import { countryCodes, isCountry } from '../domain/areas.ts';

/**
 * What the overview can be narrowed to. A type alias, not an interface, so that it can be bound as
 * a query's parameters.
 */
export type Filter = {
	/** ISO 3166-1 alpha-3 codes joined by `~`; empty: all. Rows on wider areas are always kept. */
	readonly countries: string;
	/** First year kept. */
	readonly from: number;
	/** Last year kept. */
	readonly to: number;
	/** Domains joined by `~`; empty: all. */
	readonly domains: string;
	/** The language of the texts in the answer. */
	readonly locale: string;
	/** `dialogue`: the five documents; `context`: published elsewhere; `all`: both. */
	readonly layer: string;
};

/** The order in which every filtered query numbers its parameters. */
export const filterParameters = ['countries', 'from', 'to', 'domains', 'locale', 'layer'] as const;

/** The columns of a row that a filter looks at. */
export interface Filterable {
	readonly ref_area: string;
	readonly domain: string;
	readonly layer: string;
	/** Missing where no start is known: then the end stands for both. */
	readonly start: string | null;
	readonly end: string;
}

const five = countryCodes.map((code) => `'${code}'`).join(', ');

/**
 * The filter as SQL, over columns named by us. {@link matches} says the same in TypeScript; a test holds
 * the two together.
 */
export function filterSql(columns: {
	area: string;
	domain: string;
	layer: string;
	start: string;
	end: string;
}): string {
	const { area, domain, layer, start, end } = columns;
	return `($1 = '' OR ${area} NOT IN (${five}) OR list_contains(string_split($1, '~'), ${area}))
	AND year(coalesce(${start}, ${end})) <= $3
	AND year(${end}) >= $2
	AND ($4 = '' OR list_contains(string_split($4, '~'), ${domain}))
	AND ($6 = 'all' OR ${layer} = $6)`;
}

/** Whether a row of the cube that travels with the page stays under the filter. */
export function matches(filter: Filter, row: Filterable): boolean {
	const year = (date: string) => Number(date.slice(0, 4));
	return (
		(filter.countries === '' ||
			!isCountry(row.ref_area) ||
			filter.countries.split('~').includes(row.ref_area)) &&
		year(row.start ?? row.end) <= filter.to &&
		year(row.end) >= filter.from &&
		(filter.domains === '' || filter.domains.split('~').includes(row.domain)) &&
		(filter.layer === 'all' || row.layer === filter.layer)
	);
}

/** A column that is kept in each language, in the language asked for. */
export const inLocale = (column: string): string =>
	`CASE $5 WHEN 'ru' THEN ${column}_ru ELSE ${column}_en END`;
