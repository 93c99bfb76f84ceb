import { recordFields } from '../../../domain/records.ts';
import { type Field, publishedFields } from '../../../domain/table-schema.ts';
import { tables } from '../../../domain/tables.ts';
import type { Locale } from '../../../domain/text.ts';
import type { Engine, Reading } from '../../../engine/engine.ts';
import { carriedAs, type ReadColumn, readingStatement } from '../../../engine/reading/statement.ts';
import type { TableType, Value } from '../../../engine/rows.ts';
import type { Selection } from '../../../export/data/selection.ts';
import { m } from '../../../paraglide/messages.js';

const TYPES: Readonly<Record<TableType, Field['type']>> = {
	VARCHAR: 'string',
	INTEGER: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'number',
	BOOLEAN: 'boolean',
	DATE: 'date'
};
const known = [...recordFields, ...tables.flatMap(publishedFields)];

/**
 * A result as what can be taken along: all rows that the query gives, counted by the engine where the page holds only the
 * first.
 * @throws {ReadingError} when they cannot be counted
 */
export async function selectResult(
	engine: Engine,
	sql: string,
	reading: Reading,
	locale: Locale,
	address: string
): Promise<Selection> {
	const query = readingStatement(sql).sql.trim();
	return {
		slug: 'query',
		title: m.sql_from_query({}, { locale }),
		address,
		sql: query,
		columns: reading.columns.map((column, place) => fieldOf(column, reading.rows.map((row) => row[place]))),
		rowCount: reading.more ? await countRows(engine, query) : reading.rows.length,
		scan: (signal) => engine.scanSql(sql, { signal })
	};
}

async function countRows(engine: Engine, query: string): Promise<number> {
	const { rows } = await engine.read(`SELECT count(*) FROM (\n${query}\n)`, { timeLimit: 60_000 });
	return Number(rows[0]?.[0]);
}

/** A column of the atlas with what is known of it, if it still is one by its name, type and values; else a column of the query. */
export function fieldOf({ name, type }: ReadColumn, values: readonly (Value | undefined)[]): Field {
	const carried = TYPES[carriedAs(type)];
	const field = known.find((other) => other.name === name && other.type === carried);
	if (!field) {
		return {
			name,
			type: carried,
			description: { en: `A column of the query, ${type}.`, ru: `Столбец запроса, ${type}.` }
		};
	}
	const { description, categories } = field;
	const coded =
		categories !== undefined &&
		values.every((value) => value === null || (typeof value === 'string' && value in categories));
	return { name, type: carried, description, ...(coded && { categories }) };
}
