import { areaInCase } from '../../domain/area-cases.ts';
import { countryCodes, type Area, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { isContested } from '../contested.ts';
import { periodOf } from '../row-words.ts';
import { isFullYear } from './counts/merge.ts';

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

/** The latest two full years that follow each other in one country, from one document, both plain values. */
export function latestPair(
	points: readonly SeriesPoint[]
): { before: SeriesPoint; after: SeriesPoint } | undefined {
	const sure = points.filter(
		(point) => isFullYear(point) && point.value !== null && point.status !== 'U' && point.status !== 'E'
	);
	const pairs = sure.flatMap((after) => {
		const before = sure.find(
			(one) =>
				Number(one.end.slice(0, 4)) === Number(after.end.slice(0, 4)) - 1 &&
				one.document_id === after.document_id &&
				one.indicator_id === after.indicator_id &&
				one.ref_area === after.ref_area &&
				one.drug === after.drug
		);
		return before ? [{ before, after }] : [];
	});
	return pairs.sort(
		(a, b) => b.after.end.localeCompare(a.after.end) || a.after.ref_area.localeCompare(b.after.ref_area)
	)[0];
}

/**
 * What counts of one indicator show: for how many of the five countries there are figures, and the latest change
 * that one source tells by itself. Two sources are never held against each other, and no
 * number on which sources differ stands in a title.
 * @param differing rows on which sources differ
 */
export function countsFinding(
	points: readonly SeriesPoint[],
	measure: string,
	differing: ReadonlySet<string>,
	locale: Locale
): string {
	const silent = silentCountries(points);
	const n = countryCodes.length - silent.length;
	if (n === 0) return m.crime_counts_none({ measure }, { locale });
	const coverage = m.crime_counts_coverage({ measure, n, all: countryCodes.length }, { locale });
	const pair = latestPair(points.filter((point) => !isContested(point, differing)));
	if (pair === undefined) {
		const contested = latestPair(points)?.after.ref_area as Area | undefined;
		return contested
			? `${coverage}; ${m.crime_counts_contested({ country: areaInCase(contested, 'dative', locale) }, { locale })}`
			: `${coverage}; ${m.crime_counts_no_pair({}, { locale })}`;
	}
	const { before, after } = pair;
	const facts = {
		country: areaInCase(after.ref_area as Area, 'prepositional', locale),
		after: formatNumber(after.value ?? 0, locale),
		year: after.end.slice(0, 4),
		before: formatNumber(before.value ?? 0, locale),
		yearBefore: before.end.slice(0, 4)
	};
	return `${coverage}; ${m.crime_counts_pair(facts, { locale })}`;
}

/**
 * What counts of several indicators show: of the one that most countries tell of, each country's latest number with
 * its period. Nobody is said to have the most, since each authority counts in its own way.
 * @param measures the names of the indicators, by id; of equals the first is taken
 * @param subject what they are all about, for where there is none
 */
export function measuresFinding(
	points: readonly SeriesPoint[],
	measures: Readonly<Record<string, string>>,
	subject: string,
	differing: ReadonlySet<string>,
	locale: Locale
): string {
	const sure = points.filter((point) => point.value !== null && !isContested(point, differing));
	const told = (id: string) =>
		countryCodes.flatMap((code) => {
			const [latest] = sure
				.filter(({ indicator_id, ref_area }) => indicator_id === id && ref_area === code)
				.sort((a, b) => b.end.localeCompare(a.end));
			return latest ? [latest] : [];
		});
	const [widest] = Object.keys(measures)
		.map((id) => ({ id, points: told(id) }))
		.sort((a, b) => b.points.length - a.points.length);
	if (!widest || widest.points.length === 0) return m.crime_counts_none({ measure: subject }, { locale });
	const parts = widest.points.map((point) =>
		m.crime_measures_part(
			{
				country: areaInCase(point.ref_area as Area, 'prepositional', locale),
				value: formatNumber(point.value ?? 0, locale),
				period: periodOf(point, locale)
			},
			{ locale }
		)
	);
	return m.crime_measures_finding(
		{ measure: measures[widest.id] ?? widest.id, parts: parts.join(', ') },
		{ locale }
	);
}
