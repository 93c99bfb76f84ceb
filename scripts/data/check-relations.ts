import { primaryKey, type Table } from '../../src/lib/domain/table-schema.ts';
import type { Problem } from './problem.ts';
import type { PlacedRow } from './read-table.ts';

/** Rows of every table, by table name. */
export type TableSet = ReadonlyMap<string, readonly PlacedRow[]>;

/** Checks what no single row can show: names that occur twice, and references to rows that are not there. */
export function checkRelations(tables: readonly Table[], rows: TableSet): Problem[] {
	const keys = new Map(tables.map((table) => [table.name, valuesOf(rows.get(table.name), primaryKey(table))]));
	return tables.flatMap((table) => [
		...duplicates(table, rows.get(table.name) ?? []),
		...danglingReferences(table, rows.get(table.name) ?? [], keys)
	]);
}

/** Every row's name, over all tables: what a discrepancy's claim may point to. */
export function danglingRowIds(rows: TableSet): Problem[] {
	const named = new Set(
		[
			['observations', 'observation_id'],
			['statements', 'statement_id'],
			['events', 'event_id']
		].flatMap(([table = '', key = '']) => [...valuesOf(rows.get(table), key)])
	);
	return (rows.get('discrepancy_claims') ?? []).flatMap(({ file, line, values }) => {
		const value = values.row_id ?? null;
		return value === null || named.has(value)
			? []
			: [{ file, line, column: 'row_id', value, expected: 'the name of an observation, statement or event' }];
	});
}

/**
 * What its layer asks of a row. Each layer is kept in its own folder; only a discrepancy brings the two together.
 * And the dialogue's texts were coded, so a row of the dialogue carries the words.
 */
export function layerProblems(tables: readonly Table[], rows: TableSet): Problem[] {
	const folderOf = (file: string) => file.slice(0, file.indexOf('/'));
	const documents = rows.get('documents') ?? [];
	const folders = new Map(documents.map(({ file, values }) => [values.document_id, folderOf(file)]));
	const misplaced = documents.flatMap(({ file, line, values }) => {
		const value = values.layer ?? '';
		const expected = `"${folderOf(file)}", the folder in which it is kept`;
		return value === folderOf(file) ? [] : [{ file, line, column: 'layer', value, expected }];
	});
	const cited = tables
		.filter(({ name, fields }) => name !== 'documents' && fields.some((field) => field.name === 'document_id'))
		.flatMap((table) =>
			(rows.get(table.name) ?? []).flatMap(({ file, line, values }) => {
				const value = values.document_id ?? '';
				const folder = folders.get(value);
				const problems: Problem[] = [];
				if (folder !== undefined && folder !== folderOf(file) && table.name !== 'discrepancy_claims') {
					const expected = `a document of the same folder; this one is kept in ${folder}`;
					problems.push({ file, line, column: 'document_id', value, expected });
				}
				if (folder === 'dialogue' && values.as_written === null) {
					const expected = 'the few words that carry it, since the document is of the dialogue';
					problems.push({ file, line, column: 'as_written', value: '', expected });
				}
				return problems;
			})
		);
	return [...misplaced, ...cited];
}

function valuesOf(rows: readonly PlacedRow[] | undefined, column: string): Set<string> {
	return new Set((rows ?? []).flatMap(({ values }) => values[column] ?? []));
}

function duplicates(table: Table, rows: readonly PlacedRow[]): Problem[] {
	return table.fields
		.filter((field) => field.unique)
		.flatMap(({ name }) => {
			const first = new Map<string, PlacedRow>();
			return rows.flatMap((row) => {
				const value = row.values[name] ?? null;
				if (value === null) return [];
				const earlier = first.get(value);
				if (!earlier) {
					first.set(value, row);
					return [];
				}
				return [
					{
						file: row.file,
						line: row.line,
						column: name,
						value,
						expected: `a value that occurs once; it stands in ${earlier.file}:${String(earlier.line)} too`
					}
				];
			});
		});
}

function danglingReferences(
	table: Table,
	rows: readonly PlacedRow[],
	keys: ReadonlyMap<string, ReadonlySet<string>>
): Problem[] {
	return table.fields.flatMap(({ name, references }) => {
		if (references === undefined) return [];
		const known = keys.get(references) ?? new Set<string>();
		return rows.flatMap(({ file, line, values }) => {
			const value = values[name] ?? null;
			return value === null || known.has(value)
				? []
				: [{ file, line, column: name, value, expected: `a ${references} row of that name` }];
		});
	});
}
