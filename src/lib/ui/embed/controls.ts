import { countries, countryCodes } from '../../domain/areas.ts';
import { domainCodes, domains, drugs, eventKinds, type EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { derivedMeasures } from '../../queries/derived-measures.ts';
import type { ViewBounds, ViewState } from '../../view/view-state.ts';

/** What an embedded chart may offer to choose, by the address's parameters. */
export type Parameter =
	'country' | 'time' | 'kind' | 'event' | 'indicator' | 'drug' | 'layer' | 'measure' | 'by';

/** One choice out of some. */
export interface Control {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	/** The view with another choice. */
	readonly choose: (value: string) => ViewState;
}

type Labelled = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/**
 * The choices of a chart under a view; one with nothing to choose is left out.
 * @param names the names of indicators, by id
 */
export function controlsOf(
	parameters: readonly Parameter[],
	view: ViewState,
	bounds: ViewBounds,
	names: Readonly<Record<string, string>>,
	locale: Locale
): Control[] {
	const named = (codes: readonly string[], labels: Labelled) =>
		codes.map((value) => ({ value, label: labels[value]?.[locale] ?? value }));
	/** A list of which one or all are chosen here; several can be asked for by the address alone. */
	const list = <Code extends string>(
		id: string,
		label: string,
		all: string,
		chosen: readonly Code[],
		codes: readonly Code[],
		labels: Labelled,
		choose: (codes: readonly Code[]) => ViewState
	): Control => {
		const several =
			chosen.length > 1
				? [
						{
							value: chosen.join('~'),
							label: named(chosen, labels)
								.map((one) => one.label)
								.join(', ')
						}
					]
				: [];
		return {
			id,
			label,
			value: chosen.join('~'),
			options: [{ value: '', label: all }, ...several, ...named(codes, labels)],
			choose: (value) => choose(codes.filter((code) => value.split('~').includes(code)))
		};
	};
	const years = Array.from({ length: bounds.latest - bounds.earliest + 1 }, (_, i) =>
		String(bounds.earliest + i)
	).map((value) => ({ value, label: value }));

	const made: Readonly<Record<Parameter, () => readonly Control[]>> = {
		country: () => {
			const byDrug = view.options.by === 'drug';
			const choose = (countries: ViewState['countries']) => ({ ...view, countries });
			const control = list(
				'country',
				m.filter_countries(),
				m.filter_all_countries(),
				view.countries,
				countryCodes,
				countries,
				choose
			);
			// By drug, the panels are of one country.
			return [
				byDrug ? { ...control, options: control.options.filter(({ value }) => value !== '') } : control
			];
		},
		time: () => [
			{
				id: 'from',
				label: m.filter_from(),
				value: String(view.from),
				options: years,
				choose: (value) => ({ ...view, from: Number(value), to: Math.max(Number(value), view.to) })
			},
			{
				id: 'to',
				label: m.filter_to(),
				value: String(view.to),
				options: years,
				choose: (value) => ({ ...view, to: Number(value), from: Math.min(Number(value), view.from) })
			}
		],
		kind: () => [
			list('kind', m.filter_kinds(), m.filter_all_kinds(), view.kinds, domainCodes, domains, (kinds) => ({
				...view,
				kinds
			}))
		],
		event: () => [
			list(
				'event',
				m.col_kind(),
				m.filter_all_kinds(),
				view.events,
				Object.keys(eventKinds) as EventKind[],
				eventKinds,
				(events) => ({ ...view, events })
			)
		],
		indicator: () => [
			{
				id: 'indicator',
				label: m.emb_indicator(),
				value: view.indicator,
				options: bounds.indicators.map((value) => ({ value, label: names[value] ?? value })),
				choose: (indicator) => ({ ...view, indicator })
			}
		],
		drug: () =>
			view.options.by === 'drug'
				? []
				: [
						{
							id: 'drug',
							label: m.drug_label(),
							value: view.drug,
							options: named(bounds.drugs, drugs),
							choose: (drug) => ({ ...view, drug })
						}
					],
		layer: () => [
			{
				id: 'layer',
				label: m.layer_label(),
				value: view.layer,
				options: bounds.layers.map((value) => ({
					value,
					label: { all: m.layer_all, dialogue: m.layer_dialogue, context: m.layer_context }[value]()
				})),
				choose: (value) => ({ ...view, layer: bounds.layers.find((one) => one === value) ?? view.layer })
			}
		],
		measure: () => [
			{
				id: 'measure',
				label: m.emb_measure(),
				value: view.measure,
				options: bounds.measures.map((value) => ({
					value,
					label: value === 'reported' ? m.emb_reported() : derivedMeasures[value].name[locale]
				})),
				choose: (value) => ({
					...view,
					measure: bounds.measures.find((one) => one === value) ?? view.measure
				})
			}
		],
		by: () => [
			{
				id: 'by',
				label: m.emb_by(),
				value: view.options.by ?? 'country',
				options: [
					{ value: 'country', label: m.emb_by_country() },
					{ value: 'drug', label: m.emb_by_drug() }
				],
				choose: (by) => ({
					...view,
					options: { ...view.options, by },
					countries: by === 'drug' ? view.countries.slice(0, 1) : []
				})
			}
		]
	};
	return parameters.flatMap((parameter) => made[parameter]()).filter(({ options }) => options.length > 1);
}
