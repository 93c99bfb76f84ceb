import type { Localized } from './text.ts';

/**
 * A column, in the terms of Frictionless Table Schema v2.
 * @see https://datapackage.org/standard/table-schema/
 */
export interface Field {
	readonly name: string;
	readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
	readonly description: Localized;
	readonly required?: boolean;
	readonly unique?: boolean;
	/** The only values allowed, in their order, with their labels. */
	readonly categories?: Categories;
	/** What a text must match, as a whole. */
	readonly pattern?: RegExp;
	/** What `pattern` asks for, in words, for messages. */
	readonly patternHint?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	/** At most so many words: for the few words taken over from a source. */
	readonly maxWords?: number;
	/** The table whose primary key this column points to. */
	readonly references?: string;
}

/** A code list: the code, and what it is called. Order is meaning: it is the order of display. */
export type Categories = Readonly<Record<string, Localized>>;

/** A column that the build derives in SQL from the joined tables. */
export type DerivedField = Field & { readonly sql: string };

export interface Table {
	readonly name: string;
	readonly title: Localized;
	/** The first field is the primary key. */
	readonly fields: readonly Field[];
	/** Added by the build; `sql` may use `t` (this table) and the joins in `joins`. */
	readonly derived?: readonly DerivedField[];
	readonly joins?: string;
	/** Rules over several columns of one row; each gives the column at fault and what was expected. */
	readonly rules?: readonly RowRule[];
}

/** One row as it was read: every value still text, a missing one `null`. */
export type RawRow = Readonly<Record<string, string | null>>;

export interface RowRule {
	readonly column: string;
	readonly expected: string;
	readonly holds: (row: RawRow) => boolean;
}

/** Every column of a published table: those kept by hand and those derived. */
export function publishedFields(table: Table): readonly Field[] {
	return [...table.fields, ...(table.derived ?? [])];
}

/** The name of a table's primary key: its first column. */
export function primaryKey(table: Table): string {
	const first = table.fields[0];
	if (!first) throw new Error(`table without a column: ${table.name}`);
	return first.name;
}
