import { layers } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';
import type { NamedPanel } from './summary.ts';

/** The values of the panels of one country, panel by panel. */
export function panelsTable(
	panels: readonly Pick<NamedPanel, 'title' | 'points'>[],
	locale: Locale
): TableContent {
	return {
		columns: [
			{ id: 'indicator', title: m.col_indicator({}, { locale }) },
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'value', title: m.col_value({}, { locale }), numeric: true },
			{ id: 'layer', title: m.col_layer({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: panels.flatMap(({ title, points }) =>
			points.map((point) => {
				const source = sourceOf(point, locale);
				const value = formatFigure(point, locale);
				return {
					id: point.id,
					cells: [
						{ text: title },
						periodCell(point, locale),
						{
							text:
								point.lines > 1 ? `${value} (${m.series_lines({ lines: point.lines }, { locale })})` : value,
							order: point.value ?? point.high ?? point.low
						},
						{ text: layers[point.layer as keyof typeof layers][locale] },
						{ text: point.reported_by },
						{ text: source, links: [{ row: point.rows.split('~')[0] ?? point.id, text: source }] }
					]
				};
			})
		)
	};
}
