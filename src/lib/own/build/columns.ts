import { recordFields } from '../../domain/records.ts';

/** A column of a table for the engine, by DuckDB's name of its type. */
export interface TableColumn {
	readonly name: string;
	readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'DATE';
}

const typeOf = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE', boolean: 'VARCHAR' } as const;

/** The columns of `own_records`: those of every record. */
export const recordColumns: readonly TableColumn[] = recordFields.map(({ name, type }) => ({ name, type: typeOf[type] }));

/** The columns of `own_file`: those of the file, as texts, since that is what stands there. */
export const fileColumns = (columns: readonly string[]): TableColumn[] => [
	...columns.map((name): TableColumn => ({ name, type: 'VARCHAR' }))
];
