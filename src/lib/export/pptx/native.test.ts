import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../queries/series.ts';
import { buildNative } from './native.ts';

let id = 0;
const point = (year: number, value: number | null, row: Partial<SeriesPoint> = {}): SeriesPoint => ({
	id: `obs-${String((id += 1))}`,
	rows: `obs-${String(id)}`,
	lines: 1,
	indicator_id: 'drug_seizures',
	ref_area: 'TJK',
	drug: 'opium',
	programme: null,
	start: `${String(year)}-01-01`,
	end: `${String(year)}-12-31`,
	value,
	low: null,
	high: null,
	sign: null,
	unit: 'KGM',
	status: 'A',
	reported_by: 'Agency',
	layer: 'context',
	document_id: 'a',
	document: 'Report A',
	locator: '1',
	...row
});
const panel = (points: readonly SeriesPoint[], title = 'Tajikistan') => ({ title, points });
const valuesOf = (native: ReturnType<typeof buildNative>) =>
	native.charts.map(({ series }) => series.map(({ name, values }) => [name, ...values]));

describe('the numbers that a slide program draws', () => {
	it('keeps a gap a gap and a zero a zero, on every year from the first to the last', () => {
		const native = buildNative({ panels: [panel([point(2015, 0), point(2018, 12.5)])] }, 'en');
		expect(native.charts[0]?.years).toEqual([2015, 2016, 2017, 2018]);
		expect(valuesOf(native)).toEqual([[['Report A', 0, null, null, 12.5]]]);
		expect(native.charts[0]?.title).toBe('Tajikistan, kilograms');
		expect(native.left).toBe(0);
	});

	it('leaves out and counts what is no single number of one whole year', () => {
		const native = buildNative(
			{
				panels: [
					panel([
						point(2015, 1),
						point(2016, 2),
						point(2017, 3, { end: '2017-10-31' }),
						point(2018, 9, { start: '2017-01-01' }),
						point(2019, null, { high: 5 }),
						point(2020, 4, { start: null })
					])
				]
			},
			'en'
		);
		expect(valuesOf(native)).toEqual([[['Report A', 1, 2]]]);
		expect(native.left).toBe(4);
	});

	it('leaves out what a source gives as “about”: a column would look like the number itself', () => {
		const about = point(2016, 3000, { sign: '~', status: 'E' });
		const { charts, left } = buildNative({ panels: [panel([point(2014, 1), point(2015, 2), about])] }, 'en');
		expect(left).toBe(1);
		expect(charts[0]?.series[0]?.values).toEqual([1, 2]);
	});

	it('is nothing with fewer than two values, and without a panel for what has none', () => {
		expect(buildNative({ panels: [panel([point(2015, 1)])] }, 'en')).toEqual({ charts: [], left: 1 });
		expect(buildNative({ panels: [] }, 'en')).toEqual({ charts: [], left: 0 });
		const empty = panel([point(2016, null, { low: 2 })], 'Uzbekistan');
		const native = buildNative({ panels: [panel([point(2015, 1), point(2016, 2)]), empty] }, 'en');
		expect(native.charts).toHaveLength(1);
		expect(native.left).toBe(1);
	});

	it('never joins two sources, nor hides a second reading of one year', () => {
		const native = buildNative(
			{
				panels: [
					panel([
						point(2015, 1),
						point(2016, 2),
						point(2016, 3),
						point(2016, 7, { document_id: 'b', document: 'Report B', layer: 'dialogue' })
					])
				]
			},
			'en'
		);
		expect(valuesOf(native)).toEqual([
			[
				['Report A', 1, 2],
				['Report A (2)', null, 3],
				['Report B', null, 7]
			]
		]);
		expect(native.charts[0]?.series.map(({ layer }) => layer)).toEqual(['context', 'context', 'dialogue']);
	});

	it('gives bounds as series of their own beside a line, in the language of the page', () => {
		const estimates = [
			point(2020, 10, { low: 8, high: 12, status: 'E', unit: 'PERSON' }),
			point(2021, 11, { status: 'E', unit: 'PERSON' })
		];
		expect(valuesOf(buildNative({ panels: [panel(estimates)] }, 'ru'))).toEqual([
			[
				['Report A', 10, 11],
				['Report A, нижняя граница', 8, null],
				['Report A, верхняя граница', 12, null]
			]
		]);
		const bars = buildNative({ panels: [panel(estimates)], bars: true }, 'en');
		expect(bars.charts[0]?.kind).toBe('bar');
		expect(bars.charts[0]?.series).toHaveLength(1);
		expect(bars.charts[0]?.series[0]?.doubtful).toEqual([true, true]);
	});

	it('never puts two units on one axis, and shares a scale only within a unit', () => {
		const native = buildNative(
			{
				panels: [
					panel([point(2015, 180), point(2016, 30, { unit: 'TABLET' })]),
					panel([point(2016, 1)], 'Uzbekistan')
				],
				shared: true
			},
			'en'
		);
		expect(native.charts.map(({ title, top }) => [title, top])).toEqual([
			['Tajikistan, kilograms', 200],
			['Tajikistan, tablets', 50],
			['Uzbekistan, kilograms', 200]
		]);
	});
});
