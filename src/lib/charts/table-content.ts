/** A chart's numbers as a table: plain data, so that it can be shown, sorted, copied or saved. */
export interface TableContent {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
}

/** A table that is made when it is first looked at: it is closed while its chart is drawn anew. */
export function madeWhenRead(make: () => TableContent): TableContent {
	let made: TableContent | undefined;
	const content = () => (made ??= make());
	return {
		get columns() {
			return content().columns;
		},
		get rows() {
			return content().rows;
		}
	};
}

export interface TableColumn {
	readonly id: string;
	readonly title: string;
	/** Set to the right, digits under digits. */
	readonly numeric?: boolean;
	/** Says more of the column than its title has room for. */
	readonly hint?: string;
}

export interface TableRow {
	/** Unique in the table. */
	readonly id: string;
	/** One a column, in their order; the first names the row. */
	readonly cells: readonly TableCell[];
}

export interface TableCell {
	readonly text: string;
	/** What the cell is sorted by, where that is not its text; `null`: nothing stands here, and it comes last. */
	readonly order?: number | string | null;
	/** Rows of evidence that the cell leads to, each in its own words, in the place of the text. */
	readonly links?: readonly { readonly row: string; readonly text: string }[];
}

export type SortDirection = 'ascending' | 'descending';

/**
 * The rows in the order of a column: numbers by size, text by the language's alphabet. What has no value stands
 * last whichever way is asked for; equal rows keep their order.
 */
export function sortRows(
	rows: readonly TableRow[],
	column: number,
	direction: SortDirection,
	locale: string
): TableRow[] {
	const { compare } = new Intl.Collator(locale, { numeric: true });
	const key = ({ cells }: TableRow) => {
		const cell = cells[column];
		const order = cell?.order === undefined ? (cell?.text ?? null) : cell.order;
		return order === '' ? null : order;
	};
	const sign = direction === 'ascending' ? 1 : -1;
	return [...rows].sort((a, b) => {
		const [left, right] = [key(a), key(b)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
		return sign * compare(String(left), String(right));
	});
}
