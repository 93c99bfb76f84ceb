/** A column of any query's result. */
export interface ResultColumn {
	readonly name: string;
	/** DuckDB's name for its type. */
	readonly type: string;
}
export type ResultRow = readonly unknown[];

/** What can be drawn of a result: a bar for each text, or a point for each date. */
export interface ResultChart {
	readonly kind: 'bars' | 'points';
	readonly x: ResultColumn;
	readonly y: ResultColumn;
	readonly points: readonly { readonly x: string; readonly y: number }[];
	/** Rows that have no number, or nothing to name them by. */
	readonly left: number;
	/** Rows beyond what a chart can hold. */
	readonly beyond: number;
}

/** Why a result cannot be drawn. */
export type NoChart = 'no-rows' | 'no-number' | 'no-name';

const isNumber = ({ type }: ResultColumn) => /INT|DOUBLE|FLOAT|DECIMAL/.test(type) && !type.includes('[');
const isName = ({ type }: ResultColumn) => type === 'VARCHAR' || type === 'DATE';
const MOST_BARS = 40;

/** The plain choice: by the first text or date, how high the first number is. A year that is a number counts as text. */
export function chooseChart(
	columns: readonly ResultColumn[],
	rows: readonly ResultRow[]
): ResultChart | NoChart {
	if (rows.length === 0) return 'no-rows';
	const isYear = (column: ResultColumn) => isNumber(column) && /^(year|год)$/i.test(column.name);
	const across = columns.findIndex((column) => isName(column) || isYear(column));
	const up = columns.findIndex((column) => isNumber(column) && !isYear(column));
	const x = columns[across];
	const y = columns[up];
	if (!y) return 'no-number';
	if (!x) return 'no-name';
	const points = rows.flatMap((row) => {
		const [name, value] = [row[across], row[up]];
		const named = typeof name === 'string' || typeof name === 'number' ? String(name) : '';
		return named !== '' && typeof value === 'number' && Number.isFinite(value)
			? [{ x: named, y: value }]
			: [];
	});
	if (points.length === 0) return 'no-number';
	const left = rows.length - points.length;
	if (x.type === 'DATE') return { kind: 'points', x, y, points, left, beyond: 0 };
	return {
		kind: 'bars',
		x,
		y,
		points: points.slice(0, MOST_BARS),
		left,
		beyond: Math.max(0, points.length - MOST_BARS)
	};
}
