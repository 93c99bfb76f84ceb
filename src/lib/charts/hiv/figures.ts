import { areas, type Country } from '../../domain/areas.ts';
import { units, type Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatValue } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { IndicatorRow } from '../../queries/indicators.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import type { TableContent } from '../table-content.ts';
import { editionsOf } from './compare.ts';
import { apartFinding, infectionsFinding, namesOf, rangeFinding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { greatestOf, scaleTop, spanOf } from './layout.ts';
import type { Drawing, PanelGroup, PanelSpec } from './panels.ts';
import { hivTable } from './table.ts';

/** An indicator with its values, from both layers. */
export interface Measured {
	readonly indicator: IndicatorRow;
	readonly points: readonly SeriesPoint[];
}

/** What the reader has chosen to see. */
export interface Choice {
	/** In the order of the atlas; never none. */
	readonly countries: readonly Country[];
	readonly layer: 'all' | 'dialogue' | 'context';
	readonly locale: Locale;
}

/** One figure: all of its words, and what it draws. */
export interface HivFigure {
	/** Unique on the page; also its address. */
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly groups: readonly PanelGroup[];
	/** The least width of a panel, px. */
	readonly panel: number;
	/** Whether it has too few panels to use the whole width of a wide page. */
	readonly slim: boolean;
	/** What was left out by the reader's choice, and so is not drawn; empty where it is all there. */
	readonly absent: string;
	readonly notes: readonly string[];
	/** The documents behind it, each once. */
	readonly sources: readonly { readonly id: string; readonly label: string }[];
	/** The indicators that it draws, for links to their pages. */
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
	readonly table: TableContent;
}

/** The least widths of panels, px: of those with words or many years, and of the others. */
export const wide = 264;
const narrow = 140;

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
			named: here.flatMap(({ end }) => [Number(end.slice(0, 4)) - 5, Number(end.slice(0, 4))])
		};
	});
	const others = [...new Set(editions.others.flat().map(({ document }) => document))];
	const directions = said.some(({ direction }) => direction !== null);
	return {
		id: 'directions',
		title: infectionsFinding(said, drawn, locale),
		subtitle: m.hiv_infections_subtitle({ measure: measureOf(indicator, locale) }, { locale }),
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

/** What is never joined to the latest edition: older editions of the estimates, and cases registered. */
export function apartFigure(estimated: Measured, registered: Measured, choice: Choice): HivFigure {
	const { locale, countries } = choice;
	const older = shown(
		editionsOf(estimated.points.filter(({ layer }) => layer === 'context')).others.flat(),
		choice
	);
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
		const editions = [...groupBy(older, ({ document_id }) => document_id).values()];
		return [
			...editions.flatMap((points) => panel(points, 'line', points[0]?.document ?? '')),
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
		notes: [...caveatOf(registered.indicator)],
		sources: sourcesOf([...older, ...cases]),
		indicators: [estimated.indicator, registered.indicator],
		table: hivTable([], [...older, ...cases], locale, (id) => names.get(id) ?? '')
	};
}

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
	return {
		id,
		title: rangeFinding(indicator.name, editions[0] ?? [], countries, locale),
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
				unmeasured: m.hiv_no_figure({}, { locale })
			}))
		})),
		panel,
		slim: false,
		absent: absentOf(choice, false),
		notes: [
			...bandNote(drawn, m.hiv_note_no_bounds({}, { locale })),
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
								locale
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
					named: []
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
				indicators: rows.map(({ indicator }) => measureOf(indicator, locale)).join('; ')
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
		notes: rows.flatMap(({ indicator }) =>
			caveatOf(indicator).map((caveat) => `${indicator.name}: ${caveat}`)
		),
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

/** The top of a scale for all panels, with room for digits above the greatest value. */
const sharedTop = (points: readonly SeriesPoint[]): number => scaleTop(greatestOf([{ points }]) * 1.2);

const bare = { claims: null, unsaid: '', unmeasured: '', named: [] } as const;

/** The rows that are left under the reader's choice. */
function shown<Row extends { readonly ref_area: string; readonly layer: string }>(
	rows: readonly Row[],
	{ countries, layer }: Choice
): Row[] {
	return rows.filter(
		(row) =>
			(countries as readonly string[]).includes(row.ref_area) && (layer === 'all' || row.layer === layer)
	);
}

/** Says which layer is switched off, where that is why something is missing. */
function absentOf({ layer, locale }: Choice, spokenOf = true): string {
	if (layer === 'dialogue')
		return spokenOf ? m.hiv_off_context({}, { locale }) : m.hiv_off_only_context({}, { locale });
	return layer === 'context' && spokenOf ? m.hiv_off_dialogue({}, { locale }) : '';
}

const bandNote = (points: readonly SeriesPoint[], note: string): string[] =>
	points.length > 0 && points.every(({ value, low, high }) => value === null || low === null || high === null)
		? [note]
		: [];

const caveatOf = ({ caveat }: IndicatorRow): string[] => (caveat === null ? [] : [caveat]);

/** An indicator with its unit, where its name does not say it already. */
function measureOf({ name, unit }: IndicatorRow, locale: Locale): string {
	const inWords = unit === null ? '' : units[unit as Unit][locale];
	return inWords === '' || inWords.toLowerCase() === name.toLowerCase() ? name : `${name}, ${inWords}`;
}

function sourcesOf(rows: readonly (Claim | SeriesPoint)[]): HivFigure['sources'] {
	return [...groupBy(rows, ({ document_id }) => document_id)].map(([id, [first]]) => ({
		id,
		label: first?.document ?? ''
	}));
}
