import { curlCode } from './curl.ts';
import { duckdbCode, observableCode, pythonCode, rCode } from './duckdb.ts';
import { excelCode } from './excel.ts';
import type { CodeSource } from './source.ts';

/** The programs that code is written for, by the names that they have everywhere. */
export const codeLanguages: readonly {
	readonly id: 'duckdb' | 'python' | 'r' | 'observable' | 'excel' | 'curl';
	readonly title: string;
	readonly write: (source: CodeSource) => string;
}[] = [
	{ id: 'duckdb', title: 'DuckDB', write: duckdbCode },
	{ id: 'python', title: 'Python', write: pythonCode },
	{ id: 'r', title: 'R', write: rCode },
	{ id: 'observable', title: 'Observable', write: observableCode },
	{ id: 'excel', title: 'Excel', write: excelCode },
	{ id: 'curl', title: 'curl', write: curlCode }
];
