/** The rows by a key, in the order in which the keys first come. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, [Row, ...Row[]]> {
	const groups = new Map<string, [Row, ...Row[]]>();
	for (const row of rows) {
		const name = key(row);
		const group = groups.get(name);
		if (group) group.push(row);
		else groups.set(name, [row]);
	}
	return groups;
}
