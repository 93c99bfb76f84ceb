import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { SumRefusal } from '../../queries/explore/summing.ts';

/** Why there is no sum, in a few words. */
export function refusalText(refusal: SumRefusal, locale: Locale): string {
	const texts: Readonly<Record<SumRefusal, (inputs: object, options: { locale: Locale }) => string>> = {
		'no-values': m.exp_no_sum_values,
		indicators: m.exp_no_sum_indicators,
		units: m.exp_no_sum_units,
		bounds: m.exp_no_sum_bounds,
		layers: m.exp_no_sum_layers,
		documents: m.exp_no_sum_documents,
		rate: m.exp_no_sum_rate,
		drugs: m.exp_no_sum_drugs,
		unknown: m.exp_no_sum_unknown,
		areas: m.exp_no_sum_areas,
		'nested-areas': m.exp_no_sum_nested_areas,
		periods: m.exp_no_sum_periods,
		'unequal-periods': m.exp_no_sum_unequal_periods,
		repeats: m.exp_no_sum_repeats
	};
	return texts[refusal]({}, { locale });
}
