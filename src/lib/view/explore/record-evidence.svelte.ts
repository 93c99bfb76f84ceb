import type { Locale } from '../../domain/text.ts';
import type { Engine } from '../../engine/engine.ts';
import { discrepancies } from '../../queries/discrepancies.ts';
import { differencesOf } from '../differences.ts';
import type { Difference, Evidence } from '../evidence.ts';
import { openedEvidence } from '../opened-evidence.svelte.ts';
import { queryCube } from '../query-cube.ts';

/**
 * The evidence of the explorer's rows, asked of the engine that they came from.
 * @param documentOf the document of a row that is shown
 */
export function recordEvidence(
	engine: () => Promise<Engine>,
	locale: Locale,
	documentOf: (row: string) => string | undefined
) {
	let differences = $state.raw<readonly Difference[]>([]);
	let all: Promise<ReadonlyMap<string, Evidence>> | undefined;

	async function read(): Promise<ReadonlyMap<string, Evidence>> {
		const from = await engine();
		const cube = await queryCube(from, {
			countries: '',
			from: 0,
			to: 9999,
			domains: '',
			locale,
			layer: 'all'
		});
		differences = differencesOf((await from.run(discrepancies, { locale, layer: 'all' })).rows);
		// Made once and never changed.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		return new Map<string, Evidence>([
			...cube.figures.map((row) => [row.id, { type: 'figure', row }] as const),
			...cube.claims.map((row) => [row.id, { type: 'claim', row }] as const),
			...cube.events.map((row) => [row.id, { type: 'event', row }] as const)
		]);
	}

	const evidence = openedEvidence(
		() => ({ figures: [], claims: [], events: [] }),
		() => locale,
		{
			documentOf,
			async fetch(rows) {
				all ??= read();
				// The engine may be there another time.
				all.catch(() => (all = undefined));
				const found = await all;
				return rows.flatMap((row) => found.get(row) ?? []);
			}
		}
	);
	return {
		evidence,
		get differences(): readonly Difference[] {
			return differences;
		}
	};
}
