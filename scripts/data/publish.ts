import { join } from 'node:path';
import {
	DuckDBDateValue,
	DuckDBInstance,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import { recordFields } from '../../src/lib/domain/records.ts';
import { publishedFields, type Field, type Table } from '../../src/lib/domain/table-schema.ts';
import { standingOrder } from '../../src/lib/queries/explore/record.ts';
import { quoteText } from '../../src/lib/queries/quote.ts';
import { recordsView } from '../../src/lib/queries/records.ts';
import type { TableSet } from './check-relations.ts';
import type { PublishedRows } from './write-files.ts';

const sqlTypes: Readonly<Record<Field['type'], string>> = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
};

/**
 * Joins and derives the published tables in DuckDB and writes each as `<table>.parquet`; then all rows of evidence in one
 * shape, as `records.parquet`. The rows keep the order of the kept files; the same rows give the same bytes.
 * @returns each table with its rows, `records` first
 */
export async function publishTables(
	tables: readonly Table[],
	rows: TableSet,
	directory: string
): Promise<readonly PublishedRows[]> {
	// One thread and insertion order: what makes the Parquet files the same each time.
	const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
	const connection = await instance.connect();
	try {
		for (const table of tables) await createTable(connection, table, rows);
		const published: PublishedRows[] = [];
		for (const table of tables) {
			const select = selectOf(table);
			published.push(await writeTable(connection, table, publishedFields(table), select, directory));
		}
		await makeRecords(connection, tables, directory);
		const select = `FROM records ORDER BY ${standingOrder}`;
		return [await writeTable(connection, recordsTable, recordFields, select, directory), ...published];
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function createTable(connection: DuckDBConnection, table: Table, rows: TableSet): Promise<void> {
	const columns = table.fields.map((field) => `${field.name} ${sqlTypes[field.type]}`);
	await connection.run(`CREATE TABLE ${table.name} (${columns.join(', ')}, row_number INTEGER)`);
	const appender = await connection.createAppender(table.name);
	for (const [i, { values }] of (rows.get(table.name) ?? []).entries()) {
		for (const field of table.fields) append(appender, field.type, values[field.name] ?? null);
		appender.appendInteger(i);
		appender.endRow();
	}
	appender.closeSync();
}

function append(appender: DuckDBAppender, type: Field['type'], value: string | null): void {
	if (value === null) appender.appendNull();
	else if (type === 'string') appender.appendVarchar(value);
	else if (type === 'integer') appender.appendInteger(Number(value));
	else if (type === 'number') appender.appendDouble(Number(value));
	else if (type === 'boolean') appender.appendBoolean(value === 'true');
	else appender.appendDate(new DuckDBDateValue(Date.parse(value) / 86_400_000));
}

/** Every row of evidence in one shape, as the page's engines have it: a view over the published tables. */
export const recordsTable: Table = {
	name: 'records',
	title: {
		en: 'Records: every number, direction, mention, event and reading, in one shape',
		ru: 'Записи: все числа, направления, упоминания, события и прочтения в одной форме'
	},
	fields: recordFields
};

async function makeRecords(connection: DuckDBConnection, tables: readonly Table[], directory: string) {
	await connection.run('CREATE SCHEMA published');
	await connection.run('USE published');
	for (const { name } of tables) {
		await connection.run(`CREATE VIEW ${name} AS FROM read_parquet(${parquetOf(directory, name)})`);
	}
	await connection.run(recordsView);
}

/** A table's file as SQL names it. */
const parquetOf = (directory: string, name: string) => quoteText(join(directory, `${name}.parquet`));

/** Writes a table's Parquet, and gives its rows for the other files. */
async function writeTable(
	connection: DuckDBConnection,
	{ name, title }: Table,
	fields: readonly Field[],
	select: string,
	directory: string
): Promise<PublishedRows> {
	await connection.run(
		`COPY (${select}) TO ${parquetOf(directory, name)} (FORMAT parquet, COMPRESSION snappy)`
	);
	const answer = await connection.runAndReadAll(select);
	const types = answer.columnTypes();
	const columns = answer.getColumns().map((values, place) => ({
		name: fields[place]?.name ?? '',
		type: String(types[place]),
		values: values.map((value) => (value instanceof DuckDBDateValue ? value.days : value))
	}));
	const rows = { rowCount: answer.currentRowCount, columns };
	return { name, title: title.en, fields, rows };
}

function selectOf({ name, fields, derived = [], joins = '' }: Table): string {
	const columns = [
		...fields.map((field) => `t.${field.name}`),
		...derived.map((field) => `${field.sql} AS ${field.name}`)
	];
	return `SELECT ${columns.join(', ')} FROM ${name} t ${joins} ORDER BY t.row_number`;
}
