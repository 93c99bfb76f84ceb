import { areaInCase } from '../../domain/area-cases.ts';
import { countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { changeOf, latestPair, type Change } from './change.ts';

const counted = (count: number, locale: Locale) => ({ count, text: formatNumber(count, locale) });

/** Countries of the five that no row is about, in the order of the atlas. */
export function silentCountries(points: readonly SeriesPoint[]): Country[] {
	const told = new Set(points.map(({ ref_area }) => ref_area));
	return countryCodes.filter((code) => !told.has(code));
}

/**
 * What the units of the dialogue show: how many groups of how many persons, who told it, who tells nothing.
 * @param groups the indicator of the groups; every other point is of the persons in them
 */
export function unitsFinding(points: readonly SeriesPoint[], groups: string, locale: Locale): string {
	const told = countryCodes.filter((code) => points.some(({ ref_area }) => ref_area === code));
	const silent = countryCodes.length - told.length;
	const [only] = told;
	if (only === undefined) return m.crime_units_none({}, { locale });
	if (told.length > 1) {
		return m.crime_units_several({ n: told.length, all: countryCodes.length }, { locale });
	}
	const latest = (of: readonly SeriesPoint[]) => [...of].sort((a, b) => b.end.localeCompare(a.end))[0];
	const group = latest(points.filter(({ indicator_id }) => indicator_id === groups));
	const persons = latest(points.filter(({ indicator_id }) => indicator_id !== groups));
	// Persons belong to the groups only where one document gives both for one period.
	const together =
		group?.value != null &&
		persons?.value != null &&
		group.sign === null &&
		persons.sign === null &&
		persons.document_id === group.document_id &&
		persons.start === group.start &&
		persons.end === group.end;
	const others = m.crime_others_silent(counted(silent, locale), { locale });
	const facts = { country: areaInCase(only, 'prepositional', locale), others };
	if (together) {
		return m.crime_units_both(
			{
				...facts,
				groups: m.crime_groups_of(counted(group.value, locale), { locale }),
				persons: m.crime_of_persons(counted(persons.value, locale), { locale })
			},
			{ locale }
		);
	}
	const figure = group ?? persons;
	return m.crime_units_one({ ...facts, figure: figure ? formatFigure(figure, locale) : '' }, { locale });
}

/**
 * What counts of one indicator show, every country with a figure named once: where there were more, fewer or as many in
 * the later of two years that one source gives and no later year follows, on whom sources disagree, and where nothing
 * recent can be compared.
 * @param differing rows on which sources differ
 */
export function countsFinding(
	points: readonly SeriesPoint[],
	measure: string,
	differing: ReadonlySet<string>,
	locale: Locale
): string {
	const told = countryCodes.filter((code) => points.some(({ ref_area }) => ref_area === code));
	if (told.length === 0) return m.crime_counts_none({ measure }, { locale });
	const changes = told.map((code) => {
		const here = points.filter(({ ref_area, drug }) => ref_area === code && drug === null);
		const found: Change = here.length > 0 ? changeOf(here, differing) : { kind: 'open' };
		const change: Change = 'before' in found && found.superseded ? { kind: 'open' } : found;
		const name = areaInCase(code, 'before' in change ? 'prepositional' : 'dative', locale);
		const place =
			'before' in change
				? m.crime_title_place(
						{ country: name, from: change.before.end.slice(0, 4), to: change.after.end.slice(0, 4) },
						{ locale }
					)
				: name;
		return { kind: change.kind === 'one' ? 'open' : change.kind, place };
	});
	const parts = (
		[
			['more', m.crime_title_more],
			['fewer', m.crime_title_fewer],
			['same', m.crime_title_same],
			['contested', m.crime_title_contested],
			['open', m.crime_title_open]
		] as const
	).flatMap(([kind, said]) => {
		const places = changes.filter((change) => change.kind === kind).map(({ place }) => place);
		return places.length === 0
			? []
			: [said({ places: new Intl.ListFormat(locale).format(places) }, { locale })];
	});
	return m.crime_measures_finding({ measure, parts: parts.join('; ') }, { locale });
}

/**
 * What counts of several indicators show, a panel each: how many of the five countries tell any of them, and in how many
 * panels a source gives two full years that could be compared. The panels say the rest, each for itself: nobody is
 * said to have the most, since each authority counts in its own way.
 * @param subject what they are all about
 */
export function measuresFinding(points: readonly SeriesPoint[], subject: string, locale: Locale): string {
	const n = countryCodes.length - silentCountries(points).length;
	if (n === 0) return m.crime_counts_none({ measure: subject }, { locale });
	const coverage = m.crime_counts_coverage({ measure: subject, n, all: countryCodes.length }, { locale });
	const panels = [...new Set(points.map(({ indicator_id }) => indicator_id))];
	const paired = panels.filter((id) => latestPair(points.filter(({ indicator_id }) => indicator_id === id)));
	return `${coverage}; ${
		paired.length === 0
			? m.crime_counts_no_pair({}, { locale })
			: m.crime_title_pairs({ n: paired.length, all: panels.length }, { locale })
	}`;
}
