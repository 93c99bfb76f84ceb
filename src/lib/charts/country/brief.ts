import { countries, type Country } from '../../domain/areas.ts';
import { drugs } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { formatDate } from '../../format/period.ts';
import { BOUNDARIES } from '../../geo/boundaries.ts';
import { m } from '../../paraglide/messages.js';
import type { EventRow } from '../../queries/events.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { layoutLocator } from '../locator-map/layout.ts';
import { layoutSeries } from '../series/layout.ts';
import { panelsKey, timelineKey } from './brief-keys.ts';
import { eventsWithRoom, layoutMiniTimeline } from './mini-timeline.ts';
import { fewPanels } from './panels.ts';
import { mapWidth, panelHeightFor, shareOfFirst, sheetWidth } from './sheet.ts';
import { layoutStrip } from './strip.ts';
import type { CountrySummary, NamedPanel } from './summary.ts';

export interface BriefInput {
	readonly country: Country;
	readonly locale: Locale;
	/** The country's events and those of the region. */
	readonly events: readonly EventRow[];
	/** Places where sources differ on the country. */
	readonly discrepancies: readonly string[];
	readonly version: string;
	/** Day on which the page is made, ISO 8601. */
	readonly made: string;
}

/** What has room on the page; the rest is counted. */
const most = { panels: 3, events: 8, discrepancies: 4 };
/** As long as the page's own address may be. */
const longAddress = 'https://statistics.example.org/atlas/ru/country/KAZ/brief/';
/** Widths on a phone and of the timeline on a tablet, px. */
const phone = { timeline: 328, strip: 300 };
const tablet = 640;

/**
 * Lays out the page of a brief. It is of one size, so that all its drawings are made here, once; those that a phone
 * has no room for are made a second time.
 */
export function layoutBrief(summary: CountrySummary, input: BriefInput) {
	const { country, locale } = input;
	const options = { locale };
	const { subjects, facts, unknown } = summary;
	const chosen = fewPanels(summary.panels, most.panels).map((panel) => ({
		...panel,
		title: shortTitle(panel, locale)
	}));
	const { rows: events, left } = eventsWithRoom(input.events, most.events);
	const timeline = (width: number) => layoutMiniTimeline(events, { width, locale });
	const timelines = {
		wide: timeline(sheetWidth),
		middle: timeline(tablet),
		slim: timeline(phone.timeline)
	};
	const differ = differLines(input.discrepancies, locale);
	const sources = [
		...subjects.flatMap(({ reading: { figures, directions, mentions } }) =>
			[...figures, ...directions, ...mentions].map(({ document }) => document)
		),
		...events.map(({ document }) => document),
		...chosen.flatMap(({ points }) => points.map(({ document }) => document))
	];
	const cited = [...new Set(sources)].join('; ');
	const locator = layoutLocator(country, { width: mapWidth, locale });
	const context = [summary.context, m.brief_beware({}, options)].join(' ');
	const keyOfTimeline = [
		timelineKey(timelines.wide, locale),
		...(left > 0 ? [m.brief_timeline_left({ text: formatNumber(left, locale) }, options)] : [])
	].join(' ');
	const version = m.brief_version({ version: input.version }, options);
	const licence = m.brief_licence({ source: BOUNDARIES.source, edition: BOUNDARIES.edition }, options);
	const panelHeight = panelHeightFor({
		finding: summary.finding,
		context,
		strip: stripText(summary, locale),
		timelineKey: keyOfTimeline,
		facts,
		panels: chosen.map(wordsOf),
		unknown,
		differ,
		foot: [`${m.country_sources_title({}, options)}. ${cited}.`, `${version}: ${longAddress}. ${licence}`],
		timeline: timelines.wide.height,
		map: locator.height
	});
	const panels = chosen.map((panel) => ({
		id: panel.id,
		title: panel.title,
		latest: panel.latest,
		family: panel.family,
		points: panel.points,
		drawing: layoutSeries(panel.points, {
			width: 256,
			locale,
			panelHeight,
			years: summary.years,
			headed: false
		})
	}));
	return {
		name: countries[country][locale],
		finding: summary.finding,
		context,
		locator,
		facts,
		strip: {
			wide: layoutStrip(subjects, { width: 560, locale }),
			slim: layoutStrip(subjects, { width: phone.strip, locale })
		},
		timeline: timelines,
		panels,
		/** The axis of all panels. */
		years: summary.years,
		unknown,
		differ,
		/** How much of the width the first of these two takes. */
		share: shareOfFirst(unknown, differ),
		texts: {
			site: m.site_name({}, options),
			title: m.brief_title({}, options),
			date: m.brief_date({ date: formatDate(input.made, 'day', locale) }, options),
			key: m.brief_key({}, options),
			stripLabel: m.country_strip({ country: countries[country][locale] }, options),
			strip: stripText(summary, locale),
			timeline: m.brief_timeline({}, options),
			timelineKey: keyOfTimeline,
			panels: chosen.some(({ points }) => points.some(({ layer }) => layer === 'dialogue'))
				? m.indicator_context_title({}, options)
				: m.brief_context({}, options),
			panelsKey: panelsKey(
				panels.map(({ drawing }) => drawing),
				locale
			),
			/** Where a value bears the sign, the heading says what it stands for. */
			differ: chosen.some(({ latest }) => latest.some(({ differs }) => differs))
				? `${m.indicator_differ({}, options)} (≠)`
				: m.indicator_differ({}, options),
			sources: m.country_sources_title({}, options),
			cited,
			version,
			licence,
			print: m.brief_print({}, options),
			profile: m.brief_to_profile({}, options)
		},
		/** What the evidence of the panels' marks is found by. */
		points: chosen.flatMap(({ points }) => points)
	};
}

export type BriefLayout = ReturnType<typeof layoutBrief>;

/** A heading of one line: of what was seized, which kind. */
const shortTitle = ({ drug, title }: NamedPanel, locale: Locale): string =>
	drug === null ? title : m.brief_seized({ drug: drugs[drug as keyof typeof drugs][locale] }, { locale });

/** The lines above a panel. */
const wordsOf = ({ title, latest }: NamedPanel): string[] => [
	title,
	...latest.map(({ value, when, source, doubt, differs }) =>
		[differs ? `${value} ≠` : value, when, doubt, source].join(', ')
	)
];

function differLines(subjects: readonly string[], locale: Locale): string[] {
	if (subjects.length === 0) return [m.brief_differ_none({}, { locale })];
	const more = subjects.length - most.discrepancies;
	return [
		...subjects.slice(0, most.discrepancies),
		...(more > 0 ? [m.brief_more({ text: formatNumber(more, locale) }, { locale })] : [])
	];
}

function stripText({ subjects }: CountrySummary, locale: Locale): string {
	const mentioned = subjects
		.filter(({ reading }) => reading.kind === 'mention')
		.map(({ name }) => lowerFirst(name, locale));
	const count = { count: subjects.length, text: formatNumber(subjects.length, locale) };
	return [
		m.brief_strip({ subjects: m.country_count_subjects(count, { locale }) }, { locale }),
		mentioned.length > 0
			? m.brief_mentioned({ list: mentioned.join('; ') }, { locale })
			: m.brief_mentioned_none({}, { locale })
	].join(' ');
}
