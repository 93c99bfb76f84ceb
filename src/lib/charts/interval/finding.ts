import { countryCodes } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { formatLength, wholeMonths } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import { drugName, periodOf } from '../row-words.ts';
import { isDrawn, type Interval } from './interval.ts';
import { areaName } from './words.ts';

/**
 * How long a period lasts, as a headline says it: `in one year`, `over nearly 4 years`, `over 2 years 6 months`.
 * What is not of whole months is told by its dates.
 */
export function lengthInWords({ start, end }: Pick<Interval, 'start' | 'end'>, locale: Locale): string {
	const months = start === null ? null : wholeMonths(start, end);
	if (start === null || months === null)
		return m.sz_in_period({ period: periodOf({ start, end }, locale) }, { locale });
	const [years, rest] = [Math.floor(months / 12), months % 12];
	const count = (n: number) => ({ count: n, text: String(n) });
	if (months === 12) return m.sz_in_one_year({}, { locale });
	if (rest === 0) return m.sz_over_years(count(years), { locale });
	if (years > 0 && rest >= 10) return m.sz_over_nearly(count(years + 1), { locale });
	return m.sz_over_length({ length: formatLength(start, end, locale) ?? '' }, { locale });
}

/** A number and its unit stay on one line of the title. */
const tied = (value: string): string => value.replaceAll(' ', '\u00a0');

/** How much of what: a figure of one kind of drug is not one of all. */
function amountOf(figure: Interval, locale: Locale): string {
	const value = tied(formatFigure(figure, locale));
	if (figure.drug === null || figure.drug === 'all_drugs') return m.sz_of_drugs({ value }, { locale });
	return m.sz_of_drug({ value, drug: drugName(figure, locale) }, { locale });
}

const said = (figure: Interval, locale: Locale) => ({
	area: areaName(figure.ref_area, locale),
	value: amountOf(figure, locale),
	length: lengthInWords(figure, locale)
});

/**
 * The title: which countries report how much over how long; the greater rate first, and never which is more.
 * A figure for a wider area is no country's.
 */
export function intervalFinding(figures: readonly Interval[], locale: Locale): string {
	const rate = (figure: Interval) => (isDrawn(figure) ? figure.per_year : -1);
	const own = figures.filter(({ ref_area }) => countryCodes.some((one) => one === ref_area));
	const [first, second, ...others] = [...own].sort((a, b) => rate(b) - rate(a));
	if (!first) return m.sz_finding_none({}, { locale });
	if (!second) return m.sz_finding_one(said(first, locale), { locale });
	if (others.length === 0 && first.ref_area !== second.ref_area) {
		const { area, value, length } = said(second, locale);
		return m.sz_finding_two(
			{ ...said(first, locale), area2: area, value2: value, length2: length },
			{ locale }
		);
	}
	const areas = new Set(own.map(({ ref_area }) => ref_area)).size;
	return m.sz_finding_many(
		{ figures: String(own.length), count: areas, text: String(areas), all: String(countryCodes.length) },
		{ locale }
	);
}
