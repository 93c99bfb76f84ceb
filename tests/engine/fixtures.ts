import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { AnyQuery, Parameters } from '../../src/lib/queries/query.ts';

export interface Question {
	readonly query: AnyQuery;
	readonly parameters: Parameters;
}

export const fixtureTables = ['facts', 'places', 'nothing'] as const;

const FACTS = `SELECT * FROM (VALUES
	(1, 'KAZ', 260.5::DOUBLE, true, DATE '2015-12-31', 9007199254740991::BIGINT, 'Казахстан — «Таджикистан» 🙂'),
	(2, 'TJK', NULL, false, DATE '1900-01-01', -1::BIGINT, ''),
	(3, NULL, 0::DOUBLE, NULL, NULL, NULL, NULL),
	(-2147483648, 'UZB', -1e300::DOUBLE, true, DATE '9999-12-31', 0::BIGINT, 'a "quoted", ''word''' || chr(10) || 'and a line')
) AS t(id, area, value, derived, day, big, note)`;

/** Writes the fixture's tables as the data build does. `places` has more rows than one of DuckDB's vectors. */
export async function writeFixtures(folder: string): Promise<void> {
	const selects: Record<(typeof fixtureTables)[number], string> = {
		facts: FACTS,
		places: `SELECT range::INTEGER AS id, 'place ' || range % 7 AS name, CASE WHEN range % 3 > 0 THEN range / 4 END AS share
			FROM range(5000)`,
		nothing: `${FACTS} LIMIT 0`
	};
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	for (const [table, select] of Object.entries(selects)) {
		await connection.run(
			`COPY (${select}) TO '${join(folder, table)}.parquet' (FORMAT parquet, COMPRESSION snappy)`
		);
	}
	connection.closeSync();
	instance.closeSync();
}

const every = {
	id: 'INTEGER',
	area: 'VARCHAR?',
	value: 'DOUBLE?',
	derived: 'BOOLEAN?',
	day: 'DATE?',
	big: 'BIGINT?',
	note: 'VARCHAR?'
} as const;

function ask(name: string, sql: string, columns: AnyQuery['columns'], parameters: Parameters = {}): Question {
	return { query: { name, sql, columns, parameters: Object.keys(parameters) }, parameters };
}

/** Queries that both engines answer alike. */
export const questions: readonly Question[] = [
	ask('every type', 'FROM facts ORDER BY id', every),
	ask('an empty table', 'FROM nothing', every),
	ask('no row', 'FROM facts WHERE id = $1', every, { id: 99 }),
	ask(
		'sums and counts',
		'SELECT name, count(*) AS n, sum(id)::INTEGER AS s, avg(share) AS a FROM places GROUP BY name ORDER BY name',
		{
			name: 'VARCHAR',
			n: 'BIGINT',
			s: 'INTEGER',
			a: 'DOUBLE?'
		}
	),
	ask(
		'lists',
		'SELECT list(area ORDER BY id) FILTER (area IS NOT NULL) AS l, NULL::VARCHAR[] AS m, []::VARCHAR[] AS e FROM facts',
		{
			l: 'VARCHAR[]',
			m: 'VARCHAR[]?',
			e: 'VARCHAR[]'
		}
	),
	ask(
		'parameters',
		`SELECT $1 AS text, $2 AS number, $3 AS flag, $4::VARCHAR AS none, $2::INTEGER AS whole, $5::DATE AS day,
			list_contains(string_split($6, '~'), 'KAZ') AS has`,
		{
			text: 'VARCHAR',
			number: 'DOUBLE',
			flag: 'BOOLEAN',
			none: 'VARCHAR?',
			whole: 'INTEGER',
			day: 'DATE',
			has: 'BOOLEAN'
		},
		{ text: "it's «так» 🙂", number: 5, flag: false, none: null, day: '2015-02-28', list: 'KAZ~KGZ' }
	),
	ask(
		'a fraction',
		'SELECT $1 + 0.1 AS d, $1::DOUBLE / 3 AS third',
		{ d: 'DOUBLE', third: 'DOUBLE' },
		{ x: 0.2 }
	),
	ask(
		'functions that need no extension',
		`SELECT strftime(DATE '2015-01-05', '%Y-%m') AS month, date_trunc('year', DATE '2015-06-05')::DATE AS year,
			regexp_replace('16 groups', '[^0-9]', '', 'g') AS digits, median(id) AS middle FROM places`,
		{ month: 'VARCHAR', year: 'DATE', digits: 'VARCHAR', middle: 'DOUBLE' }
	)
];

const typed = `SELECT coalesce($1::VARCHAR, $2) AS t, CASE WHEN $1 IS NULL THEN 'none' ELSE typeof($1) END AS kind`;
const asked = (a: string | number | boolean | null) =>
	ask('one SQL, parameters of each type', typed, { t: 'VARCHAR?', kind: 'VARCHAR' }, { a, b: 'else' });
/** The same SQL over and over, whose statement the page's engine keeps: each answer must fit its own parameters. */
export const alternating: readonly Question[] = [
	asked('x'),
	asked(1.5),
	asked(null),
	asked(true),
	asked('y')
];

/** More different SQL than the page's engine keeps statements for, asked twice. */
export const many: readonly Question[] = [...Array(80).keys()].map((n) =>
	ask('many', `SELECT ${String(n % 40)} AS n`, { n: 'INTEGER' })
);

/** Queries that both engines refuse, and what both say. */
export const refusals: readonly (Question & { readonly message: RegExp })[] = [
	{
		...ask('a sum not cast', 'SELECT sum(id) AS s FROM places', { s: 'INTEGER' }),
		message: /column s is declared INTEGER/
	},
	{
		...ask('a decimal', 'SELECT 1.5 AS d', { d: 'DOUBLE' }),
		message: /column d is declared DOUBLE, the answer has DECIMAL\(2,1\)/
	},
	{
		...ask('a NULL not declared', 'SELECT area FROM facts ORDER BY id', { area: 'VARCHAR' }),
		message: /column area, row 3 is NULL/
	},
	{
		...ask('an unsafe whole number', 'SELECT big + 1 AS b FROM facts WHERE id = 1', { b: 'BIGINT' }),
		message: /column b, row 0: .*2\^53/
	},
	{
		...ask('a name swapped', 'SELECT id AS b, id AS a FROM facts', { a: 'INTEGER', b: 'INTEGER' }),
		message: /column 1 is declared as a/
	},
	{
		...ask('an infinity', 'SELECT 1::DOUBLE / 0 AS d', { d: 'DOUBLE' }),
		message: /column d, row 0: Infinity/
	},
	{ ...ask('a table that is not', 'FROM nowhere', {}), message: /Catalog Error/ },
	{ ...ask('no SQL', 'SELEC 1', {}), message: /Parser Error/ }
];

/**
 * What would need an extension, a file or an address. In the page each is a plain error, and the engine lives on.
 * (INSTALL is none: DuckDB-WASM takes it, and fetches only at LOAD.)
 */
export const escapes: readonly string[] = [
	'SELECT to_json(1) AS j',
	'SELECT current_date AS d',
	"FROM read_parquet('facts.parquet')",
	"FROM 'https://extensions.duckdb.org/x.parquet'",
	"FROM read_csv('https://example.org/x.csv')",
	"ATTACH 'https://example.org/x.duckdb' AS x",
	"COPY facts TO 'facts.csv'",
	'LOAD json',
	'SET autoload_known_extensions=true',
	'SET enable_external_access=true',
	"SET custom_extension_repository='https://example.org'"
];
