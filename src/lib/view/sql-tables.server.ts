import { recordFields } from '../domain/records.ts';
import { publishedFields, type Field } from '../domain/table-schema.ts';
import { tables } from '../domain/tables.ts';
import type { Locale } from '../domain/text.ts';
import type { SqlTable } from './sql-table.ts';

const TYPES = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
} as const;

const recordsAbout = {
	en: 'Every row of evidence in one shape: numbers, directions, mentions, events, readings',
	ru: 'Все строки свидетельств в одном виде: числа, направления, упоминания, события, прочтения'
} as const;

/** What the console can read, in words of a language: the view of all records, then each table. */
export function sqlTables(locale: Locale): SqlTable[] {
	const columns = (fields: readonly Field[]) =>
		fields.map(({ name, type, description }) => ({ name, type: TYPES[type], about: description[locale] }));
	return [
		{ name: 'records', about: recordsAbout[locale], columns: columns(recordFields) },
		...tables.map((table) => ({
			name: table.name,
			about: table.title[locale],
			columns: columns(publishedFields(table))
		}))
	];
}
