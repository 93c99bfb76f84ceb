import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutSeries } from '../charts/series/layout.ts';
import { seriesTable } from '../charts/series/table.ts';
import { tableNames } from '../domain/table-names.ts';
import type { Engine } from '../engine/engine.ts';
import { openNative } from '../engine/native.server.ts';
import { ownIndicators, ownOfIndicator } from '../queries/own-records.ts';
import { recordsViews } from '../queries/records.ts';
import { ownChart } from './own-chart.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNative(join('static', 'data'), tableNames, recordsViews);
	const row = (at: number, area: string, drug: string, day: string, value: string, unit: string) =>
		`('own-${String(at)}', 'number', 'own', 'drug_seizures', '${area}', '${drug}', DATE '${day}', DATE '2020-12-31',
			${value}, '${unit}', 'A', 'own_file', 'mine.csv', 'mine.csv', '${String(at)}')`;
	await engine.run(
		{
			name: 'bring',
			parameters: [],
			columns: { Count: 'BIGINT' },
			sql: `INSERT INTO own_records (record_id, record_type, layer, indicator_id, ref_area, drug, period_start, period_end,
				obs_value, unit_measure, obs_status, document_id, document_en, document_ru, locator) VALUES ${[
					row(1, 'KAZ', 'heroin', '2020-01-01', '1234', 'KGM'),
					row(2, 'Mars', 'heroin', '2020-01-01', '5', 'KGM'),
					row(3, 'UZB', 'opium', '2020-03-01', '7', 'KGM'),
					row(4, 'UZB', 'heroin', '2020-01-01', '8', 'PERSON'),
					row(5, 'TJK', 'heroin', '2020-01-01', 'NULL', 'KGM')
				].join(', ')}`
		},
		{}
	);
});
afterAll(() => engine.close());

describe('ownChart', () => {
	const rowsOf = async () =>
		(await engine.run(ownOfIndicator, { indicator: 'drug_seizures', most: 10 })).rows;

	it('takes the rows that have a place beside the indicator’s values, with the row behind each', async () => {
		const rows = await rowsOf();
		expect(rows).toHaveLength(5);
		const { points, rows: behind } = ownChart(rows, { unit: 'KGM', drug: '' }, 'en');
		expect(points.map(({ id, layer, value }) => [id, layer, value])).toEqual([
			['own-1', 'own', 1234],
			['own-3', 'own', 7]
		]);
		expect(behind.get('own-3')).toMatchObject({ ref_area: 'UZB', locator: '3' });
		expect(ownChart(rows, { unit: 'KGM', drug: 'opium' }, 'en').points.map(({ id }) => id)).toEqual([
			'own-3'
		]);
		expect(ownChart(rows, { unit: null, drug: '' }, 'en').points).toEqual([]);
	});
	it('is drawn and told as the reader’s own, by file and row', async () => {
		const { points } = ownChart(await rowsOf(), { unit: 'KGM', drug: '' }, 'en');
		const { panels, has } = layoutSeries(points, { width: 720, locale: 'en' });
		const marks = panels.flatMap((panel) => panel.marks);
		expect(has).toMatchObject({ own: true, context: false, dialogue: false });
		expect(marks.map(({ layer, shape }) => [layer, shape])).toEqual([
			['own', 'year'],
			['own', 'period']
		]);
		expect(marks[0]?.spoken).toContain('mine.csv, row 1');
		const texts = seriesTable(points, 'ru').rows[0]?.cells.map(({ text }) => text);
		expect(texts).toContain('из вашего файла');
		expect(ownChart(await rowsOf(), { unit: 'KGM', drug: '' }, 'ru').points[0]?.document).toBe(
			'mine.csv, строка 1'
		);
	});
	it('stops at as many rows as are asked for', async () => {
		const { rows } = await engine.run(ownOfIndicator, { indicator: 'drug_seizures', most: 2 });
		expect(rows.map(({ record_id }) => record_id)).toEqual(['own-1', 'own-2']);
	});
});

describe('ownIndicators', () => {
	it('counts the rows of each indicator of the atlas', async () => {
		const { rows } = await engine.run(ownIndicators, {});
		expect(rows.map(({ id, name_en, row_count }) => [id, name_en, row_count])).toEqual([
			['drug_seizures', 'Drugs seized', 5]
		]);
	});
});
