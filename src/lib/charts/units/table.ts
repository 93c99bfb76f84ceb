import { areas, type Area } from '../../domain/areas.ts';
import { drugs, layers, obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { formatLength } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { SeriesPoint } from '../../queries/series.ts';
import { periodCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';

/**
 * Counts as a table, one line a row of the data.
 * @param measures the names of the indicators, by id; named in the table where there are several
 */
export function countsTable(
	points: readonly SeriesPoint[],
	measures: Readonly<Record<string, string>>,
	locale: Locale
): TableContent {
	const several = new Set(points.map(({ indicator_id }) => indicator_id)).size > 1;
	const named = points.some(({ drug }) => drug !== null);
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			...(several ? [{ id: 'measure', title: m.evidence_measure({}, { locale }) }] : []),
			...(named ? [{ id: 'drug', title: m.col_drug({}, { locale }) }] : []),
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'length', title: m.crime_col_length({}, { locale }) },
			{ id: 'value', title: m.col_value({}, { locale }), numeric: true },
			{ id: 'status', title: m.crime_col_status({}, { locale }) },
			{ id: 'layer', title: m.col_layer({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: points.map((point) => {
			const source = sourceOf(point, locale);
			return {
				id: point.id,
				cells: [
					{ text: areas[point.ref_area as Area][locale] },
					...(several ? [{ text: measures[point.indicator_id] ?? '' }] : []),
					...(named
						? [
								{
									text:
										point.drug === null
											? m.crime_all_kinds({}, { locale })
											: drugs[point.drug as keyof typeof drugs][locale]
								}
							]
						: []),
					periodCell(point, locale),
					lengthCell(point, locale),
					{ text: formatFigure(point, locale), order: point.value ?? point.high ?? point.low },
					{ text: point.status === 'A' ? '' : obsStatuses[point.status as keyof typeof obsStatuses][locale] },
					{ text: layers[point.layer as keyof typeof layers][locale] },
					{ text: point.reported_by },
					{ text: source, links: [{ row: point.rows.split('~')[0] ?? point.id, text: source }] }
				]
			};
		})
	};
}

/** How long a period is, sorted by its days. */
function lengthCell({ start, end }: SeriesPoint, locale: Locale): { text: string; order: number | null } {
	if (start === null) return { text: '', order: null };
	const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
	return {
		text:
			formatLength(start, end, locale) ??
			new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days),
		order: days
	};
}
