import { areas, isCountry, type Area, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { saidCell, sourceCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';

/**
 * The coverage as a table: every row of evidence, by subject and area.
 * @param countries the countries shown; empty: all
 */
export function coverageTable(
	rows: readonly (Figure | Claim)[],
	countries: readonly Country[],
	locale: Locale
): TableContent {
	const shown = rows.filter(
		({ ref_area }) => !isCountry(ref_area) || countries.length === 0 || countries.includes(ref_area)
	);
	return {
		columns: [
			{ id: 'indicator', title: m.col_indicator({}, { locale }) },
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'said', title: m.col_reading({}, { locale }) },
			{ id: 'reporter', title: m.col_reporter({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: [...shown]
			.sort((a, b) => a.indicator.localeCompare(b.indicator, locale) || a.ref_area.localeCompare(b.ref_area))
			.map((row) => ({
				id: row.id,
				cells: [
					{ text: row.indicator },
					{ text: areas[row.ref_area as Area][locale] },
					saidCell(row, locale),
					{ text: row.reported_by },
					sourceCell(row, locale)
				]
			}))
	};
}
