import { areaInCase } from '../../domain/area-cases.ts';
import { areas, type Area } from '../../domain/areas.ts';
import { drugs } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { wholeYear } from '../../domain/whole-year.ts';
import { capital } from '../../format/capital.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { listAreas } from '../said.ts';
import { compareYears, type YearsCompared } from '../series/compare-years.ts';
import { yearsCovered } from '../series/layout.ts';

type Drug = keyof typeof drugs;

/** National sums of all drugs: what they hold differs from country to country, so that no title compares them. */
const totals: ReadonlySet<string> = new Set<Drug>(['all_drugs', 'narcotics', 'drugs_and_precursors']);

/** Sums over several drugs, and what is no drug by itself: not held against the drugs that may be in them. */
const groups: ReadonlySet<string> = new Set<Drug>([
	'opiates',
	'cannabis',
	'synthetic',
	'ecstasy_total',
	'psychotropics',
	'sedatives_total',
	'precursors',
	'other'
]);

const inSentence = (code: string, locale: Locale): string => drugs[code as Drug][locale];
const atStart = (code: string, locale: Locale): string => capital(inSentence(code, locale), locale);
/** A number and its unit stay on one line of the title. */
const valueOf = (point: SeriesPoint, locale: Locale): string =>
	formatFigure(point, locale).replaceAll(' ', '\u00a0');
const inArea = (code: string, locale: Locale): string => areaInCase(code as Area, 'prepositional', locale);
const yearOf = ({ end }: SeriesPoint): string => end.slice(0, 4);

interface Yearly {
	readonly point: SeriesPoint;
	readonly value: number;
}

/** Values for a whole calendar year; the greatest first. */
function wholeYears(points: readonly SeriesPoint[]): Yearly[] {
	return points
		.flatMap((point) =>
			wholeYear(point) !== null && point.value !== null ? [{ point, value: point.value }] : []
		)
		.sort((a, b) => b.value - a.value);
}

const reliable = ({ point }: Yearly) => point.status !== 'U';

/** Whether a value that may be wrong stands above all that the title could name. */
function suspectAbove(yearly: readonly Yearly[], most: number): boolean {
	return yearly.some((one) => !reliable(one) && one.value > most);
}

/** Where more was seized and where less, of two years that one source gives. */
function yearsFinding(drug: string, { from, to, ...compared }: YearsCompared, locale: Locale): string {
	const years = { drug, from, to };
	const [only] = compared.values;
	if (only && compared.values.size === 1) {
		const [area, [first, last]] = only;
		return m.sz_context_pair(
			{ ...years, area: inArea(area, locale), first: valueOf(first, locale), last: valueOf(last, locale) },
			{ locale }
		);
	}
	const parts = (
		[
			[compared.higher, m.sz_more_in],
			[compared.lower, m.sz_less_in],
			[compared.same, m.sz_same_in]
		] as const
	).flatMap(([codes, said]) =>
		codes.length === 0 ? [] : [said({ areas: listAreas(codes, locale, 'prepositional') }, { locale })]
	);
	return m.sz_context_years({ ...years, parts: parts.join('; ') }, { locale });
}

/**
 * The title over one drug by country: how two years of one source compare; without such years, its greatest whole
 * year of ordinary reliability; of totals, only what they are.
 */
export function drugFinding(points: readonly SeriesPoint[], code: string, locale: Locale): string {
	const drug = atStart(code, locale);
	if (points.length === 0) return m.sz_context_none({ subject: inSentence(code, locale) }, { locale });
	if (totals.has(code)) return m.sz_context_totals({ drug }, { locale });
	const compared = compareYears(points);
	if (compared) return yearsFinding(drug, compared, locale);
	const yearly = wholeYears(points);
	const sound = yearly.filter(reliable);
	const [most] = sound;
	if (!most) return m.sz_context_parts({ drug }, { locale });
	const facts = {
		drug,
		value: valueOf(most.point, locale),
		area: inArea(most.point.ref_area, locale),
		year: yearOf(most.point)
	};
	const places = new Set(
		sound.filter(({ value }) => value === most.value).map(({ point }) => `${point.ref_area} ${yearOf(point)}`)
	);
	const title =
		most.value === 0
			? m.sz_context_zero({ drug }, { locale })
			: yearly.length === 1
				? m.sz_context_only(facts, { locale })
				: places.size > 1
					? m.sz_context_tie(facts, { locale })
					: m.sz_context_most(facts, { locale });
	return suspectAbove(yearly, most.value) ? m.sz_context_suspect({ title }, { locale }) : title;
}

/** The title over one country by drug: the greatest whole year of one drug. Totals are not held against their parts. */
export function areaFinding(points: readonly SeriesPoint[], code: string, locale: Locale): string {
	const years = yearsCovered(points);
	if (!years) return m.sz_context_none({ subject: areas[code as Area][locale] }, { locale });
	const yearly = wholeYears(
		points.filter(({ drug }) => drug !== null && !totals.has(drug) && !groups.has(drug))
	);
	const most = yearly.find(reliable);
	if (!most?.point.drug || most.value === 0) {
		return m.sz_context_area_none({ area: areaInCase(code as Area, 'dative', locale) }, { locale });
	}
	const title = m.sz_context_area(
		{
			area: inArea(code, locale),
			from: String(years.from),
			to: String(years.to),
			value: valueOf(most.point, locale),
			drug: inSentence(most.point.drug, locale),
			year: yearOf(most.point)
		},
		{ locale }
	);
	return suspectAbove(yearly, most.value) ? m.sz_context_suspect({ title }, { locale }) : title;
}

/** The title over cultivation: the last year and the greatest, of one method; nothing of what it leads to. */
export function cultivationFinding(points: readonly SeriesPoint[], locale: Locale): string {
	const yearly = wholeYears(points.filter(({ status }) => status !== 'D'));
	const [most] = yearly;
	const last = [...yearly].sort((a, b) => b.point.end.localeCompare(a.point.end) || b.value - a.value)[0];
	if (!most || !last) return m.sz_cultivation_none({}, { locale });
	const facts = { value: valueOf(last.point, locale), year: yearOf(last.point) };
	if (yearly.length === 1) return m.sz_cultivation_one(facts, { locale });
	if (last.value === most.value) return m.sz_cultivation_top(facts, { locale });
	return m.sz_cultivation_both(
		{ ...facts, most: valueOf(most.point, locale), mostYear: yearOf(most.point) },
		{ locale }
	);
}
