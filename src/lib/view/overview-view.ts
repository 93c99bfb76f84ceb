import type { Locale } from '../domain/text.ts';
import type { Filter } from '../queries/filter.ts';
import type { IndicatorRow } from '../queries/indicators.ts';
import { layerBounds, type ViewBounds, type ViewState } from './view-state.ts';

/** What an address may ask for of the overview: of the dialogue alone. */
export const overviewBounds = (
	years: { readonly earliest: number; readonly latest: number },
	indicators: readonly Pick<IndicatorRow, 'id'>[]
): ViewBounds => ({
	...layerBounds,
	...years,
	indicators: indicators.map(({ id }) => id),
	layers: ['dialogue']
});

/** The rows that a view shows, as the queries are asked for them. */
export const overviewFilter = ({ countries, from, to, kinds }: ViewState, locale: Locale): Filter => ({
	countries: countries.join('~'),
	from,
	to,
	domains: kinds.join('~'),
	locale,
	layer: 'dialogue'
});
