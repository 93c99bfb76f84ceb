import { countries, type Country } from '../../domain/areas.ts';
import { layers } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';
import type { ContextCounts } from './finding.ts';
import { panelTitle, type Panel } from './panels.ts';
import type { CountryCounts } from './subjects.ts';

/** What the dialogue and others hold on each country, counted. */
export function countriesTable(
	read: readonly {
		readonly country: Country;
		readonly counts: CountryCounts;
		readonly context: ContextCounts;
	}[],
	locale: Locale
): TableContent {
	const number = (value: number) => ({ text: formatNumber(value, locale), order: value });
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'number', title: m.country_col_number({}, { locale }), numeric: true },
			{ id: 'direction', title: m.country_col_direction({}, { locale }), numeric: true },
			{ id: 'mention', title: m.country_col_mention({}, { locale }), numeric: true },
			{ id: 'silence', title: m.country_col_silence({}, { locale }), numeric: true },
			{ id: 'context', title: m.country_col_context({}, { locale }), numeric: true },
			{ id: 'latest', title: m.country_col_latest({}, { locale }), numeric: true }
		],
		rows: read.map(({ country, counts: { subjects }, context }) => ({
			id: country,
			cells: [
				{ text: countries[country][locale] },
				number(subjects.number),
				number(subjects.direction),
				number(subjects.mention),
				number(subjects.silence),
				number(context.numbers),
				{ text: context.latest === null ? '' : String(context.latest), order: context.latest }
			]
		}))
	};
}

/** The values of the panels of one country, panel by panel. */
export function panelsTable(
	panels: readonly Panel[],
	nameOf: (indicator: string) => string,
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
		rows: panels.flatMap((panel) =>
			panel.points.map((point) => {
				const source = sourceOf(point, locale);
				const value = formatFigure(point, locale);
				return {
					id: point.id,
					cells: [
						{ text: panelTitle(panel, nameOf(panel.indicator), locale) },
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
