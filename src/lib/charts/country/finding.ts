import { areaInCase } from '../../domain/area-cases.ts';
import type { Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { listAreas } from '../said.ts';
import type { CountryCounts } from './subjects.ts';

/** What was published elsewhere on a country, population apart. */
export interface ContextCounts {
	readonly numbers: number;
	/** Year in which the latest of them ends; `null` where there is none. */
	readonly latest: number | null;
}

/** What the dialogue holds on a country, in a sentence; the strongest thing said decides which. */
export function countryFinding(country: Country, counts: CountryCounts, locale: Locale): string {
	const { numbers, directions, subjects, all } = counts;
	const told = {
		country: areaInCase(country, 'dative', locale),
		numbers: m.count_numbers(counted(numbers, locale), { locale }),
		directions: m.count_directions(counted(directions, locale), { locale }),
		silent: formatNumber(subjects.silence, locale),
		all: formatNumber(all, locale)
	};
	const { country: name, silent } = told;
	if (numbers > 0 && directions > 0) return m.country_finding_both(told, { locale });
	if (numbers > 0) {
		return m.country_finding_numbers(
			{ country: name, numbers: told.numbers, silent, all: told.all },
			{ locale }
		);
	}
	if (directions > 0) {
		return m.country_finding_directions(
			{ country: name, directions: told.directions, silent, all: told.all },
			{ locale }
		);
	}
	if (subjects.mention > 0) {
		return m.country_finding_mentions({ country: name, silent, all: told.all }, { locale });
	}
	return m.country_finding_nothing({ country: name }, { locale });
}

/** How much was published elsewhere, and up to when. */
export function contextFinding({ numbers, latest }: ContextCounts, locale: Locale): string {
	if (numbers === 0 || latest === null) return m.country_context_none({}, { locale });
	return m.country_context_some(
		{ numbers: m.count_numbers(counted(numbers, locale), { locale }), year: String(latest) },
		{ locale }
	);
}

/** For which countries the dialogue gives a number at all. */
export function countriesFinding(
	read: readonly { readonly country: Country; readonly counts: CountryCounts }[],
	locale: Locale
): string {
	const some = read.filter(({ counts }) => counts.numbers > 0);
	if (some.length === 0) return m.country_list_finding_none({}, { locale });
	if (some.length === read.length) return m.country_list_finding_all({}, { locale });
	return m.country_list_finding_some(
		{
			n: formatNumber(some.length, locale),
			all: formatNumber(read.length, locale),
			list: listAreas(
				some.map(({ country }) => country),
				locale,
				'dative'
			)
		},
		{ locale }
	);
}

/** How far the series that are drawn reach: whether what is known is of today. */
export function seriesFinding(lastYears: readonly number[], recent: number, locale: Locale): string {
	if (lastYears.length === 0) return m.country_series_none({}, { locale });
	const fresh = lastYears.filter((year) => year >= recent).length;
	const all = formatNumber(lastYears.length, locale);
	if (fresh === 0) return m.country_series_old({ year: String(Math.max(...lastYears)) }, { locale });
	if (fresh === lastYears.length) return m.country_series_all({ all, year: String(recent) }, { locale });
	return m.country_series_some(
		{ count: fresh, n: formatNumber(fresh, locale), all, year: String(recent) },
		{ locale }
	);
}

const counted = (count: number, locale: Locale) => ({ count, text: formatNumber(count, locale) });
