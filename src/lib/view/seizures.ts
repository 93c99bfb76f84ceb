import { countryCodes, type Country } from '../domain/areas.ts';
import type { DerivedFigure } from '../queries/derived.ts';
import type { Figure } from '../queries/figures.ts';
import type { SeriesPoint } from '../queries/series.ts';
import { byFrequency, drugsByValues } from './by-frequency.ts';
import type { ViewBounds, ViewState } from './view-state.ts';

/** A figure of the dialogue with what the atlas reckons from its period. */
export type ReckonedFigure = Figure & Pick<DerivedFigure, 'years' | 'per_year'>;

/** What an address may ask for of the seizures. */
export const seizuresBounds = (points: readonly SeriesPoint[]): ViewBounds => ({
	earliest: 0,
	latest: 9999,
	indicators: [],
	drugs: drugsByValues(points),
	layers: [],
	measures: [],
	options: { by: ['country', 'drug'], scale: ['own', 'shared'], panel: ['none', 'cultivation'] }
});

/** The country whose drugs are shown: the first chosen, else the one with the most values. */
export function countryShown(view: ViewState, points: readonly SeriesPoint[]): Country {
	const known = points
		.map(({ ref_area }) => ref_area)
		.filter((area) => countryCodes.some((one) => one === area));
	return view.countries[0] ?? (byFrequency(known)[0] as Country | undefined) ?? 'KAZ';
}

/** The points under the reader's choice: one drug by country, or one country by drug. Wider areas always stay. */
export function pointsShown(view: ViewState, points: readonly SeriesPoint[]): SeriesPoint[] {
	if (view.options.by === 'drug') {
		const country = countryShown(view, points);
		return points.filter(({ ref_area }) => ref_area === country);
	}
	const hidden = countryCodes.filter((code) => view.countries.length > 0 && !view.countries.includes(code));
	return points.filter(
		({ drug, ref_area }) => drug === view.drug && !hidden.some((code) => code === ref_area)
	);
}

/** A drug with fewer values than this has no course to show: its panel waits until it is asked for. */
const enough = 3;

/** Points by whether their drug has enough values for a panel of its own at first sight. */
export function sortOutRare(points: readonly SeriesPoint[]): { points: SeriesPoint[]; rare: number } {
	const counts = new Map<string | null, number>();
	for (const { drug } of points) counts.set(drug, (counts.get(drug) ?? 0) + 1);
	const common = points.filter(({ drug }) => (counts.get(drug) ?? 0) >= enough);
	// Where no drug has that many, all are shown.
	if (common.length === 0) return { points: [...points], rare: 0 };
	return { points: common, rare: [...counts.values()].filter((count) => count < enough).length };
}
