import { tableNames } from '../../domain/table-names.ts';
import type { Field } from '../../domain/table-schema.ts';
import { quoteText } from '../../queries/quote.ts';
import { recordsView } from '../../queries/records.ts';
import { oneLine } from '../cite/one-line.ts';

/** What code is to load: rows of the published tables, and where their files lie. */
export interface CodeSource {
	/** For names of files: lower-case words joined by hyphens. */
	readonly slug: string;
	readonly title: string;
	/** The query, whole; it runs on the published tables and the view `records`. */
	readonly sql: string;
	readonly columns: readonly Pick<Field, 'name' | 'type'>[];
	/** Where the files lie: an address or a folder, ending in `/`. */
	readonly folder: string;
	/** For the comment on top. */
	readonly version: string;
}

/** A whole table as it is published. */
export function wholeTable(
	name: string,
	columns: CodeSource['columns'],
	place: Pick<CodeSource, 'folder' | 'version'>
): CodeSource {
	return { slug: name, title: name, sql: `SELECT * FROM ${name}`, columns, ...place };
}

const mentions = (sql: string, name: string) => new RegExp(`\\b${name}\\b`, 'i').test(sql);
const usesRecords = (sql: string) => mentions(sql, 'records');

/**
 * The published tables that a query may read, in their order. A table that is named in a text only is among them, which
 * does no harm.
 */
export function tablesOf(sql: string): string[] {
	const whole = usesRecords(sql) ? `${sql}\n${recordsView}` : sql;
	return tableNames.filter((name) => mentions(whole, name));
}

/** Whether a query reads the file that a reader brought, which is published nowhere. */
export const readsOwnFile = (sql: string): boolean =>
	mentions(sql, 'all_records') || mentions(sql, 'own_records');

/** The query, without the semicolon that may end it. */
export const queryOf = ({ sql }: Pick<CodeSource, 'sql'>): string => sql.replace(/[;\s]+$/, '');

/**
 * The statements, without their semicolons, that lay the published files out as the tables that the query asks for.
 */
export function preparations({ sql, folder }: CodeSource): string[] {
	return [
		// Shipped apart from the engine in some builds of it.
		...(/^https?:/.test(folder) ? ['INSTALL httpfs', 'LOAD httpfs'] : []),
		...tablesOf(sql).map(
			(name) => `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${quoteText(`${folder}${name}.parquet`)})`
		),
		...(usesRecords(sql) ? [recordsView.trim()] : [])
	];
}

/** What stands on top of every piece of code, as comments of its language. */
export const headOf = ({ title, version }: CodeSource, mark: string): string =>
	`${mark} Drug Dialogue Atlas, version ${oneLine(version)}: ${oneLine(title)}`;
