import { tableNames } from '../../domain/table-names.ts';
import { inM } from './quote.ts';
import { headOf, queryOf, type CodeSource } from './source.ts';

const types: Readonly<Record<CodeSource['columns'][number]['type'], string>> = {
	string: 'type text',
	integer: 'Int64.Type',
	number: 'type number',
	date: 'type date',
	boolean: 'type logical'
};

/** The published table that a query gives whole; undefined where it asks for anything else. */
export function wholeTableOf(sql: string): string | undefined {
	const [, name] = /^\s*SELECT\s+\*\s+FROM\s+"?(\w+)"?\s*;?\s*$/i.exec(sql) ?? [];
	return tableNames.find((table) => table === name?.toLowerCase());
}

/**
 * For Excel's Power Query, in its language M. M runs no SQL: a whole table is read from its address; any other selection
 * from its CSV file, which is to be saved first, and the code says so.
 */
export function excelCode(source: CodeSource): string {
	const table = wholeTableOf(queryOf(source));
	const file =
		table === undefined
			? `File.Contents(${inM(`C:\\Users\\me\\Downloads\\${source.slug}.csv`)})`
			: `Web.Contents(${inM(`${source.folder}${table}.csv`)})`;
	const columns = source.columns.map(({ name, type }) => `\t\t{${inM(name)}, ${types[type]}}`);
	return [
		headOf(source, '//'),
		'// Excel: Data > Get Data > Launch Power Query Editor > New Source > Blank Query > Advanced Editor',
		...(table === undefined
			? [
					'// Power Query cannot run this selection’s SQL: save the selection as CSV first, and put its path here.'
				]
			: []),
		'let',
		`\tSource = Csv.Document(${file}, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
		'\tNamed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
		'\tMissing = Table.ReplaceValue(Named, "", null, Replacer.ReplaceValue, Table.ColumnNames(Named)),',
		'\tTyped = Table.TransformColumnTypes(Missing, {',
		columns.join(',\n'),
		'\t}, "en-US")',
		'in',
		'\tTyped',
		''
	].join('\n');
}
