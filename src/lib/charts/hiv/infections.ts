import { areas } from '../../domain/areas.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { editionsOf } from './compare.ts';
import {
	absentOf,
	bandNote,
	bare,
	caveatOf,
	measureOf,
	namedCaveatOf,
	shown,
	sourcesOf,
	wide,
	type Choice,
	type HivFigure,
	type Measured
} from './figure.ts';
import { apartFinding, infectionsFinding, lastDecade, namesOf } from './finding.ts';
import { groupBy } from '../group-by.ts';
import { spanOf } from './layout.ts';
import type { Drawing, PanelSpec } from './panels.ts';
import { hivTable } from './table.ts';

/** Directions of the dialogue above the estimates of one edition. */
export function infectionsFigure(
	{ indicator, points }: Measured,
	claims: readonly Claim[],
	choice: Choice
): HivFigure {
	const { countries, locale } = choice;
	const editions = editionsOf(points.filter(({ layer }) => layer === 'context'));
	const said = shown(claims, choice);
	const drawn = shown(editions.latest, choice);
	const olderAreas = new Set(editions.others.flat().map(({ ref_area }) => ref_area));
	const directions = said.some(({ direction }) => direction !== null);
	const decade = lastDecade(drawn);
	const panels = countries.map((area): PanelSpec => {
		const here = said.filter(({ ref_area }) => ref_area === area);
		return {
			id: area,
			area,
			title: areas[area][locale],
			head: areas[area][locale],
			drawing: 'line',
			points: drawn.filter(({ ref_area }) => ref_area === area),
			claims: choice.layer === 'context' ? null : here,
			unsaid: m.hiv_says_nothing({}, { locale }),
			unmeasured:
				choice.layer === 'dialogue'
					? ''
					: olderAreas.has(area)
						? m.hiv_no_estimate_older({}, { locale })
						: m.hiv_no_estimate({}, { locale }),
			named: directions
				? here.flatMap(({ end }) => [Number(end.slice(0, 4)) - 5, Number(end.slice(0, 4))])
				: decade
					? [decade.from, decade.to]
					: []
		};
	});
	const others = [...new Set(editions.others.flat().map(({ document }) => document))];
	return {
		id: 'directions',
		title: infectionsFinding(said, drawn, locale),
		subtitle: {
			all: m.hiv_infections_subtitle,
			dialogue: m.hiv_directions_subtitle,
			context: m.hiv_estimates_subtitle
		}[choice.layer]({ measure: measureOf(indicator, locale) }, { locale }),
		groups: [
			{
				title: null,
				top: null,
				span: spanOf([{ points: editions.latest, claims }]),
				panels
			}
		],
		panel: wide,
		slim: false,
		absent: absentOf(choice),
		notes: [
			...(drawn.length === 0
				? []
				: [directions ? m.hiv_note_compare({}, { locale }) : m.hiv_note_decade({}, { locale })]),
			...bandNote(drawn, m.hiv_note_no_band({}, { locale })),
			...(drawn.length === 0 || others.length === 0
				? []
				: [m.hiv_note_edition({ edition: drawn[0]?.document ?? '', others: others.join('; ') }, { locale })]),
			...caveatOf(indicator)
		],
		sources: sourcesOf([...said, ...drawn]),
		indicators: [indicator],
		table: hivTable(said, drawn, locale)
	};
}

/**
 * What is never joined to the latest edition: an older edition for countries that the latest leaves out, and cases
 * registered.
 */
export function apartFigure(estimated: Measured, registered: Measured, choice: Choice): HivFigure {
	const { locale, countries } = choice;
	const editions = editionsOf(estimated.points.filter(({ layer }) => layer === 'context'));
	const latestAreas = new Set(editions.latest.map(({ ref_area }) => ref_area));
	const older = shown(editions.others.flat(), choice).filter(({ ref_area }) => !latestAreas.has(ref_area));
	const cases = shown(registered.points, choice);
	const names = new Map([estimated, registered].map(({ indicator }) => [indicator.id, indicator.name]));
	const several = new Set([...older, ...cases].map(({ ref_area }) => ref_area)).size > 1;
	const panels = countries.flatMap((area) => {
		const name = areas[area][locale];
		const panel = (points: readonly SeriesPoint[], drawing: Drawing, title: string): PanelSpec[] => {
			const here = points.filter(({ ref_area }) => ref_area === area);
			const indicator = names.get(points[0]?.indicator_id ?? '') ?? '';
			return here.length === 0
				? []
				: [
						{
							...bare,
							id: `${area}-${indicator}-${title}`,
							area,
							title: several ? `${name}: ${title}` : title,
							head: `${name}, ${indicator}`,
							drawing,
							points: here
						}
					];
		};
		return [
			...[...groupBy(older, ({ document_id }) => document_id).values()].flatMap((points) =>
				panel(points, 'line', points[0].document)
			),
			...panel(cases, 'bars', registered.indicator.name)
		];
	});
	return {
		id: 'apart',
		title: apartFinding(older, cases, locale),
		subtitle: m.hiv_apart_subtitle(
			{ estimates: estimated.indicator.name, cases: registered.indicator.name },
			{ locale }
		),
		groups: panels.length === 0 ? [] : [{ title: null, top: null, span: null, panels }],
		panel: wide,
		slim: panels.length < 3,
		absent: absentOf(choice, false),
		notes: [
			...(older.length === 0
				? []
				: [
						m.hiv_note_older(
							{
								areas: namesOf(
									older.map(({ ref_area }) => ref_area),
									locale,
									'dative'
								)
							},
							{ locale }
						)
					]),
			...namedCaveatOf(registered.indicator, locale)
		],
		sources: sourcesOf([...older, ...cases]),
		indicators: [estimated.indicator, registered.indicator],
		table: hivTable([], [...older, ...cases], locale, (id) => names.get(id) ?? '')
	};
}
