import { countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { namesOf } from './finding.ts';
import { wholeYear } from '../../domain/whole-year.ts';

/** Years that a change needs at least before it is worth a title. */
const apart = 5;

interface Bounded {
	readonly area: Country;
	readonly year: number;
	readonly low: number;
	readonly high: number;
}

const boundedOf = (points: readonly SeriesPoint[]): Bounded[] =>
	points.flatMap((point): Bounded[] => {
		const { value, low, high, ref_area } = point;
		const year = wholeYear(point);
		return year === null || value === null || low === null || high === null
			? []
			: [{ area: ref_area as Country, year, low, high }];
	});

/** The two years that {@link boundsFinding} compares; undefined where there are none. */
export const boundsYears = (points: readonly SeriesPoint[]) => yearsApart(boundedOf(points));

function yearsApart(bounded: readonly Bounded[]): { from: number; to: number } | undefined {
	const years = [...new Set(bounded.map(({ year }) => year))].sort((a, b) => b - a);
	const [to] = years;
	const from = years.find((year) => to !== undefined && year <= to - apart);
	return to === undefined || from === undefined ? undefined : { from, to };
}

/**
 * How estimates with bounds changed between two years: higher or lower only where the bounds of the two do not
 * touch; else the change may be none. The last year that any country has, beside the latest one at least five
 * years before it.
 * @param points values of one indicator and one edition
 * @param countries those that are shown: one without any value is named as such
 * @returns undefined where no country has bounds for two such years
 */
export function boundsFinding(
	indicator: string,
	points: readonly SeriesPoint[],
	countries: readonly Country[],
	locale: Locale
): string | undefined {
	const bounded = boundedOf(points);
	const years = yearsApart(bounded);
	if (years === undefined) return undefined;
	const { from, to } = years;
	const at = (area: Country, year: number) => bounded.find((one) => one.area === area && one.year === year);
	const changes = countryCodes.flatMap((area) => {
		const [first, last] = [at(area, from), at(area, to)];
		if (!first || !last) return [];
		return [{ area, sign: last.low > first.high ? 1 : last.high < first.low ? -1 : 0 }];
	});
	if (changes.length === 0) return undefined;
	const parts = (
		[
			[1, m.hiv_bounds_more],
			[-1, m.hiv_bounds_fewer],
			[0, m.hiv_bounds_open]
		] as const
	).flatMap(([sign, said]) => {
		const codes = changes.filter((change) => change.sign === sign).map(({ area }) => area);
		return codes.length === 0 ? [] : [said({ areas: namesOf(codes, locale, 'prepositional') }, { locale })];
	});
	const finding = m.hiv_bounds_finding({ indicator, from, to, parts: parts.join('; ') }, { locale });
	const silent = countries.filter((area) => points.every(({ ref_area }) => ref_area !== area));
	return silent.length === 0
		? finding
		: m.hiv_without({ finding, areas: namesOf(silent, locale, 'dative') }, { locale });
}
