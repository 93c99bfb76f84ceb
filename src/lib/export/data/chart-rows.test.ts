import { expect, it } from 'vitest';
import type { TableContent } from '../../charts/table-content.ts';
import { chartRows } from './chart-rows.ts';

const table: TableContent = {
	columns: [
		{ id: 'area', title: 'Area' },
		{ id: 'value', title: 'Value', numeric: true },
		{ id: 'source', title: 'Source' }
	],
	rows: [
		{
			id: 'a',
			cells: [
				{ text: 'Kazakhstan' },
				{ text: '1,300 kg', order: 1300 },
				{ text: 'Council', links: [{ row: 'obs-1', text: 'Council' }] }
			]
		},
		{ id: 'b', cells: [{ text: 'Tajikistan' }, { text: 'no figure', order: null }, { text: '' }] }
	]
};

it('gives a chart’s numbers bare beside what is shown, and the row behind them', async () => {
	const { columns, rowCount, scan } = chartRows(table);
	expect(columns.map(({ name, type }) => [name, type])).toEqual([
		['area', 'string'],
		['value', 'string'],
		['value_number', 'number'],
		['source', 'string'],
		['row_id', 'string']
	]);
	const rows = [];
	for await (const batch of scan(new AbortController().signal)) {
		for (let row = 0; row < batch.rowCount; row++) rows.push(batch.columns.map((column) => column.at(row)));
	}
	expect(rows).toHaveLength(rowCount);
	expect(rows).toEqual([
		['Kazakhstan', '1,300 kg', 1300, 'Council', 'obs-1'],
		['Tajikistan', 'no figure', null, null, 'b']
	]);
});
