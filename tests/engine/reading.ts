import type { ReadingErrorKind } from '../../src/lib/engine/reading/reading-error.ts';

/** A reader's SQL that is refused, and how. */
export interface Refused {
	readonly sql: string;
	readonly kind: ReadingErrorKind;
	readonly subject?: string;
	/** Line and column in the text. */
	readonly at?: readonly [number, number];
}

/** What a reader may write by mistake. */
export const mistakes: readonly Refused[] = [
	{ sql: '', kind: 'empty' },
	{ sql: 'SELEC 1', kind: 'not-reading', subject: 'SELEC', at: [1, 1] },
	{ sql: 'SELECT 1,, 2', kind: 'syntax', at: [1, 10] },
	{ sql: 'SELECT a FROM (SELECT 1 AS a\n', kind: 'syntax', at: [1, 29] },
	{ sql: 'SELECT count(*)\nFROM recrods', kind: 'unknown-table', subject: 'recrods', at: [2, 6] },
	{ sql: 'SELECT layer,\n\tlayr\nFROM records', kind: 'unknown-column', subject: 'layr', at: [2, 2] },
	{
		sql: `SELECT '${'я'.repeat(60)}' AS a, '${'b'.repeat(60)}' AS b, layr FROM records`,
		kind: 'unknown-column',
		subject: 'layr',
		at: [1, 146]
	},
	{ sql: 'SELECT no_such(1)', kind: 'unknown-function', subject: 'no_such', at: [1, 8] },
	{ sql: "SELECT CAST('x' AS INTEGER) AS n", kind: 'other', at: [1, 8] },
	{ sql: "SELECT error('boo')", kind: 'other' },
	{ sql: 'PIVOT records ON layer USING count(*)', kind: 'open-pivot' }
];

const notReading = (sql: string, subject: string): Refused => ({ sql, kind: 'not-reading', subject });

/** What would change the tables, the settings, or reach beyond the page. */
export const hostile: readonly Refused[] = [
	notReading('DROP TABLE observations', 'DROP'),
	notReading('DELETE FROM observations', 'DELETE'),
	notReading("UPDATE observations SET layer = 'x'", 'UPDATE'),
	notReading('INSERT INTO observations FROM observations', 'INSERT'),
	notReading('CREATE TABLE x AS SELECT 1', 'CREATE'),
	notReading('CREATE OR REPLACE VIEW records AS SELECT 1', 'CREATE'),
	notReading('ALTER TABLE observations RENAME TO x', 'ALTER'),
	notReading("ATTACH 'https://example.org/x.duckdb' AS x", 'ATTACH'),
	notReading("COPY observations TO 'x.csv'", 'COPY'),
	notReading("EXPORT DATABASE 'x'", 'EXPORT'),
	notReading('INSTALL json', 'INSTALL'),
	notReading('LOAD json', 'LOAD'),
	notReading('SET enable_external_access=true', 'SET'),
	notReading('RESET lock_configuration', 'RESET'),
	notReading('PRAGMA memory_limit', 'PRAGMA'),
	notReading('CALL enable_logging()', 'CALL'),
	notReading('COMMIT', 'COMMIT'),
	notReading('FROM enable_logging()', 'enable_logging'),
	notReading("FROM query('SELECT 1')", 'query'),
	{ sql: 'SELECT 1; DROP TABLE observations', kind: 'several-statements', at: [1, 11] },
	{ sql: 'SELECT 1) ; DROP TABLE observations; SELECT (1', kind: 'several-statements' },
	{ sql: 'SELECT 1) UNION (SELECT 2', kind: 'syntax' },
	{ sql: 'WITH x AS (DELETE FROM observations RETURNING *) FROM x', kind: 'other' },
	{ sql: 'SELECT * FROM (DROP TABLE observations)', kind: 'syntax' },
	{ sql: 'SELECT 1 /* )', kind: 'syntax' },
	{ sql: "FROM read_csv('https://example.org/x.csv')", kind: 'no-access' },
	{ sql: "FROM 'https://example.org/x.csv'", kind: 'no-access' },
	{ sql: "FROM read_csv('/etc/passwd')", kind: 'no-access' },
	{ sql: "FROM '/etc/passwd'", kind: 'no-access' },
	{ sql: "FROM glob('/*')", kind: 'no-access' },
	{ sql: "FROM read_text('/etc/passwd')", kind: 'no-access' }
];

/** What never ends: one that the engine can be stopped at, and one that it can't. */
export const endless = {
	soft: 'SELECT count(*) FROM range(10000000) a, range(10000000) b',
	hard: 'SELECT a.range FROM range(1000000) a, range(1000000) b WHERE a.range + b.range < 0'
} as const;

/** What asks for more memory than there is. */
export const greedy: readonly string[] = [
	"SELECT string_agg(repeat('x', 1000000), '') AS s FROM range(3000)",
	'SELECT range(500000000) AS r',
	'SELECT count(DISTINCT hash(a)) FROM range(400000000) t(a)'
];
