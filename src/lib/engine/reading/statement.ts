import { isTableType, type TableType } from '../rows.ts';
import { quoteName } from '../../queries/quote.ts';
import { positionAt, ReadingError } from './reading-error.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a statement that only reads begins with. */
const READING = new Set([
	'SELECT',
	'FROM',
	'WITH',
	'VALUES',
	'TABLE',
	'DESCRIBE',
	'DESC',
	'SHOW',
	'SUMMARIZE',
	'PIVOT',
	'UNPIVOT'
]);

/** Functions that stand in a SELECT and do something all the same; `query` runs a text that is not looked at here. */
const DOING = new Set([
	'enable_logging',
	'disable_logging',
	'truncate_duckdb_logs',
	'write_log',
	'checkpoint',
	'force_checkpoint',
	'setseed',
	'nextval',
	'query'
]);

/** One statement of a reader's, by its looks a reading one. Every character stands at its old place. */
export interface Statement {
	readonly sql: string;
	/** What the reader wrote. */
	readonly written: string;
}

/**
 * Takes a reader's SQL for one reading statement, without a semicolon at its end.
 * @throws {ReadingError} `empty`, `several-statements`, `not-reading`, or `syntax` for a bracket that opens nowhere
 */
export function readingStatement(written: string): Statement {
	const tokens = tokensOf(written);
	const refuse = (kind: ReadingError['kind'], message: string, token: Token, subject?: string): never => {
		throw new ReadingError(kind, message, { position: positionAt(written, token.start), subject });
	};
	const end = tokens.findIndex(({ kind, text }) => kind === 'other' && text === ';');
	const own = end < 0 ? tokens : tokens.slice(0, end);
	const [first] = own;
	if (first === undefined) throw new ReadingError('empty', 'there is no SQL');
	const second = tokens.slice(own.length).find(({ text }) => text !== ';');
	if (second !== undefined) refuse('several-statements', 'more than one statement', second);

	const opening = own.find(({ kind, text }) => kind !== 'other' || text !== '(') ?? first;
	const verb = opening.text.toUpperCase();
	if (opening.kind === 'word' && !READING.has(verb) && /^[A-Z]+$/.test(verb)) {
		refuse('not-reading', `${verb} does not read`, opening, verb);
	}
	let depth = 0;
	own.forEach((token, place) => {
		if (token.kind === 'other' && token.text === '(') depth++;
		if (token.kind === 'other' && token.text === ')' && --depth < 0) {
			refuse('syntax', 'a bracket is closed that was not opened', token, ')');
		}
		const called = token.kind !== 'text' && DOING.has(token.text.toLowerCase());
		if (called && own[place + 1]?.text === '(') {
			refuse('not-reading', `${token.text} does not only read`, token, token.text);
		}
	});
	// Only semicolons are left after it, and comments.
	const stop = tokens[own.length]?.start ?? written.length;
	return { written, sql: written.slice(0, stop) };
}

/**
 * The wrapper that lets nothing run but a SELECT: whatever else stands inside is a syntax error, and preparing refuses
 * several statements. The reader's text begins on the second line, for `explain`.
 */
export const wrap = ({ sql }: Statement): string => `SELECT * FROM (\n${sql}\n)`;

/** Asks for the names and types of the columns, without running the statement. */
export const describe = (statement: Statement): string =>
	`SELECT column_name, column_type FROM (DESCRIBE ${wrap(statement)})`;

export interface ReadColumn {
	readonly name: string;
	/** As DuckDB names it: `DECIMAL(18,3)`, `STRUCT(a INTEGER)` … */
	readonly type: string;
}

/** The type as which a column of any DuckDB type is handed over: whole numbers and dates as such, the rest as text. */
export function carriedAs(type: string): TableType {
	if (isTableType(type)) return type;
	if (/^(U?TINYINT|U?SMALLINT)$/.test(type)) return 'INTEGER';
	if (type === 'UINTEGER') return 'BIGINT';
	return /^(FLOAT|U?HUGEINT|UBIGINT|DECIMAL\([\d,]+\))$/.test(type) ? 'DOUBLE' : 'VARCHAR';
}

/** The statement with each column in a type that is carried; `limit` rows, where it is given. */
export function carry(statement: Statement, columns: readonly ReadColumn[], limit?: number): string {
	const names = columns.map((_, place) => `c${String(place)}`);
	const cells = columns.map(
		({ name, type }, place) => `c${String(place)}::${carriedAs(type)} AS ${quoteName(name)}`
	);
	const end = limit === undefined ? '' : ` LIMIT ${String(limit)}`;
	return `SELECT ${cells.join(', ')} FROM (\n${statement.sql}\n) AS written(${names.join(', ')})${end}`;
}
