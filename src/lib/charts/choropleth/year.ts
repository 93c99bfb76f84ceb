import { countries, countryCodes, type Country } from '../../domain/areas.ts';
import { obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { formatFigure, formatNumber, formatTold } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import { derivedMeasures } from '../../queries/derived-measures.ts';
import type { ReckonedPoint } from '../../queries/series.ts';
import { periodOf } from '../row-words.ts';
import { directionWord, sourceOf, speak } from '../words.ts';
import { whyApart, type Apart } from './comparable.ts';
import type { FactLine, MapFact } from './fact.ts';
import { directionLine, wordLine } from './readings.ts';
import { yearWords } from './year-words.ts';

/**
 * Indicators whose own caveat says that countries count different things, or that are the share of one agency.
 * A test holds them to the caveats.
 */
export const countedApart =
	/_agency$|^(trafficking_channels|drug_seizures_(border|operation)$|drug_crimes$|laboratories_dismantled$|persons_prosecuted$|precursor_seizures$|registered_drug_users$|transnational)/;

/** How a value is read: as reported, or as the atlas reckons it. */
export type MapMeasure = 'reported' | 'per_year' | 'per_100k';

/**
 * Why a value of the year cannot be compared. `round`: an estimate of another round than those beside it;
 * `measure`: it cannot be reckoned in the measure asked for.
 */
export type YearApart = Apart | 'round' | 'measure';

/** What the map shows of a country in a year, and what else there is for the year. */
export interface YearFact extends MapFact {
	/** The value shown; none where there is no figure. */
	readonly point: ReckonedPoint | null;
	readonly apart: YearApart | null;
	/** Other values that touch the year, of other sources or periods. */
	readonly others: readonly ReckonedPoint[];
	readonly claims: readonly Claim[];
}

export interface YearQuestion {
	/** Of one indicator and, if it tells drugs apart, of one drug. */
	readonly points: readonly ReckonedPoint[];
	/** Of the same indicator; none where one drug is asked for, since a claim names none. */
	readonly claims: readonly Claim[];
	readonly measure: MapMeasure;
	readonly locale: Locale;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** Whether a period touches a year; of an open start only the end is known. */
export const touches = (
	row: { readonly start: string | null; readonly end: string },
	year: number
): boolean => yearOf(row.start ?? row.end) <= year && year <= yearOf(row.end);

/**
 * What is known of each of the five for a calendar year. A value of the whole year stands before one of another
 * period that touches it; {@link choose} says which of several.
 */
export function factsOfYear({ points, claims, measure, locale }: YearQuestion, year: number): YearFact[] {
	const here = points.filter((point) => touches(point, year));
	const told = claims.filter((claim) => touches(claim, year));
	const byArea = countryCodes.map((area) => choose(here, area));
	const round = roundOf(byArea.flatMap(([first]) => first ?? []));
	return countryCodes.map((area, i) => {
		const candidates = byArea[i] ?? [];
		const claimsHere = told.filter(({ ref_area }) => ref_area === area);
		return factOf({ area, candidates, claims: claimsHere, round, measure, locale });
	});
}

/**
 * The document whose estimates are compared, where what is shown are estimates: rounds of one model revise each
 * other's years and are never held together. Null where the first source gives more than estimates, or only one.
 */
function roundOf(shown: readonly ReckonedPoint[]): string | null {
	const count = (document: string) => shown.filter(({ document_id }) => document_id === document).length;
	const [first] = [...shown].sort((a, b) => count(b.document_id) - count(a.document_id));
	if (!first || count(first.document_id) < 2) return null;
	const its = shown.filter(({ document_id }) => document_id === first.document_id);
	return its.every(({ status }) => status === 'E') ? first.document_id : null;
}

/**
 * A country's values for a year, the one to show first:
 * 1. of the whole calendar year, before a part of it or several years, of which the nearest to a year in length;
 * 2. a single number, before a bound or range;
 * 3. neither of another definition nor of low reliability, before such;
 * 4. of the source that covers most of the five that year, since one source counts alike;
 * 5. of the dialogue, before what was published elsewhere.
 * What is still equal keeps the order of the data.
 */
export function choose(here: readonly ReckonedPoint[], area: Country): ReckonedPoint[] {
	const covered = new Map<string, Set<string>>();
	for (const { document_id, ref_area, start, end } of here) {
		if (wholeYear({ start, end }) !== null)
			covered.set(document_id, (covered.get(document_id) ?? new Set()).add(ref_area));
	}
	const rank = (point: ReckonedPoint): readonly number[] => [
		Math.round(Math.abs(daysOf(point) - 365.5)),
		point.value === null ? 1 : 0,
		point.status === 'D' || point.status === 'U' ? 1 : 0,
		-(covered.get(point.document_id)?.size ?? 0),
		point.layer === 'dialogue' ? 0 : 1
	];
	return here
		.filter(({ ref_area }) => ref_area === area)
		.map((point) => ({
			point,
			rank: wholeYear(point) === null ? rank(point) : [0, ...rank(point).slice(1)]
		}))
		.sort((a, b) => compare(a.rank, b.rank))
		.map(({ point }) => point);
}

const compare = (a: readonly number[], b: readonly number[]): number =>
	a.map((one, i) => one - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** Length in days; a day where no start is known. A period that is no calendar year is never nearer to one than it. */
const daysOf = ({ start, end }: ReckonedPoint): number =>
	start === null ? 1 : Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;

interface Known {
	readonly area: Country;
	readonly candidates: readonly ReckonedPoint[];
	readonly claims: readonly Claim[];
	readonly round: string | null;
	readonly measure: MapMeasure;
	readonly locale: Locale;
}

function factOf({ area, candidates, claims, round, measure, locale }: Known): YearFact {
	const [point, ...others] = candidates;
	const directions = claims.filter(({ direction }) => direction !== null);
	const name = countries[area][locale];
	const rows = [
		...[point, ...others].flatMap((one) => one?.rows.split('~') ?? []),
		...claims.map(({ id }) => id)
	];
	const base = { area, point: point ?? null, others, claims, rows } as const;
	if (!point) {
		const kind = directions.length > 0 ? 'direction' : claims.length > 0 ? 'mention' : 'silence';
		const said = claims.map((claim) =>
			[
				claim.direction === null ? m.kind_mention({}, { locale }) : directionWord(claim.direction, locale),
				periodOf(claim, locale),
				claim.reported_by,
				sourceOf(claim, locale)
			].join(', ')
		);
		return {
			...base,
			kind,
			apart: null,
			value: null,
			layer: 'dialogue',
			doubtful: false,
			lines: [kind === 'direction' ? directionLine(directions[0], locale) : wordLine(kind, locale)],
			spoken: speak(name, said.length > 0 ? [said.join(';\n')] : [m.kind_silence({}, { locale })])
		};
	}
	// What cannot be reckoned is shown as reported, and has no size or shade among the reckoned.
	const reckoned = measure === 'reported' ? point.value : threeDigits(point[measure]);
	const apart =
		whyApart(point) ??
		(countedApart.test(point.indicator_id) ? 'counted' : null) ??
		(round !== null && point.document_id !== round ? 'round' : null) ??
		(reckoned === null ? 'measure' : null);
	const value = reckoned ?? point.value;
	const shown = { ...point, value };
	const text = formatFigure(shown, locale);
	const lines: FactLine[] = [
		{ text, role: 'value', ...(value === null ? {} : { short: formatTold(shown, locale) }) },
		...(wholeYear(point) !== null
			? []
			: [{ text: periodOf(point, locale), role: 'note', extra: true } as const]),
		...(directions[0] ? [{ ...directionLine(directions[0], locale), extra: true }] : [])
	];
	const status = point.status === 'A' ? '' : obsStatuses[point.status as keyof typeof obsStatuses][locale];
	return {
		...base,
		kind: apart === null ? 'number' : 'apart',
		apart,
		value: reckoned,
		layer: point.layer === 'dialogue' ? 'dialogue' : 'context',
		doubtful: point.status === 'U' || point.status === 'E',
		lines,
		spoken: speak(name, [
			reckoned === null || measure === 'reported' ? text : `${text} ${derivedMeasures[measure].unit[locale]}`,
			status.toLocaleLowerCase(locale),
			apart === null ? '' : yearWords[locale].apart[apart],
			periodOf(point, locale),
			point.lines > 1 ? m.series_lines({ lines: formatNumber(point.lines, locale) }, { locale }) : '',
			point.reported_by,
			sourceOf(point, locale),
			...directions.map(
				(claim) => `${directionWord(claim.direction ?? 0, locale)} (${sourceOf(claim, locale)})`
			),
			others.length === 0 ? '' : yearWords[locale].oneOf({ count: formatNumber(others.length + 1, locale) })
		])
	};
}

/** A reckoned value is no reading: three digits say all that it knows. */
const threeDigits = (value: number | null): number | null =>
	value === null ? null : Number(value.toPrecision(3));

/** A year on the slider. */
export interface MapYear {
	readonly year: number;
	/** Countries with a figure of the whole year. */
	readonly whole: number;
	/** Countries of which something is known that touches the year, figure or claim. */
	readonly any: number;
}

/** Every year from the first to the last of which anything is known; one with nothing is there, and empty. */
export function mapYears({ points, claims }: Pick<YearQuestion, 'points' | 'claims'>): MapYear[] {
	const rows = [...points, ...claims].filter(({ ref_area }) => Object.hasOwn(countries, ref_area));
	if (rows.length === 0) return [];
	const first = Math.min(...rows.map(({ start, end }) => yearOf(start ?? end)));
	const last = Math.max(...rows.map(({ end }) => yearOf(end)));
	const count = (some: readonly { readonly ref_area: string }[]) =>
		new Set(some.map(({ ref_area }) => ref_area)).size;
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const year = first + i;
		const here = rows.filter((row) => touches(row, year));
		return {
			year,
			whole: count(here.filter((row) => 'value' in row && wholeYear(row) !== null)),
			any: count(here)
		};
	});
}

/** The year to begin with: the latest of those in which most countries have a figure of the whole year. */
export function bestYear(years: readonly MapYear[]): number | null {
	const most = (key: 'whole' | 'any') => Math.max(0, ...years.map((year) => year[key]));
	const key = most('whole') > 0 ? 'whole' : 'any';
	return years.findLast((year) => year[key] === most(key))?.year ?? null;
}
