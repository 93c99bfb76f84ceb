import type { Locale } from '../domain/text.ts';
import type { Figure } from '../queries/figures.ts';
import type { SeriesPoint } from '../queries/series.ts';
import type { Evidence } from './evidence.ts';
import { indicatorEvidenceHref } from './links.ts';
import type { RemoteEvidence } from './opened-evidence.svelte.ts';

/**
 * The evidence behind the values that a page draws. A value comes with what is drawn of it; its whole row is
 * kept by indicator in a file of its own, fetched once.
 * @param points read when a row is looked for
 */
export function indicatorEvidence(
	points: () => readonly SeriesPoint[],
	locale: () => Locale
): RemoteEvidence {
	const files = new Map<string, Promise<readonly Figure[]>>();
	let indexed: { points: readonly SeriesPoint[]; byRow: ReadonlyMap<string, SeriesPoint> } | undefined;
	const pointOf = (row: string): SeriesPoint | undefined => {
		const now = points();
		if (indexed?.points !== now) {
			const byRow = new Map(now.flatMap((point) => point.rows.split('~').map((id) => [id, point] as const)));
			indexed = { points: now, byRow };
		}
		return indexed.byRow.get(row);
	};

	function figuresOf(indicator: string): Promise<readonly Figure[]> {
		const address = indicatorEvidenceHref(indicator, locale());
		const file = files.get(address) ?? fetchFigures(address);
		files.set(address, file);
		// A failure is not kept: the network may be back when it is asked for again.
		file.catch(() => files.delete(address));
		return file;
	}

	return {
		documentOf: (row) => pointOf(row)?.document_id,
		async fetch(rows) {
			const indicators = new Set(rows.flatMap((row) => pointOf(row)?.indicator_id ?? []));
			const figures = (await Promise.all([...indicators].map(figuresOf))).flat();
			return figures.filter(({ id }) => rows.includes(id)).map((row): Evidence => ({ type: 'figure', row }));
		}
	};
}

async function fetchFigures(address: string): Promise<readonly Figure[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`cannot fetch ${address}: ${String(response.status)}`);
	return (await response.json()) as readonly Figure[];
}
