import { claims } from './claims.ts';
import { derived } from './derived.ts';
import { discrepancies } from './discrepancies.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import type { Filter } from './filter.ts';
import { indicators } from './indicators.ts';
import { knownIndicators } from './known-indicators.ts';
import { programmes } from './programmes.ts';
import { series } from './series.ts';
import type { ColumnTypes, Parameters, Query } from './query.ts';

/** A query with parameters to try it with. */
export interface Sample {
	readonly query: Query<Parameters, ColumnTypes>;
	readonly parameters: Parameters;
}

const all: Filter = { countries: '', from: 2000, to: 2030, domains: '', locale: 'en', layer: 'dialogue' };

/** Filters that reach every branch: none, one, several, a narrow period, an empty answer, text that is no code. */
export const sampleFilters: readonly Filter[] = [
	all,
	{ ...all, locale: 'ru' },
	{ ...all, countries: 'TJK' },
	{ ...all, countries: 'KAZ~UZB', domains: 'health~policy' },
	{ ...all, from: 2017, to: 2017 },
	{ ...all, from: 2024, to: 2024, domains: 'supply' },
	{ ...all, from: 1990, to: 1995 },
	{ ...all, layer: 'all', countries: 'TJK', from: 2021 },
	{ ...all, layer: 'context', locale: 'ru', domains: 'enforcement~funding' },
	{ ...all, layer: 'context', countries: 'UZB', from: 1990, to: 1995 },
	{ ...all, layer: 'elsewhere' },
	{ ...all, countries: "'; DROP TABLE events; --", locale: "x'" }
];

/** Forgets the query's own types, so that queries of all kinds stand in one list. */
function sample<P extends Parameters, C extends ColumnTypes>(query: Query<P, C>, parameters: P): Sample {
	return { query: query as unknown as Sample['query'], parameters };
}

/** Every query of the atlas with parameters: what is run on both engines and compared. */
export const samples: readonly Sample[] = [
	sample(knownIndicators, {}),
	...sampleFilters.flatMap((filter) => [
		sample(figures, filter),
		sample(claims, filter),
		sample(events, filter)
	]),
	...['en', 'ru'].flatMap((locale) => [
		sample(documents, { locale }),
		sample(programmes, { locale }),
		sample(series, { indicator: 'drug_seizures', locale }),
		sample(series, { indicator: 'nothing', locale }),
		...['dialogue', 'context', 'all'].flatMap((layer) => [
			sample(indicators, { locale, layer }),
			sample(discrepancies, { locale, layer })
		])
	]),
	// Lines that add up and a gap; a stock; money; bounds and a rate; unequal periods; an unknown indicator.
	...[
		{ indicator: 'drug_seizures', locale: 'en', layer: 'context' },
		{ indicator: 'drug_seizures', locale: 'ru', layer: 'dialogue' },
		{ indicator: 'drug_seizures_agency', locale: 'ru', layer: 'all' },
		{ indicator: 'hiv_new_infections', locale: 'en', layer: 'all' },
		{ indicator: 'hiv_people_living', locale: 'en', layer: 'context' },
		{ indicator: 'hiv_incidence_rate', locale: 'en', layer: 'context' },
		{ indicator: 'eu_programme_budget', locale: 'en', layer: 'context' },
		{ indicator: 'opium_production_potential', locale: 'en', layer: 'context' },
		{ indicator: "'; DROP TABLE events; --", locale: 'en', layer: 'all' }
	].map((parameters) => sample(derived, parameters))
];
