/** A column of a {@link import('./VirtualTable.svelte')}, as its cells are drawn. */
export interface TableColumn<Row> {
	readonly name: string;
	readonly label: string;
	/** What the heading says when pointed at. */
	readonly hint?: string;
	/** Numbers stand at the end. */
	readonly align?: 'start' | 'end';
	/** px; the reader may change it. */
	readonly width?: number;
	readonly sortable?: boolean;
	/** The cell's text; it is never markup. */
	readonly format: (row: Row) => string;
	/** Where the cell leads. */
	readonly href?: (row: Row) => string | undefined;
	/** Makes the cell a button with its text. */
	readonly press?: (row: Row) => void;
}

export interface SortKey {
	readonly column: string;
	readonly descending: boolean;
}

/**
 * The order after a column's heading was pressed: first up, then down, then no longer by it. Alone, or with shift as one
 * more of several.
 */
export function pressSort(keys: readonly SortKey[], column: string, add: boolean): readonly SortKey[] {
	const known = keys.find((key) => key.column === column);
	const next = !known ? { column, descending: false } : known.descending ? undefined : { column, descending: true };
	if (!add) return next ? [next] : [];
	if (!known) return [...keys, { column, descending: false }];
	return keys.flatMap((key) => (key === known ? (next ?? []) : key));
}

/** A place in the table: row −1 is the heading. */
export interface CellPlace {
	readonly row: number;
	readonly column: number;
}

/** Where a key leads from a cell; `undefined` for a key that is not the table's. */
export function cellAfter(
	key: string,
	ctrl: boolean,
	{ row, column }: CellPlace,
	size: { readonly rows: number; readonly columns: number; readonly page: number }
): CellPlace | undefined {
	const within = (next: CellPlace): CellPlace => ({
		row: Math.min(Math.max(next.row, -1), size.rows - 1),
		column: Math.min(Math.max(next.column, 0), size.columns - 1)
	});
	switch (key) {
		case 'ArrowDown':
			return within({ row: ctrl ? size.rows - 1 : row + 1, column });
		case 'ArrowUp':
			return within({ row: ctrl ? 0 : row - 1, column });
		case 'ArrowRight':
			return within({ row, column: ctrl ? size.columns - 1 : column + 1 });
		case 'ArrowLeft':
			return within({ row, column: ctrl ? 0 : column - 1 });
		case 'PageDown':
			return within({ row: row + size.page, column });
		case 'PageUp':
			return within({ row: Math.max(0, row - size.page), column });
		case 'Home':
			return within({ row: ctrl ? 0 : row, column: 0 });
		case 'End':
			return within({ row: ctrl ? size.rows - 1 : row, column: size.columns - 1 });
		default:
			return undefined;
	}
}
