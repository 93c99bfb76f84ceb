/** What every row of either layer says of where it comes from. */
interface Sourced {
	readonly document_id: string;
	readonly document: string;
	readonly layer: string;
}

/** The documents of some rows, each once: the dialogue's own before others, else in the order of the rows. */
export function sourcesOf(rows: readonly Sourced[]): { readonly id: string; readonly label: string }[] {
	const own = ({ layer }: Sourced) => (layer === 'dialogue' ? 0 : 1);
	const ordered = [...rows].sort((a, b) => own(a) - own(b));
	return [...new Map(ordered.map(({ document_id, document }) => [document_id, document]))].map(
		([id, label]) => ({ id, label })
	);
}
