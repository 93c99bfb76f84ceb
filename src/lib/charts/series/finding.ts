import { areaInCase } from '../../domain/area-cases.ts';
import type { Area } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { listAreas } from '../said.ts';
import { compareYears } from './compare-years.ts';

/**
 * What the values of an indicator show, in a title: how two years of one source compare, or, where none do,
 * how many areas have a number. It says what was reported, never why.
 */
export function seriesFinding(points: readonly SeriesPoint[], subject: string, locale: Locale): string {
	if (points.length === 0) return m.indicator_series_none({}, { locale });
	const compared = compareYears(points);
	if (!compared) {
		const [only] = points;
		if (points.length === 1 && only) {
			const facts = {
				subject,
				area: areaInCase(only.ref_area as Area, 'dative', locale),
				value: formatFigure(only, locale)
			};
			return m.series_finding_single(facts, { locale });
		}
		const count = new Set(points.map(({ ref_area }) => ref_area)).size;
		return m.series_finding_apart(
			{ subject, areas: m.count_areas({ count, text: formatNumber(count, locale) }, { locale }) },
			{ locale }
		);
	}
	const { from, to, values } = compared;
	const years = { subject, from: String(from), to: String(to) };
	const [one] = values;
	if (values.size === 1 && one) {
		const [area, [first, last]] = one;
		return m.series_finding_one(
			{
				...years,
				area: areaInCase(area, 'prepositional', locale),
				first: formatFigure(first, locale),
				last: formatFigure(last, locale)
			},
			{ locale }
		);
	}
	const list = (codes: readonly Area[]) =>
		codes.length === values.size && codes.length > 2
			? m.series_all({ n: codes.length }, { locale })
			: listAreas(codes, locale, 'prepositional');
	const parts = [
		...(compared.higher.length > 0 ? [m.series_higher({ areas: list(compared.higher) }, { locale })] : []),
		...(compared.lower.length > 0 ? [m.series_lower({ areas: list(compared.lower) }, { locale })] : []),
		...(compared.same.length > 0 ? [m.series_same({ areas: list(compared.same) }, { locale })] : [])
	];
	return m.series_finding_years({ ...years, parts: parts.join('; ') }, { locale });
}
