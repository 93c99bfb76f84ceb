import { isCountry } from '../domain/areas.ts';
import type { ReckonedPoint } from '../queries/series.ts';
import { drugsByValues } from './by-frequency.ts';
import { layerBounds, type ViewBounds, type ViewState } from './view-state.ts';

/** What an address may ask for of an indicator with some values. */
export const indicatorBounds = (points: readonly ReckonedPoint[]): ViewBounds => ({
	...layerBounds,
	drugs: drugsByValues(points),
	measures: [
		'reported',
		...(['per_year', 'per_100k'] as const).filter((one) => points.some((point) => point[one] !== null))
	],
	options: {
		// A map is of the five; what is told of others only has none.
		tab: points.some(({ ref_area }) => isCountry(ref_area)) ? ['chart', 'map', 'table'] : ['chart', 'table']
	}
});

/** The values of the drug, if drugs are told apart, and of the layer chosen. */
export const pointsChosen = <Point extends Pick<ReckonedPoint, 'drug' | 'layer'>>(
	points: readonly Point[],
	{ drug, layer }: ViewState
): Point[] =>
	points.filter(
		(point) => (drug === '' || point.drug === drug) && (layer === 'all' || point.layer === layer)
	);
