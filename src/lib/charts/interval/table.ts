import { countryCodes } from '../../domain/areas.ts';
import { bases, type Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure, formatValue } from '../../format/number.ts';
import { wholeMonths } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import { derivedMeasures } from '../../queries/derived-measures.ts';
import { drugName, periodCell, sourceCell } from '../row-words.ts';
import type { TableContent, TableRow } from '../table-content.ts';
import { isDrawn, rateOf, type Interval } from './interval.ts';
import { areaName, monthsOf } from './words.ts';

/** The figures with what follows from them, and the countries that give none. */
export function intervalTable(figures: readonly Interval[], locale: Locale): TableContent {
	const silent = countryCodes.filter((code) => !figures.some(({ ref_area }) => ref_area === code));
	const nothing = { text: '', order: null };
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'drug', title: m.col_drug({}, { locale }) },
			{ id: 'value', title: m.col_value({}, { locale }), numeric: true },
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'months', title: m.sz_col_length({}, { locale }), numeric: true },
			{ id: 'basis', title: m.sz_col_basis({}, { locale }) },
			{
				id: 'per_year',
				title: derivedMeasures.per_year.name[locale],
				hint: derivedMeasures.per_year.formula[locale],
				numeric: true
			},
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: [
			...figures.map((figure): TableRow => {
				const months = figure.start === null ? null : wholeMonths(figure.start, figure.end);
				const rate = isDrawn(figure) ? rateOf(figure) : null;
				return {
					id: figure.id,
					cells: [
						{ text: areaName(figure.ref_area, locale) },
						{ text: drugName(figure, locale) },
						{ text: formatFigure(figure, locale), order: figure.value ?? figure.high ?? figure.low },
						periodCell(figure, locale),
						{ text: monthsOf(figure, locale), order: months },
						{ text: bases[figure.period_basis as keyof typeof bases][locale] },
						{ text: rate === null ? '' : formatValue(rate, figure.unit as Unit, locale), order: rate },
						{ text: figure.reported_by },
						sourceCell(figure, locale)
					]
				};
			}),
			...silent.map((code): TableRow => ({
				id: code,
				cells: [
					{ text: areaName(code, locale) },
					nothing,
					{ text: m.sz_no_figure({}, { locale }), order: null },
					...Array.from({ length: 6 }, () => nothing)
				]
			}))
		]
	};
}
