/** A document that a chart draws from. */
export interface Source {
	readonly id: string;
	readonly label: string;
}

/** The documents behind some rows, each once, those with the most rows first. */
export function sourcesOf(rows: readonly { document_id: string; document: string }[]): Source[] {
	const counts = new Map<string, Source & { count: number }>();
	for (const { document_id: id, document: label } of rows) {
		counts.set(id, { id, label, count: (counts.get(id)?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ id, label }) => ({ id, label }));
}
