import { areas } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { IndicatorRow } from '../../queries/indicators.ts';
import { boundsFinding, boundsYears } from './bounds-finding.ts';
import { editionsOf } from './compare.ts';
import {
	absentOf,
	bandNote,
	bare,
	caveatOf,
	measureOf,
	namedCaveatOf,
	narrow,
	sharedTop,
	shown,
	sourcesOf,
	wide,
	type Choice,
	type HivFigure,
	type Measured
} from './figure.ts';
import { namesOf, rangeFinding, yearsInRange } from './finding.ts';
import { shortened } from './labels.ts';
import { spanOf } from './layout.ts';
import { hivTable } from './table.ts';

/**
 * One indicator, one row of panels an edition, on one scale.
 * @param options.panel the least width of a panel, px
 * @param options.own whether each panel has a scale of its own
 */
export function measuredFigure(
	id: string,
	{ indicator, points }: Measured,
	drawing: 'dots' | 'bars',
	subtitle: (inputs: { measure: string }, options: { locale: Locale }) => string,
	choice: Choice,
	{ panel = narrow, own = false }: { readonly panel?: number; readonly own?: boolean } = {}
): HivFigure {
	const { locale, countries } = choice;
	const { latest, others } = editionsOf(points);
	const editions = [latest, ...others]
		.map((edition) => shown(edition, choice))
		.filter(({ length }) => length > 0);
	const drawn = editions.flat();
	const several = editions.length > 1;
	const [told = []] = editions;
	const compared = boundsYears(told);
	return {
		id,
		title:
			boundsFinding(indicator.name, told, countries, locale) ??
			rangeFinding(indicator.name, told, countries, locale),
		subtitle: subtitle({ measure: measureOf(indicator, locale) }, { locale }),
		groups: editions.map((edition) => ({
			title: several ? (edition[0]?.document ?? null) : null,
			// Editions are told apart, and still read on one scale.
			top: own ? null : sharedTop(drawn),
			span: null,
			panels: countries.map((area) => ({
				...bare,
				id: `${area}-${edition[0]?.document_id ?? ''}`,
				area,
				title: areas[area][locale],
				head: areas[area][locale],
				drawing,
				points: edition.filter(({ ref_area }) => ref_area === area),
				unmeasured: m.hiv_no_figure({}, { locale }),
				named: edition !== told ? [] : compared ? [compared.from, compared.to] : yearsInRange(told, area)
			}))
		})),
		panel,
		slim: false,
		absent: absentOf(choice, false),
		notes: [
			...bandNote(drawn, m.hiv_note_no_bounds({}, { locale })),
			...(drawn.some((point) => shortened(point).value !== point.value)
				? [m.hiv_note_digits({}, { locale })]
				: []),
			...(several ? [m.hiv_note_rows({}, { locale })] : []),
			...caveatOf(indicator)
		],
		sources: sourcesOf(drawn),
		indicators: [indicator],
		table: hivTable([], drawn, locale)
	};
}

/** What is said of the therapy above the share that it reaches. */
export function therapyFigure(
	{ indicator, points }: Measured,
	topic: IndicatorRow,
	claims: readonly Claim[],
	choice: Choice
): HivFigure {
	const { locale, countries } = choice;
	const said = shown(claims, choice);
	const drawn = shown(editionsOf(points).latest, choice);
	const top = sharedTop(drawn);
	const percent = (value: number) => formatValue(value, 'PERCENT', locale);
	return {
		id: 'therapy',
		title:
			drawn.length === 0 && said.length > 0
				? m.hiv_therapy_mentions(
						{
							areas: namesOf(
								said.map(({ ref_area }) => ref_area),
								locale,
								'prepositional'
							)
						},
						{ locale }
					)
				: rangeFinding(indicator.name, drawn, countries, locale),
		subtitle: m.hiv_therapy_subtitle({ measure: measureOf(indicator, locale) }, { locale }),
		groups: [
			{
				title: null,
				top,
				span: spanOf([{ points, claims }]),
				panels: countries.map((area) => ({
					id: `therapy-${area}`,
					area,
					title: areas[area][locale],
					head: areas[area][locale],
					drawing: 'bars',
					points: drawn.filter(({ ref_area }) => ref_area === area),
					claims: said.filter(({ ref_area }) => ref_area === area),
					unsaid: m.hiv_nothing_said({}, { locale }),
					unmeasured: choice.layer === 'dialogue' ? '' : m.hiv_no_figure({}, { locale }),
					named: yearsInRange(drawn, area)
				}))
			}
		],
		panel: wide,
		slim: false,
		absent: absentOf(choice),
		notes: [
			...(drawn.length === 0 || top >= 100
				? []
				: [m.hiv_note_scale({ top: percent(top), all: percent(100) }, { locale })]),
			...caveatOf(indicator),
			m.hiv_therapy_term({}, { locale })
		],
		sources: sourcesOf([...said, ...drawn]),
		indicators: [indicator, topic],
		table: hivTable(said, drawn, locale)
	};
}

/** How many people receive it: each indicator a row of panels with a scale of its own. */
export function receivingFigure(measured: readonly Measured[], choice: Choice): HivFigure {
	const { locale, countries } = choice;
	const rows = measured.map(({ indicator, points }) => ({
		indicator,
		points: shown(editionsOf(points).latest, choice)
	}));
	const drawn = rows.flatMap(({ points }) => points);
	const [first] = rows.filter(({ points }) => points.length > 0);
	return {
		id: 'receiving',
		title: rangeFinding((first ?? rows[0])?.indicator.name ?? '', first?.points ?? [], countries, locale),
		subtitle: m.hiv_receiving_subtitle(
			{
				indicators: rows.map(({ indicator }) => measureOf(indicator, locale)).join('. ')
			},
			{ locale }
		),
		groups: rows
			.filter(({ points }) => points.length > 0)
			.map(({ indicator, points }) => ({
				title: indicator.name,
				top: sharedTop(points),
				span: null,
				panels: countries.map((area) => ({
					...bare,
					id: `${indicator.id}-${area}`,
					area,
					title: areas[area][locale],
					head: `${areas[area][locale]}, ${indicator.name}`,
					drawing: 'bars',
					points: points.filter(({ ref_area }) => ref_area === area),
					unmeasured: m.hiv_no_figure({}, { locale })
				}))
			})),
		panel: narrow,
		slim: false,
		absent: absentOf(choice, false),
		notes: rows.flatMap(({ indicator }) => namedCaveatOf(indicator, locale)),
		sources: sourcesOf(drawn),
		indicators: measured.map(({ indicator }) => indicator),
		table: hivTable(
			[],
			drawn,
			locale,
			(id) => measured.find(({ indicator }) => indicator.id === id)?.indicator.name ?? ''
		)
	};
}
