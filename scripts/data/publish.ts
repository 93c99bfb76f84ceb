import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	DuckDBDateValue,
	DuckDBInstance,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import Papa from 'papaparse';
import { publishedFields, type Field, type Table } from '../../src/lib/domain/table-schema.ts';
import type { TableSet } from './check-relations.ts';

const sqlTypes: Readonly<Record<Field['type'], string>> = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
};

/**
 * Joins and derives the published tables in DuckDB and writes each as `<table>.parquet` and `<table>.csv`.
 * The rows keep the order of the kept files; the same rows give the same bytes.
 * @returns the number of rows of each table
 */
export async function publishTables(
	tables: readonly Table[],
	rows: TableSet,
	directory: string
): Promise<ReadonlyMap<string, number>> {
	// One thread and insertion order: what makes the Parquet files the same each time.
	const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
	const connection = await instance.connect();
	try {
		for (const table of tables) await createTable(connection, table, rows);
		const counts = new Map<string, number>();
		for (const table of tables) counts.set(table.name, await writeTable(connection, table, directory));
		return counts;
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

async function writeTable(connection: DuckDBConnection, table: Table, directory: string): Promise<number> {
	const columns = [
		...table.fields.map((field) => `t.${field.name}`),
		...(table.derived ?? []).map(({ name, sql }) => `${sql} AS ${name}`)
	];
	const select = `SELECT ${columns.join(', ')} FROM ${table.name} t ${table.joins ?? ''} ORDER BY t.row_number`;
	const parquet = join(directory, `${table.name}.parquet`).replaceAll("'", "''");
	await connection.run(`COPY (${select}) TO '${parquet}' (FORMAT parquet, COMPRESSION snappy)`);
	const answer = await connection.runAndReadAll(select);
	const names = publishedFields(table).map((field) => field.name);
	const cells = answer.getRowsJson().map((row) => row.map((value) => value ?? ''));
	// A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
	const csv = Papa.unparse({ fields: names, data: cells }, { newline: '\r\n', escapeFormulae: true });
	await writeFile(join(directory, `${table.name}.csv`), `${csv}\r\n`);
	return cells.length;
}
