import { countries } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { rowsOf, type Reading } from '../reading.ts';
import { periodCell, saidCell, sourceCell } from '../row-words.ts';
import type { TableContent } from '../table-content.ts';
import { drugNamed, drugsDiffer } from './readings.ts';

/** The map's readings, one line a row; a silence has its line too. */
export function choroplethTable(readings: readonly Reading[], locale: Locale): TableContent {
	const named = drugsDiffer(readings);
	const columns = [
		{ id: 'area', title: m.col_area({}, { locale }) },
		{ id: 'said', title: m.col_reading({}, { locale }) },
		...(named ? [{ id: 'drug', title: m.col_drug({}, { locale }) }] : []),
		{ id: 'period', title: m.col_period({}, { locale }) },
		{ id: 'reporter', title: m.col_reporter({}, { locale }) },
		{ id: 'source', title: m.col_source({}, { locale }) }
	];
	return {
		columns,
		rows: readings.flatMap((reading) => {
			const area = { text: countries[reading.area][locale] };
			const rows = rowsOf(reading);
			if (rows.length === 0) {
				const silence = { text: m.kind_silence({}, { locale }), order: null };
				const cells = [area, silence, ...columns.slice(2).map(() => ({ text: '' }))];
				return [{ id: reading.area, cells }];
			}
			return rows.map((row) => ({
				id: row.id,
				cells: [
					area,
					saidCell(row, locale),
					...(named ? [{ text: drugNamed(row, locale) }] : []),
					periodCell(row, locale),
					{ text: row.reported_by },
					sourceCell(row, locale)
				]
			}));
		})
	};
}
