import { areas, type Area } from '../../domain/areas.ts';
import { layers } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { periodCell, saidCell } from '../row-words.ts';
import { madeWhenRead, type TableCell, type TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';

/**
 * What is said and what is measured, row by row; the source tells one edition from another.
 * @param nameOf the indicator of a row, where the figure has several
 */
export const hivTable = (...given: Parameters<typeof tableOf>): TableContent =>
	madeWhenRead(() => tableOf(...given));

function tableOf(
	claims: readonly Claim[],
	points: readonly SeriesPoint[],
	locale: Locale,
	nameOf?: (indicator: string) => string
): TableContent {
	// Where all is of one layer, the page has said so.
	const mixed = new Set([...claims, ...points].map(({ layer }) => layer)).size > 1;
	const cells = (row: Claim | SeriesPoint, value: TableCell, evidence: string): readonly TableCell[] => {
		const source = sourceOf(row, locale);
		return [
			{ text: areas[row.ref_area as Area][locale] },
			...(nameOf ? [{ text: nameOf(row.indicator_id) }] : []),
			periodCell(row, locale),
			value,
			...(mixed ? [{ text: layers[row.layer as keyof typeof layers][locale] }] : []),
			{ text: row.reported_by },
			{ text: source, links: [{ row: evidence, text: source }] }
		];
	};
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			...(nameOf ? [{ id: 'indicator', title: m.col_indicator({}, { locale }) }] : []),
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'value', title: m.col_reading({}, { locale }), numeric: true },
			...(mixed ? [{ id: 'layer', title: m.col_layer({}, { locale }) }] : []),
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: [
			...claims.map((claim) => ({ id: claim.id, cells: cells(claim, saidCell(claim, locale), claim.id) })),
			...points.map((point) => ({
				id: point.id,
				cells: cells(
					point,
					{ text: formatFigure(point, locale), order: point.value ?? point.high ?? point.low },
					point.rows.split('~')[0] ?? point.id
				)
			}))
		]
	};
}
