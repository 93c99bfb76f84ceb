/** What every row of either layer says of where it comes from. */
export interface Sourced {
	readonly document_id: string;
	readonly document: string;
	readonly layer: string;
}

/** A document that a chart draws from. */
export interface Source {
	readonly id: string;
	readonly label: string;
}

/** The documents of some rows, each once: the dialogue's own before others, then those with the most rows. */
export function sourcesOf(rows: readonly Sourced[]): Source[] {
	const found = new Map<string, Source & { own: boolean; count: number }>();
	for (const { document_id: id, document: label, layer } of rows) {
		found.set(id, { id, label, own: layer === 'dialogue', count: (found.get(id)?.count ?? 0) + 1 });
	}
	return [...found.values()]
		.sort((a, b) => Number(b.own) - Number(a.own) || b.count - a.count)
		.map(({ id, label }) => ({ id, label }));
}
