import { describe, expect, it } from 'vitest';
import { textWidth } from '../text.ts';
import { chooseChart, type ResultChart, type ResultColumn } from './choose.ts';
import { layoutResult } from './layout.ts';

const text: ResultColumn = { name: 'area', type: 'VARCHAR' };
const number: ResultColumn = { name: 'n', type: 'DECIMAL(5,1)' };
const date: ResultColumn = { name: 'day', type: 'DATE' };

function chart(columns: readonly ResultColumn[], rows: readonly (readonly unknown[])[]): ResultChart {
	const chosen = chooseChart(columns, rows);
	if (typeof chosen === 'string') throw new Error(chosen);
	return chosen;
}

describe('chooseChart', () => {
	it('takes the first text and the first number, in whatever place', () => {
		expect(
			chart(
				[number, text],
				[
					[3, 'KAZ'],
					[null, 'UZB'],
					[2, null]
				]
			)
		).toMatchObject({
			kind: 'bars',
			points: [{ x: 'KAZ', y: 3 }],
			left: 2
		});
		expect(chart([date, number], [['2020-01-01', 1]]).kind).toBe('points');
	});

	it('takes a year for a name, whatever its type', () => {
		const year = { name: 'year', type: 'BIGINT' };
		expect(chart([year, number], [[2020, 5]]).points).toEqual([{ x: '2020', y: 5 }]);
	});

	it('says why there is none', () => {
		expect(chooseChart([text, number], [])).toBe('no-rows');
		expect(chooseChart([text], [['a']])).toBe('no-number');
		expect(chooseChart([number], [[1]])).toBe('no-name');
		expect(chooseChart([text, number], [['a', Infinity]])).toBe('no-number');
		expect(chooseChart([text, { name: 'l', type: 'INTEGER[]' }], [['a', '[1]']])).toBe('no-number');
	});

	it('draws forty bars and counts the rest', () => {
		const rows = Array.from({ length: 45 }, (_, n) => [`row ${String(n)}`, n]);
		expect(chart([text, number], rows)).toMatchObject({ beyond: 5, points: { length: 40 } });
	});
});

describe('layoutResult', () => {
	it.each([
		['one', [['Казахстан', 5]]],
		['a zero', [['a', 0]]],
		[
			'below zero',
			[
				['a', -3],
				['b', 4]
			]
		],
		[
			'an outlier',
			[
				['a', 1],
				['b', 1e9]
			]
		],
		[
			'a long name',
			[
				['Потенциальное производство опия-сырца в Афганистане за год', 12.5],
				['x'.repeat(60), 1]
			]
		]
	])('keeps bars, names and values within 328 px: %s', (_, rows) => {
		const { bars, width, left, zero } = layoutResult(chart([text, number], rows), 328, 'ru');
		for (const bar of bars) {
			expect(bar.x).toBeGreaterThanOrEqual(left - 1);
			expect(bar.valueX + textWidth(bar.value, 13)).toBeLessThanOrEqual(width + 1);
			for (const line of bar.label) expect(textWidth(line, 13)).toBeLessThanOrEqual(left);
			expect(bar.x <= zero && zero <= bar.x + bar.width + 1).toBe(true);
		}
	});

	it('gives bars lengths in proportion', () => {
		const { bars } = layoutResult(
			chart(
				[text, number],
				[
					['a', 10],
					['b', 5]
				]
			),
			720,
			'en'
		);
		expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo(2);
	});

	it('puts points where their days are, from zero up', () => {
		const rows = [
			['2010-01-01', 0],
			['2015-01-01', 10],
			['2020-01-01', 5]
		];
		const { dots, zero, years, levels } = layoutResult(chart([date, number], rows), 720, 'en');
		expect(dots[0]?.y).toBe(zero);
		expect((dots[1]?.x ?? 0) - (dots[0]?.x ?? 0)).toBeCloseTo((dots[2]?.x ?? 0) - (dots[1]?.x ?? 0), 0);
		expect(zero - (dots[1]?.y ?? 0)).toBeCloseTo(2 * (zero - (dots[2]?.y ?? 0)));
		expect(years.map(({ text: year }) => year)).toContain('2015');
		expect(levels[0]?.text).toBe('0');
	});

	it('takes one point, and equal days', () => {
		for (const rows of [
			[['2020-05-01', 3]],
			[
				['2020-05-01', 3],
				['2020-05-01', 4]
			]
		]) {
			const { dots, years } = layoutResult(chart([date, number], rows), 328, 'ru');
			expect(dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
			expect(years).toHaveLength(1);
		}
	});
});
