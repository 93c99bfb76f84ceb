import { countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { IndicatorRow } from '../../queries/indicators.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { wide, type Choice, type HivFigure, type Measured } from './figure.ts';
import { apartFigure, infectionsFigure } from './infections.ts';
import { measuredFigure, receivingFigure, therapyFigure } from './services.ts';

/** What the page on HIV draws from. */
export interface HivRows {
	readonly points: readonly SeriesPoint[];
	/** The indicators of those values, and the subject of the therapy. */
	readonly indicators: readonly IndicatorRow[];
	readonly claims: readonly Claim[];
}

/**
 * The figures of the page on HIV in their parts, under a choice of countries (none: all five) and of a layer.
 * @throws {Error} where one of their indicators is missing
 */
export function hivParts(
	{ points, indicators, claims }: HivRows,
	{ countries, layer }: { readonly countries: readonly Country[]; readonly layer: Choice['layer'] },
	locale: Locale
): { id: string; title: string; figures: HivFigure[] }[] {
	const choice: Choice = { countries: countries.length > 0 ? countries : countryCodes, layer, locale };
	const indicatorOf = (id: string): IndicatorRow => {
		const indicator = indicators.find((one) => one.id === id);
		if (!indicator) throw new Error(`the page came without its indicator: ${id}`);
		return indicator;
	};
	const measured = (id: string): Measured => ({
		indicator: indicatorOf(id),
		points: points.filter(({ indicator_id }) => indicator_id === id)
	});
	const claimsOf = (id: string) => claims.filter(({ indicator_id }) => indicator_id === id);
	return [
		{
			id: 'infections',
			title: m.hiv_part_infections(),
			figures: [
				infectionsFigure(measured('hiv_new_infections'), claimsOf('hiv_new_infections'), choice),
				apartFigure(measured('hiv_new_infections'), measured('hiv_new_diagnoses'), choice)
			]
		},
		{
			id: 'living',
			title: m.hiv_part_living(),
			figures: [
				measuredFigure(
					'people-living',
					measured('hiv_people_living'),
					'dots',
					m.hiv_living_subtitle,
					choice,
					{
						panel: wide,
						own: true
					}
				)
			]
		},
		{
			id: 'injecting',
			title: m.hiv_part_people(),
			figures: [
				measuredFigure('prevalence', measured('pwid_hiv_prevalence'), 'dots', m.hiv_survey_subtitle, choice),
				measuredFigure('needles', measured('pwid_needles_per_person'), 'bars', m.hiv_years_subtitle, choice),
				measuredFigure('population', measured('pwid_population_size'), 'dots', m.hiv_size_subtitle, choice)
			]
		},
		{
			id: 'agonists',
			title: m.hiv_part_therapy(),
			figures: [
				therapyFigure(
					measured('pwid_ost_coverage'),
					indicatorOf('opioid_agonist_therapy'),
					claimsOf('opioid_agonist_therapy'),
					choice
				),
				receivingFigure([measured('ost_patients'), measured('prisoners_on_ost')], choice)
			]
		}
	];
}
