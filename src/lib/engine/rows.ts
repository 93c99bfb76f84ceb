import { FIRST_DAY, isoDay, LAST_DAY } from '../domain/day.ts';

/** A value as the rest of the atlas sees it, whichever engine gave it. */
export type Value = string | number | boolean | readonly string[] | null;

/** What comes out of an engine: DATE as whole days since 1970-01-01, BIGINT as `bigint`, a list as an array. */
export interface RawColumn {
	readonly name: string;
	/** As DuckDB names it: `VARCHAR`, `DECIMAL(18,3)`, `VARCHAR[]` … */
	readonly type: string;
	/** The value in a row, counted from 0; null or undefined where it is missing. */
	at(row: number): unknown;
}

/** Some of an answer's rows, column by column, as they come. */
export interface Batch {
	readonly columns: readonly RawColumn[];
	readonly rowCount: number;
}

/** The types, by DuckDB's names, in which a table can be taken in. */
export type TableType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

export function isTableType(type: string): type is TableType {
	return /^(VARCHAR|INTEGER|BIGINT|DOUBLE|BOOLEAN|DATE)$/.test(type);
}

function wrong(type: string, raw: unknown): Error {
	return new Error(`expected ${type}, found ${typeof raw} ${String(raw)}`);
}

function toText(raw: unknown): string {
	if (typeof raw !== 'string') throw wrong('VARCHAR', raw);
	return raw;
}

function toFinite(raw: unknown): number {
	if (typeof raw !== 'number') throw wrong('a number', raw);
	if (!Number.isFinite(raw))
		throw new Error(`${String(raw)} is no number; guard the division or the logarithm`);
	return raw;
}

function toSafe(raw: unknown): number {
	if (typeof raw !== 'bigint') throw wrong('BIGINT', raw);
	const value = Number(raw);
	if (!Number.isSafeInteger(value))
		throw new Error(`BIGINT ${String(raw)} is beyond ±2^53; CAST it to DOUBLE or VARCHAR`);
	return value;
}

function toBoolean(raw: unknown): boolean {
	if (typeof raw !== 'boolean') throw wrong('BOOLEAN', raw);
	return raw;
}

function toDate(raw: unknown): string {
	if (typeof raw !== 'number') throw wrong('DATE', raw);
	if (raw < FIRST_DAY || raw > LAST_DAY)
		throw new Error(`DATE ${String(raw)} days from 1970 is outside the years 1 to 9999`);
	return isoDay(raw);
}

function toTexts(raw: unknown): readonly string[] {
	if (!Array.isArray(raw)) throw wrong('VARCHAR[]', raw);
	return raw.map((member: unknown) => {
		if (typeof member !== 'string') throw new Error('a member of a VARCHAR[] is missing; filter it out');
		return member;
	});
}

const CONVERT: ReadonlyMap<string, (raw: unknown) => Exclude<Value, null>> = new Map<
	string,
	(raw: unknown) => Exclude<Value, null>
>([
	['VARCHAR', toText],
	['INTEGER', toFinite],
	['BIGINT', toSafe],
	['DOUBLE', toFinite],
	['BOOLEAN', toBoolean],
	['DATE', toDate],
	['VARCHAR[]', toTexts]
]);

/** Whether the atlas takes in values of this DuckDB type at all. */
export function isCarried(type: string): boolean {
	return CONVERT.has(type);
}

/**
 * One row of the contract's values.
 * @throws {Error} naming the column, when a value cannot be told exactly as the contract has it
 */
export function readRow(columns: readonly RawColumn[], row: number): Record<string, Value> {
	const out: Record<string, Value> = {};
	for (const column of columns) {
		const convert = CONVERT.get(column.type);
		if (convert === undefined)
			throw new Error(`column ${column.name} is ${column.type}: ${adviceOn(column.type)}`);
		const raw = column.at(row);
		try {
			out[column.name] = raw === null || raw === undefined ? null : convert(raw);
		} catch (cause) {
			throw new Error(
				`column ${column.name}, row ${String(row)}: ${cause instanceof Error ? cause.message : String(cause)}`,
				{ cause }
			);
		}
	}
	return out;
}

/**
 * One cell of what a reader's own SQL gave, of the types that `carriedAs` names. Where the contract has no value for it, it
 * is what comes closest: a whole number beyond ±2^53 is its digits, a day outside the years 1 to 9999 a text, and a
 * DOUBLE may be infinite or no number.
 */
export function readCell(column: RawColumn, row: number): Value {
	const raw = column.at(row);
	if (raw === null || raw === undefined) return null;
	if (typeof raw === 'number') {
		if (column.type !== 'DATE') return raw;
		return raw < FIRST_DAY || raw > LAST_DAY
			? `1970-01-01 ${raw < 0 ? '' : '+'}${String(raw)} d`
			: toDate(raw);
	}
	if (typeof raw === 'bigint') {
		const value = Number(raw);
		return Number.isSafeInteger(value) ? value : String(raw);
	}
	return typeof raw === 'boolean' ? raw : toText(raw);
}

function adviceOn(type: string): string {
	if (/^(DECIMAL|U?HUGEINT|UBIGINT)/.test(type)) return 'CAST it to DOUBLE, BIGINT or INTEGER';
	if (/^(U?TINYINT|U?SMALLINT|UINTEGER)$/.test(type)) return 'CAST it to INTEGER or BIGINT';
	if (type === 'FLOAT') return 'CAST it to DOUBLE';
	return `CAST it to one of ${[...CONVERT.keys()].join(', ')}`;
}
