import { describe, expect, it } from 'vitest';
import { yearsWindow } from './time.ts';
import { between, panned, pinched, wholeYears, zoomed } from './zoom.ts';

const bounds = yearsWindow(1993, 2027);
const window = yearsWindow(2012, 2018);

describe('zoomed', () => {
	it('keeps the time that is pointed at where it is', () => {
		const closer = zoomed(window, 0.5, 2013, bounds);
		expect(closer).toEqual({ from: 2012.5, until: 2016 });
		expect((2013 - closer.from) / (closer.until - closer.from)).toBeCloseTo(1 / 7);
	});

	it('stops at one year and at the whole period', () => {
		const year = zoomed(window, 0.001, 2015.5, bounds);
		expect(year.until - year.from).toBeCloseTo(1);
		expect(zoomed(window, 100, 2015, bounds)).toEqual(bounds);
	});

	it('keeps a period of one year as it is', () => {
		const one = yearsWindow(2017, 2017);
		expect(zoomed(one, 0.5, 2017.5, one)).toEqual(one);
		expect(zoomed(one, 2, 2017.5, one)).toEqual(one);
	});
});

describe('panned', () => {
	it('moves, and stops at the ends with its length kept', () => {
		expect(panned(window, -2.5, bounds)).toEqual({ from: 2009.5, until: 2016.5 });
		expect(panned(window, -99, bounds)).toEqual({ from: 1993, until: 2000 });
		expect(panned(window, 99, bounds)).toEqual({ from: 2021, until: 2028 });
		expect(panned(bounds, 5, bounds)).toEqual(bounds);
	});
});

describe('pinched', () => {
	it('keeps under each finger what was under it', () => {
		const next = pinched([2013, 2015], [0.25, 0.75], bounds);
		expect(next).toEqual({ from: 2012, until: 2016 });
	});

	it('goes no closer than a year, nor farther than the period, whatever the fingers do', () => {
		const close = pinched([2015.4, 2015.6], [0, 1], bounds);
		expect(close.until - close.from).toBeCloseTo(1);
		expect(pinched([2013, 2015], [0.5, 0.5], bounds)).toEqual(bounds);
	});
});

describe('wholeYears', () => {
	it('rounds to the nearest years, and never to none', () => {
		expect(wholeYears({ from: 2011.6, until: 2018.7 }, bounds)).toEqual({ from: 2012, to: 2018 });
		expect(wholeYears({ from: 2017.2, until: 2018.2 }, bounds)).toEqual({ from: 2017, to: 2017 });
		expect(wholeYears({ from: 2026.9, until: 2028 }, bounds)).toEqual({ from: 2027, to: 2027 });
	});

	it('leaves whole years as they are', () => {
		expect(wholeYears(window, bounds)).toEqual({ from: 2012, to: 2018 });
		expect(wholeYears(bounds, bounds)).toEqual({ from: 1993, to: 2027 });
	});
});

it('goes between two windows evenly', () => {
	expect(between(bounds, window, 0.5)).toEqual({ from: 2002.5, until: 2023.5 });
	expect(between(bounds, window, 1)).toEqual(window);
});
