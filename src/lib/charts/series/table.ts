import { areas, type Area } from '../../domain/areas.ts';
import { drugs, layers } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { derivedMeasures } from '../../queries/derived-measures.ts';
import type { ReckonedPoint, SeriesPoint } from '../../queries/series.ts';
import { periodCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';

const measures = ['per_year', 'per_100k', 'change_percent'] as const;

/** Values as a table, with what the atlas reckons from them where anything was reckoned. */
export function seriesTable(
	points: readonly (SeriesPoint & Partial<Pick<ReckonedPoint, (typeof measures)[number]>>)[],
	locale: Locale
): TableContent {
	const reckoned = measures.filter((measure) => points.some((point) => typeof point[measure] === 'number'));
	const named = points.some(({ drug }) => drug !== points[0]?.drug);
	// A reckoned value is no reading: three digits say all that it knows.
	const rounded = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			...(named ? [{ id: 'drug', title: m.col_drug({}, { locale }) }] : []),
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'value', title: m.col_value({}, { locale }), numeric: true },
			...reckoned.map((measure) => ({
				id: measure,
				title: derivedMeasures[measure].name[locale],
				hint: derivedMeasures[measure].formula[locale],
				numeric: true
			})),
			{ id: 'layer', title: m.col_layer({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: points.map((point) => {
			const source = sourceOf(point, locale);
			const value = formatFigure(point, locale);
			return {
				id: point.id,
				cells: [
					{ text: [areas[point.ref_area as Area][locale], point.programme].filter(Boolean).join(', ') },
					...(named
						? [{ text: point.drug === null ? '' : drugs[point.drug as keyof typeof drugs][locale] }]
						: []),
					periodCell(point, locale),
					{
						text:
							point.lines > 1 ? `${value} (${m.series_lines({ lines: point.lines }, { locale })})` : value,
						order: point.value ?? point.high ?? point.low
					},
					...reckoned.map((measure) => {
						const number = point[measure] ?? null;
						return { text: number === null ? '' : rounded.format(number).replace('-', '−'), order: number };
					}),
					{
						text:
							point.layer === 'own'
								? m.legend_series_own({}, { locale })
								: layers[point.layer as keyof typeof layers][locale]
					},
					{ text: point.reported_by },
					{ text: source, links: [{ row: point.rows.split('~')[0] ?? point.id, text: source }] }
				]
			};
		})
	};
}
