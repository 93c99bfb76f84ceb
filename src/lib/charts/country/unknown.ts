import { areaInCase } from '../../domain/area-cases.ts';
import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { lowerFirst } from '../../format/lower-first.ts';
import { quantities, yearsWithout } from '../gaps/gaps.ts';
import { latestOf, leadingIndicators, panelTitle, type Panel } from './panels.ts';
import type { Subject } from './subjects.ts';

export interface UnknownOptions {
	/** First and last year of the dialogue. */
	readonly from: number;
	readonly to: number;
	/** From which year on a value is called recent. */
	readonly recent: number;
	/** What an indicator is called. */
	readonly nameOf: (indicator: string) => string;
	/** The indicators that some number of the country's is held for, from either layer. */
	readonly held: readonly string[];
	readonly locale: Locale;
}

/** What is not known of a country, a sentence a sort of gap; none where there is no such gap. */
export function describeUnknown(
	country: Country,
	subjects: readonly Subject[],
	panels: readonly Panel[],
	{ from, to, recent, nameOf, held, locale }: UnknownOptions
): string[] {
	const list = (names: readonly string[]) => names.map((name) => lowerFirst(name, locale)).join('; ');
	const due = subjects.filter(({ id }) => (quantities as readonly string[]).includes(id));
	const silent = due.filter(({ reading }) => reading.kind === 'silence');
	const unnumbered = due.filter(({ reading: { kind } }) => kind === 'direction' || kind === 'mention');
	const stopped = panels.flatMap((panel) => {
		const last = Number((latestOf(panel.points)[0]?.end ?? '').slice(0, 4));
		return last < recent ? [`${panelTitle(panel, nameOf(panel.indicator), locale)} (${String(last)})`] : [];
	});
	const nowhere = leadingIndicators.filter((indicator) => !held.includes(indicator));
	return [
		...(unnumbered.length > 0
			? [m.country_gap_none({ list: list(unnumbered.map(({ name }) => name)) }, { locale })]
			: []),
		...(silent.length > 0
			? [m.country_gap_silent({ list: list(silent.map(({ name }) => name)) }, { locale })]
			: []),
		...yearSentences(country, due, { from, to, locale }),
		...(stopped.length > 0 ? [m.country_gap_stops({ list: list(stopped) }, { locale })] : []),
		...(nowhere.length > 0 ? [m.country_gap_nowhere({ list: list(nowhere.map(nameOf)) }, { locale })] : [])
	];
}

/** Which years no number covers; subjects with the same years share a sentence. */
function yearSentences(
	country: Country,
	due: readonly Subject[],
	{ from, to, locale }: Pick<UnknownOptions, 'from' | 'to' | 'locale'>
): string[] {
	const byYears = new Map<string, string[]>();
	for (const { name, reading } of due) {
		const years = reading.kind === 'number' ? yearsWithout(reading.figures, from, to) : [];
		if (years.length === 0) continue;
		const told = new Intl.ListFormat(locale).format(years);
		byYears.set(told, [...(byYears.get(told) ?? []), name]);
	}
	return [...byYears].map(([years, [first = '', ...others]]) =>
		m.country_gap_years(
			{
				indicator: [first, ...others.map((name) => lowerFirst(name, locale))].join('; '),
				country: areaInCase(country, 'dative', locale),
				years
			},
			{ locale }
		)
	);
}
