import { areaInCase, type GrammaticalCase } from '../../domain/area-cases.ts';
import { countryCodes, type Area, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber, formatTold } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { periodOf } from '../row-words.ts';
import { listAreas } from '../said.ts';
import { compareYears, isSame, type Comparison, type Printed } from './compare.ts';
import { groupBy } from '../group-by.ts';
import { wholeYear } from '../../domain/whole-year.ts';

/** How many years back a direction without a start is set beside estimates. */
const beforeSaid = 5;
const decade = 10;

const yearOf = (date: string) => Number(date.slice(0, 4));
const inOrder = (codes: readonly string[]): Country[] => countryCodes.filter((code) => codes.includes(code));

/** Names of countries as a list in a sentence, in the atlas's order, each once. */
export const namesOf = (codes: readonly string[], locale: Locale, grammatical?: GrammaticalCase): string =>
	listAreas(inOrder(codes), locale, grammatical);

/** The latest direction of each country. */
function latestDirections(claims: readonly Claim[]): (Claim & { direction: number })[] {
	const latest = new Map<string, Claim & { direction: number }>();
	for (const claim of [...claims].sort((a, b) => a.end.localeCompare(b.end))) {
		const { direction } = claim;
		if (direction !== null) latest.set(claim.ref_area, { ...claim, direction });
	}
	return [...latest.values()];
}

/** The years over which the estimates are set beside a direction. */
const yearsBeside = (claim: Pick<Claim, 'start' | 'end'>) => ({
	from: claim.start === null ? yearOf(claim.end) - beforeSaid : yearOf(claim.start),
	to: yearOf(claim.end)
});

/**
 * What is said and what is estimated, both as facts: which of them is right, and why they differ, is not for a title.
 * @param claims what the dialogue says of new infections
 * @param points estimates of one edition
 */
export function infectionsFinding(
	claims: readonly Claim[],
	points: readonly SeriesPoint[],
	locale: Locale
): string {
	const directions = latestDirections(claims);
	if (directions.length === 0) return estimatesFinding(points, locale);
	const groups = groupBy(directions, ({ direction, start, end }) => {
		const { from, to } = yearsBeside({ start, end });
		return [direction, from, to].join(' ');
	});
	return [...groups.values()]
		.map((group) => {
			const [first] = group;
			const codes = inOrder(group.map(({ ref_area }) => ref_area));
			const said = saidOf(first.direction, yearOf(first.end), codes, locale);
			const { from, to } = yearsBeside(first);
			const compared = compareYears(points, codes, from, to);
			return compared.length === 0
				? m.hiv_finding_directions({ said }, { locale })
				: m.hiv_finding_both({ said, changes: changesOf(compared, locale), from, to }, { locale });
		})
		.join('. ');
}

function saidOf(direction: number, year: number, codes: readonly Country[], locale: Locale): string {
	const inputs = { count: codes.length, year, areas: namesOf(codes, locale) };
	if (direction <= -2) return m.hiv_said_falls_much(inputs, { locale });
	if (direction === -1) return m.hiv_said_falls(inputs, { locale });
	if (direction === 0) return m.hiv_said_same(inputs, { locale });
	if (direction === 1) return m.hiv_said_rises(inputs, { locale });
	return m.hiv_said_rises_much(inputs, { locale });
}

/** The years that are compared where nothing is said: the last one, and ten years before. */
export function lastDecade(points: readonly SeriesPoint[]): { from: number; to: number } | undefined {
	const years = points.flatMap((point) => wholeYear(point) ?? []);
	const to = Math.max(...years);
	return years.length === 0 ? undefined : { from: to - decade, to };
}

function estimatesFinding(points: readonly SeriesPoint[], locale: Locale): string {
	const years = lastDecade(points);
	if (years === undefined) return m.hiv_finding_none({}, { locale });
	const { from, to } = years;
	const codes = inOrder(points.map(({ ref_area }) => ref_area));
	const compared = compareYears(points, codes, from, to);
	return compared.length === 0
		? m.hiv_finding_uncompared({ areas: namesOf(codes, locale, 'prepositional'), from, to }, { locale })
		: m.hiv_finding_estimates({ changes: changesOf(compared, locale), from, to }, { locale });
}

/** The estimates of two years side by side: whether the difference is one, their bounds would have to say. */
const changesOf = (compared: readonly Comparison[], locale: Locale): string =>
	compared
		.map((one) => {
			const area = areaInCase(one.area, 'prepositional', locale);
			const first = printed(one.first, locale);
			return isSame(one)
				? m.hiv_change_same({ area, first }, { locale })
				: m.hiv_change({ area, first, last: printed(one.last, locale) }, { locale });
		})
		.join('; ');

function printed(told: Printed, locale: Locale): string {
	const { value, low, high, sign } = told;
	if (value !== null) return formatTold(told, locale);
	const limit = { value: formatNumber(high ?? low ?? 0, locale) };
	if (high !== null) {
		return sign === '<' ? m.hiv_fewer_than(limit, { locale }) : m.hiv_at_most(limit, { locale });
	}
	return sign === '>' ? m.hiv_more_than(limit, { locale }) : m.hiv_at_least(limit, { locale });
}

/**
 * The least and the greatest of the countries' latest numbers, each with its period.
 * @param points values of one indicator and one edition
 * @param countries those that are shown: one without any value is named as such
 */
export function rangeFinding(
	indicator: string,
	points: readonly SeriesPoint[],
	countries: readonly Country[],
	locale: Locale
): string {
	if (points.length === 0) return m.hiv_range_none({ indicator }, { locale });
	const finding = rangeOf(indicator, points, locale);
	const silent = countries.filter((area) => points.every(({ ref_area }) => ref_area !== area));
	return silent.length === 0
		? finding
		: m.hiv_without({ finding, areas: namesOf(silent, locale, 'dative') }, { locale });
}

/** The latest number of each country, the least first. */
function latestNumbers(points: readonly SeriesPoint[]): (SeriesPoint & { value: number })[] {
	const latest = new Map<string, SeriesPoint & { value: number }>();
	for (const point of [...points].sort((a, b) => a.end.localeCompare(b.end))) {
		const { value } = point;
		if (value !== null) latest.set(point.ref_area, { ...point, value });
	}
	return [...latest.values()].sort((a, b) => a.value - b.value);
}

/** The years of a country that {@link rangeFinding} names: those of the least and of the greatest number. */
export function yearsInRange(points: readonly SeriesPoint[], area: Country): number[] {
	const numbers = latestNumbers(points);
	return [numbers[0], numbers.at(-1)].flatMap((point) =>
		point?.ref_area === area ? (wholeYear(point) ?? []) : []
	);
}

function rangeOf(indicator: string, points: readonly SeriesPoint[], locale: Locale): string {
	const numbers = latestNumbers(points);
	const [low, high] = [numbers[0], numbers.at(-1)];
	if (!low || !high) return m.hiv_range_limits({ indicator }, { locale });
	const told = (point: SeriesPoint & { value: number }) => ({
		value: point.unit === 'PERCENT' ? formatFigure(point, locale) : formatTold(point, locale),
		area: areaInCase(point.ref_area as Area, 'prepositional', locale),
		period: periodOf(point, locale)
	});
	if (numbers.length === 1) return m.hiv_range_one({ indicator, ...told(low) }, { locale });
	if (low.value === high.value)
		return m.hiv_range_equal(
			{
				indicator,
				value: told(low).value,
				areas: namesOf(
					numbers.map(({ ref_area }) => ref_area),
					locale,
					'prepositional'
				)
			},
			{ locale }
		);
	const [least, most] = [told(low), told(high)];
	return m.hiv_range(
		{
			indicator,
			low: least.value,
			lowArea: least.area,
			lowPeriod: least.period,
			high: most.value,
			highArea: most.area,
			highPeriod: most.period
		},
		{ locale }
	);
}

/**
 * An older edition's estimate beside the cases registered, for the latest year that both touch; else the latest of
 * each. They are two indicators: they are named, not compared.
 */
export function apartFinding(
	estimates: readonly SeriesPoint[],
	cases: readonly SeriesPoint[],
	locale: Locale
): string {
	const codes = inOrder([...estimates, ...cases].map(({ ref_area }) => ref_area));
	const [code] = codes;
	if (code === undefined) return m.hiv_apart_none({}, { locale });
	if (codes.length > 1) return m.hiv_apart_several({ areas: namesOf(codes, locale, 'dative') }, { locale });
	const area = areaInCase(code, 'dative', locale);
	const latestOf = (points: readonly SeriesPoint[]) =>
		points.filter(({ value }) => value !== null).sort((a, b) => b.end.localeCompare(a.end));
	const [printed, counted] = [latestOf(estimates), latestOf(cases)];
	const shared = printed.find(({ end }) => counted.some((one) => yearOf(one.end) === yearOf(end)));
	const estimate = shared ?? printed[0];
	const registered = counted.find(({ end }) => shared && yearOf(end) === yearOf(shared.end)) ?? counted[0];
	const told = (point: SeriesPoint) => formatFigure(point, locale);
	if (estimate && registered)
		return m.hiv_apart_both(
			{
				area,
				estimate: told(estimate),
				year: yearOf(estimate.end),
				cases: told(registered),
				period: periodOf(registered, locale)
			},
			{ locale }
		);
	if (estimate)
		return m.hiv_apart_estimates({ area, estimate: told(estimate), year: yearOf(estimate.end) }, { locale });
	if (registered)
		return m.hiv_apart_cases(
			{ area, cases: told(registered), period: periodOf(registered, locale) },
			{ locale }
		);
	return m.hiv_apart_several({ areas: area }, { locale });
}
