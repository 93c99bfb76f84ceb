import { facets, nothing, type Facet, type RecordFilter } from './facets.ts';

/** Some SQL, and what is bound in it: `?` for each value, in order. */
export interface Piece {
	readonly sql: string;
	readonly values: readonly (string | number)[];
}

const atMost = 8;

/** As the rows' texts are folded: no capitals, and е for ё, since many write it so. */
export const foldSql = (text: string): string => `replace(lower(${text}), 'ё', 'е')`;

/**
 * What is looked for: words without capitals. Beyond some, the rest is one phrase, so that a page pasted into the search
 * is one more condition, not thousands. A null byte ends a text for some engines; here it is a letter that no row has.
 */
export function wordsOf(text: string): string[] {
	const words = text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replaceAll('\0', '\uFFFD')
		.split(/\s+/u)
		.filter((word) => word !== '');
	return words.length <= atMost ? words : [...words.slice(0, atMost - 1), words.slice(atMost - 1).join(' ')];
}

/** Where a text holds all words of a search. */
export const textCondition = (column: string, text: string): Piece => {
	const words = wordsOf(text);
	return { sql: words.map(() => `contains(${column}, ?)`).join(' AND '), values: words };
};

/** How a facet's column and a code of it are compared, in the tables at hand. */
export interface Dialect {
	readonly column: (facet: Facet) => string;
	/** A code that the column may not know. */
	readonly code: (facet: Facet) => string;
	/** Where the column holds one of several codes; a list of them where not said. */
	readonly oneOf?: (facet: Facet, count: number) => string;
	readonly firstYear: string;
	readonly lastYear: string;
	readonly text: (text: string) => Piece;
}

/**
 * A filter as SQL after WHERE; `true` where nothing is asked for.
 * @param without a facet whose own condition is left out: for the counts beside its choices
 */
export function whereOf(filter: RecordFilter, dialect: Dialect, without?: Facet): Piece {
	const pieces: Piece[] = facets
		.filter((facet) => facet !== without)
		.flatMap((facet) => {
			const codes = filter.chosen[facet] ?? [];
			if (codes.length === 0) return [];
			const column = dialect.column(facet);
			const oneOf = (count: number) =>
				count > 1 && dialect.oneOf
					? dialect.oneOf(facet, count)
					: `${column} IN (${new Array(count).fill(dialect.code(facet)).join(', ')})`;
			const known = codes.filter((code) => code !== nothing);
			const either = [
				...(known.length < codes.length ? [`${column} IS NULL`] : []),
				...(known.length > 0 ? [oneOf(known.length)] : [])
			];
			return [{ sql: either.length > 1 ? `(${either.join(' OR ')})` : either.join(''), values: known }];
		});
	if (filter.from !== null) pieces.push({ sql: `${dialect.lastYear} >= ?`, values: [filter.from] });
	if (filter.to !== null) pieces.push({ sql: `${dialect.firstYear} <= ?`, values: [filter.to] });
	if (wordsOf(filter.text).length > 0) pieces.push(dialect.text(filter.text));
	if (pieces.length === 0) return { sql: 'true', values: [] };
	return {
		sql: pieces.map(({ sql }) => sql).join(' AND '),
		values: pieces.flatMap(({ values }) => values)
	};
}
