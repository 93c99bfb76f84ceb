import type { Cube } from './cube.ts';
import type { Evidence } from './evidence.ts';

/** What was coded from one paragraph. */
export interface CodedParagraph {
	readonly locator: string;
	readonly rows: readonly Evidence[];
}

/** The rows of one document in the order of its paragraphs; in each, numbers, then claims, then events. */
export function inDocumentOrder({ figures, claims, events }: Cube): CodedParagraph[] {
	const rows: Evidence[] = [
		...figures.map((row): Evidence => ({ type: 'figure', row })),
		...claims.map((row): Evidence => ({ type: 'claim', row })),
		...events.map((row): Evidence => ({ type: 'event', row }))
	];
	const paragraphs = new Map<string, Evidence[]>();
	for (const evidence of rows) {
		const { locator } = evidence.row;
		paragraphs.set(locator, [...(paragraphs.get(locator) ?? []), evidence]);
	}
	return [...paragraphs]
		.map(([locator, rows]) => ({ locator, rows }))
		.sort((a, b) => a.locator.localeCompare(b.locator, 'en', { numeric: true }));
}
