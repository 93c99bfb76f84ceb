import { areaInCase } from '../../domain/area-cases.ts';
import type { Country } from '../../domain/areas.ts';
import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { MergedEvent } from './merge.ts';

/** First and last year shown. */
interface ShownYears {
	readonly from: number;
	readonly to: number;
}

type Count = { readonly count: number; readonly text: string };

const groups: readonly {
	readonly kinds: readonly EventKind[];
	readonly word: (count: Count, locale: Locale) => string;
}[] = [
	{ kinds: ['dialogue'], word: (count, locale) => m.count_dialogues(count, { locale }) },
	{ kinds: ['conference'], word: (count, locale) => m.count_meetings(count, { locale }) },
	{ kinds: ['strategy', 'action_plan'], word: (count, locale) => m.count_strategies(count, { locale }) },
	{ kinds: ['programme'], word: (count, locale) => m.count_programmes(count, { locale }) },
	{ kinds: ['law', 'institution', 'measure'], word: (count, locale) => m.count_laws(count, { locale }) },
	{ kinds: ['review'], word: (count, locale) => m.count_reviews(count, { locale }) }
];

const counted = (count: number, locale: Locale): Count => ({ count, text: formatNumber(count, locale) });
const kindOf = ({ main }: MergedEvent) => main.kind as EventKind;
const yearOf = (iso: string) => Number(iso.slice(0, 4));

/** What a timeline shows, counted: how many events of each sort, and over which years. What is not there is not named. */
export function timelineCounts(
	events: readonly MergedEvent[],
	{ from, to }: ShownYears,
	locale: Locale
): string {
	const told = groups.flatMap(({ kinds, word }) => {
		const count = events.filter((event) => kinds.includes(kindOf(event))).length;
		return count > 0 ? [word(counted(count, locale), locale)] : [];
	});
	if (told.length === 0) return m.timeline_subtitle({}, { locale });
	const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(told);
	return from === to
		? m.timeline_finding_year({ list, year: String(from) }, { locale })
		: m.timeline_finding({ list, from: String(from), to: String(to) }, { locale });
}

/**
 * What a timeline says, by the first of these rules that its events fulfil, of one country where just one is asked for:
 * 1. of one country: up to when its own strategies, plans and programmes run;
 * 2. the longest time without a meeting of the dialogue, if it is longer than a year;
 * 3. up to when strategies, plans and programmes run;
 * 4. the one year of those shown in which more begin than in any other;
 * 5. how many there are.
 * Beginnings and ends that are not stated count for nothing, since nothing is known of them. Rules 1 and 3 speak of
 * all that comes after, so they hold only where no later event is left out.
 * @param years.last the last year there is
 */
export function timelineFinding(
	events: readonly MergedEvent[],
	{ from, to, last, country }: ShownYears & { readonly last: number; readonly country?: Country | undefined },
	locale: Locale
): string {
	if (events.length === 0) return m.timeline_finding_none({}, { locale });
	const toTheEnd = to >= last;
	return (
		(toTheEnd && country ? ofCountry(country, events, locale) : undefined) ??
		longestPause(events, locale) ??
		(toTheEnd ? lastEnd(events, locale) : undefined) ??
		fullestYear(events, { from, to }, locale) ??
		timelineCounts(events, { from, to }, locale)
	);
}

function ofCountry(country: Country, events: readonly MergedEvent[], locale: Locale): string | undefined {
	const found = lastEnd(
		events.filter(({ main }) => main.ref_area === country),
		locale
	);
	if (found === undefined) return undefined;
	return m.timeline_of_country(
		{
			country: areaInCase(country, 'prepositional', locale),
			finding: found.charAt(0).toLocaleLowerCase(locale) + found.slice(1)
		},
		{ locale }
	);
}

const aYear = 365;
const daysBetween = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;

function longestPause(events: readonly MergedEvent[], locale: Locale): string | undefined {
	const meetings = events
		.filter((event) => kindOf(event) === 'dialogue' && event.main.stage !== 'announced')
		.sort((a, b) => a.start.localeCompare(b.start));
	let longest: { readonly days: number; readonly from: string; readonly to: string } | undefined;
	for (const [i, { start }] of meetings.entries()) {
		const before = meetings[i - 1]?.end;
		const days = before === undefined ? 0 : daysBetween(before, start);
		if (before !== undefined && days > (longest?.days ?? aYear)) longest = { days, from: before, to: start };
	}
	if (!longest) return undefined;
	return m.timeline_pause(
		{
			dialogues: m.count_dialogues(counted(meetings.length, locale), { locale }),
			from: monthOf(longest.from, locale),
			to: monthOf(longest.to, locale)
		},
		{ locale }
	);
}

/** Month and year as a sentence needs them: «встречами октября 2017». A month beside its day is in the genitive. */
function monthOf(iso: string, locale: Locale): string {
	const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	const month = format.formatToParts(new Date(`${iso}T00:00:00Z`)).find(({ type }) => type === 'month');
	return `${month?.value ?? ''} ${iso.slice(0, 4)}`;
}

function lastEnd(events: readonly MergedEvent[], locale: Locale): string | undefined {
	const lasting = events.filter(({ main, openEnd }) => main.extent === 'span' && !openEnd);
	const strategies = lasting.filter((event) => ['strategy', 'action_plan'].includes(kindOf(event)));
	const programmes = lasting.filter((event) => kindOf(event) === 'programme');
	const both = [...strategies, ...programmes];
	if (both.length === 0) return undefined;
	const year = String(Math.max(...both.map(({ end }) => yearOf(end))));
	if (programmes.length === 0) return m.timeline_last_strategy({ year }, { locale });
	if (strategies.length === 0) return m.timeline_last_programme({ year }, { locale });
	return m.timeline_last_both({ year }, { locale });
}

function fullestYear(
	events: readonly MergedEvent[],
	{ from, to }: ShownYears,
	locale: Locale
): string | undefined {
	const byYear = new Map<number, number>();
	// What was under way by some day may have begun long before.
	const shown = events
		.flatMap(({ start, openStart }) => (openStart ? [] : [yearOf(start)]))
		.filter((year) => year >= from && year <= to);
	for (const year of shown) byYear.set(year, (byYear.get(year) ?? 0) + 1);
	const [most, next] = [...byYear].sort(([, a], [, b]) => b - a);
	if (!most || most[1] < 2 || !next || next[1] === most[1]) return undefined;
	return m.timeline_fullest(
		{ n: formatNumber(most[1], locale), all: formatNumber(events.length, locale), year: String(most[0]) },
		{ locale }
	);
}
