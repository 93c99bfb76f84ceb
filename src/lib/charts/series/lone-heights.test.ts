import { describe, expect, it } from 'vitest';
import { year } from '../testing/fixtures.ts';
import { layoutSeries } from './layout.ts';
import { loneHeights } from './lone-heights.ts';

const course = [year(2012, { value: 515 }), year(2013, { value: 483 }), year(2023, { value: 422 })];
const lone = year(2003, { value: 5600 });

describe('loneHeights', () => {
	it('finds a value that is far above the others and far from them in time', () => {
		expect(loneHeights([lone, ...course])).toEqual([lone]);
	});

	it('lets a height stand that belongs to the course, that is not so high, or that has too little beside it', () => {
		expect(loneHeights([year(2011, { value: 5600 }), ...course])).toEqual([]);
		expect(loneHeights([year(2003, { value: 2000 }), ...course])).toEqual([]);
		expect(loneHeights([lone, year(2023, { value: 1 })])).toEqual([]);
		expect(loneHeights([lone, year(2020, { value: 0 }), year(2021, { value: 0 })])).toEqual([]);
		expect(loneHeights([lone, ...course, year(2014, { value: null, high: 1500 })])).toEqual([]);
		expect(loneHeights([])).toEqual([]);
	});
});

describe('a lone height', () => {
	const layout = (scale: 'own' | 'shared', detailed = true) =>
		layoutSeries([lone, ...course], { width: 720, locale: 'en', scale, detailed });

	it('is named at the top of a scale that fits the others', () => {
		const { panels, has } = layout('own');
		const [panel] = panels;
		const mark = panel?.marks.find(({ beyond }) => beyond);
		expect(panel?.topLabel).toMatch(/^1,000\skg$/);
		expect(mark?.id).toBe(lone.id);
		expect(panel?.labels.some(({ id, text }) => id === lone.id && text.startsWith('5,600'))).toBe(true);
		expect(has.beyond).toBe(true);
	});

	it('stays on a scale that all panels share, and where no value is named', () => {
		for (const { has, panels } of [layout('shared'), layout('own', false)]) {
			expect(has.beyond).toBe(false);
			expect(panels[0]?.topLabel).toMatch(/^10,000/);
		}
	});
});
