/**
 * Rows of one sort, each as what it does not share with the row before: neighbours in a table share most of what
 * they say, and a page that carries hundreds of them carries it once.
 */
export type RowDeltas<Row extends object> = readonly Partial<Row>[];

export function toDeltas<Row extends object>(rows: readonly Row[]): RowDeltas<Row> {
	return rows.map((row, i) => {
		const before = rows[i - 1];
		const own = Object.entries(row).filter(([key, value]) => value !== before?.[key as keyof Row]);
		return Object.fromEntries(own) as Partial<Row>;
	});
}

/** The rows in full again. Every row of one sort has the same columns, so nothing is left over from the one before. */
export function fromDeltas<Row extends object>(deltas: RowDeltas<Row>): Row[] {
	const rows: Row[] = [];
	for (const delta of deltas) rows.push({ ...rows.at(-1), ...delta } as Row);
	return rows;
}
