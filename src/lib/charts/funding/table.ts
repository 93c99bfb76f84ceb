import { areas, type Area } from '../../domain/areas.ts';
import { layers, obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import { periodCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { whenOf } from '../timeline/when.ts';
import { sourceOf } from '../words.ts';
import { familyOf, familyOrder, fundingKinds, type FundingItem } from './items.ts';
import { familyTitle } from './words.ts';

/** Programmes and their money as a table, family by family; money of different kinds in a column each would invite sums. */
export function fundingTable(items: readonly FundingItem[], locale: Locale): TableContent {
	const families = familyOrder(items);
	const sorted = [...items].sort(
		(a, b) =>
			families.indexOf(familyOf(a.programmeId)) - families.indexOf(familyOf(b.programmeId)) ||
			fundingKinds.indexOf(a.kind) - fundingKinds.indexOf(b.kind)
	);
	return {
		columns: [
			{ id: 'programme', title: m.evidence_programme({}, { locale }) },
			{ id: 'family', title: m.fund_col_family({}, { locale }) },
			{ id: 'kind', title: m.evidence_measure({}, { locale }) },
			{ id: 'sum', title: m.fund_col_sum({}, { locale }), numeric: true },
			{ id: 'period', title: m.col_period({}, { locale }) },
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'status', title: m.crime_col_status({}, { locale }) },
			{ id: 'layer', title: m.col_layer({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: sorted.map((item) => {
			const family = familyTitle(familyOf(item.programmeId), items, locale);
			const layer = layers[item.layer][locale];
			if (item.kind === 'dates') {
				const { main, rows } = item.event;
				return {
					id: item.id,
					cells: [
						{ text: main.title },
						{ text: family },
						{ text: m.fund_dates_only({}, { locale }) },
						{ text: item.silent ? m.fund_no_budget({}, { locale }) : '', order: null },
						{ text: whenOf(item.event, locale), order: item.end },
						{ text: areas[main.ref_area as Area][locale] },
						{ text: '' },
						{ text: layer },
						{ text: main.reported_by },
						{
							text: sourceOf(main, locale),
							links: rows.map((row) => ({ row: row.id, text: sourceOf(row, locale) }))
						}
					]
				};
			}
			const { figure } = item;
			const source = sourceOf(figure, locale);
			return {
				id: item.id,
				cells: [
					{ text: item.programme },
					{ text: family },
					{ text: figure.indicator },
					{ text: formatFigure(figure, locale), order: figure.value ?? figure.high ?? figure.low },
					periodCell(figure, locale),
					{ text: areas[figure.ref_area as Area][locale] },
					{
						text: figure.status === 'A' ? '' : obsStatuses[figure.status as keyof typeof obsStatuses][locale]
					},
					{ text: layer },
					{ text: figure.reported_by },
					{ text: source, links: [{ row: figure.id, text: source }] }
				]
			};
		})
	};
}
