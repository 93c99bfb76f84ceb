import { inJavaScript, inPython, inR } from './quote.ts';
import { headOf, preparations, queryOf, type CodeSource } from './source.ts';

/** For DuckDB's own command line, and wherever its SQL is run. */
export function duckdbCode(source: CodeSource): string {
	return [
		headOf(source, '--'),
		...preparations(source).map((statement) => `${statement};`),
		`${queryOf(source)};`,
		''
	].join('\n');
}

/** For Python: a data frame of pandas. */
export function pythonCode(source: CodeSource): string {
	return [
		headOf(source, '#'),
		'# pip install duckdb pandas',
		'import duckdb',
		'',
		'con = duckdb.connect()',
		`con.execute(${inPython(
			preparations(source)
				.map((statement) => `${statement};`)
				.join('\n')
		)})`,
		`rows = con.sql(${inPython(queryOf(source))}).df()`,
		'print(rows)',
		''
	].join('\n');
}

/** For R: a data frame. */
export function rCode(source: CodeSource): string {
	return [
		headOf(source, '#'),
		'# install.packages(c("DBI", "duckdb"))',
		'library(DBI)',
		'',
		'con <- dbConnect(duckdb::duckdb())',
		'prepare <- c(',
		preparations(source).map(inR).join(',\n'),
		')',
		'for (statement in prepare) dbExecute(con, statement)',
		`rows <- dbGetQuery(con, ${inR(queryOf(source))})`,
		'dbDisconnect(con, shutdown = TRUE)',
		'print(rows)',
		''
	].join('\n');
}

/** For Observable's notebooks and Framework, whose engine needs no extension named. */
export function observableCode(source: CodeSource): string {
	const statements = preparations(source).filter((statement) => !/^(?:INSTALL|LOAD) /.test(statement));
	return [
		headOf(source, '//'),
		'const db = await DuckDBClient.of();',
		...statements.map((statement) => `await db.query(${inJavaScript(statement)});`),
		`const rows = await db.query(${inJavaScript(queryOf(source))});`,
		'display(Inputs.table(rows));',
		''
	].join('\n');
}
