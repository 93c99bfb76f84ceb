import type { Locale } from '../../domain/text.ts';
import type { Engine } from '../../engine/engine.ts';
import { series, type SeriesPoint } from '../../queries/series.ts';
import { ownPoint } from '../own-point.ts';
import type { KeyedRow, Shown } from './live-rows.ts';

/** More rows than that are no chart that anybody reads. */
export const mostCharted = 5000;

/** What a chart can be drawn of, or what it needs first. */
export type Charted =
	| { readonly state: 'none' }
	| { readonly state: 'many' }
	| {
			readonly state: 'several';
			readonly offers: readonly {
				readonly indicator: string;
				readonly unit: string;
				readonly count: number;
			}[];
	  }
	| {
			readonly state: 'one';
			readonly indicator: string;
			readonly unit: string;
			readonly points: readonly SeriesPoint[];
			/** The reader's own rows among them, by their names. */
			readonly own: ReadonlyMap<string, KeyedRow>;
			/** Numbers under the filter that have no place in it: areas or drugs that the atlas does not know. */
			readonly left: number;
	  };

/** The rows under a filter as the values of one indicator in one unit; lines that a source prints apart are added. */
export async function chartOf(shown: Shown, engine: () => Promise<Engine>, locale: Locale): Promise<Charted> {
	if (shown.rows.count > mostCharted) return { state: 'many' };
	const rows = (await shown.rows.at(0, shown.rows.count)).filter(
		({ record_type, indicator_id, unit_measure }) =>
			record_type === 'number' && indicator_id !== null && unit_measure !== null
	);
	const offers = offersOf(rows);
	const [first] = offers;
	if (first === undefined) return { state: 'none' };
	if (offers.length > 1) return { state: 'several', offers };
	const { indicator, unit } = first;
	const ids = new Set(rows.flatMap(({ record_id, layer }) => (layer === 'own' ? [] : (record_id ?? []))));
	const all = ids.size > 0 ? (await (await engine()).run(series, { indicator, locale })).rows : [];
	const points = [
		// A value of several lines is there where all its lines are.
		...all.filter((point) => point.rows.split('~').every((row) => ids.has(row))),
		...rows.flatMap((row) => (row.layer === 'own' ? (ownPoint(row, locale) ?? []) : []))
	];
	const own = new Map(
		rows.flatMap((row) => (row.layer === 'own' ? [[row.record_id ?? '', row] as const] : []))
	);
	const drawn = points.reduce((sum, { lines }) => sum + lines, 0);
	if (points.length === 0) return { state: 'none' };
	return { state: 'one', indicator, unit, points, own, left: rows.length - drawn };
}

/** What is there to choose from: the most first. */
function offersOf(rows: readonly KeyedRow[]): { indicator: string; unit: string; count: number }[] {
	const counts = new Map<string, { indicator: string; unit: string; count: number }>();
	for (const { indicator_id, unit_measure } of rows) {
		const [indicator, unit] = [indicator_id ?? '', unit_measure ?? ''];
		const key = `${indicator} ${unit}`;
		counts.set(key, { indicator, unit, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count);
}
