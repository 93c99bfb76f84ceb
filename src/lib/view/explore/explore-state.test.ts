import { describe, expect, it } from 'vitest';
import { noFilter } from '../../queries/explore/facets.ts';
import {
	defaultExplore,
	parseExplore,
	toggleChoice,
	writeExplore,
	type ExploreBounds,
	type ExploreState
} from './explore-state.ts';

const bounds: ExploreBounds = {
	earliest: 1987,
	latest: 2027,
	choices: {
		country: ['KAZ', 'KGZ', 'TJK', 'CA5', '_X', 'none'],
		kind: ['supply', 'health'],
		type: ['number', 'mention'],
		indicator: ['drug_seizures', 'a~odd&code'],
		drug: ['heroin'],
		layer: ['dialogue', 'context', 'own'],
		document: ['dialogue-2025'],
		reporter: ['cadap'],
		status: ['A', 'E'],
		unit: ['KGM']
	}
};
const read = (search: string) => parseExplore(new URLSearchParams(search), bounds);
const write = (state: ExploreState) => writeExplore(state, bounds);

describe('the explorer in the address', () => {
	it('is empty for the default', () => {
		expect(write(defaultExplore)).toBe('');
		expect(read('')).toEqual({ state: defaultExplore, problems: [] });
		expect(write({ ...defaultExplore, filter: { ...noFilter, text: '  ', chosen: { country: [] } } })).toBe(
			''
		);
	});

	it.each([
		'?country=~KAZ',
		'?country=KAZ~_X~none',
		'?drug=~heroin&layer=dialogue~own&time=2015..latest',
		'?time=earliest..2020',
		'?time=2024&q=%D0%B3%D0%B5%D1%80%D0%BE%D0%B8%D0%BD%20%26%20100%25',
		'?columns=country~value~written',
		'?sort=country~-value&group=country~year',
		'?tab=chart'
	])('comes back as it was written: %s', (search) => {
		const { state, problems } = read(search);
		expect(problems).toEqual([]);
		expect(write(state)).toBe(search);
	});

	it('drops what is bad, one by one, and says what', () => {
		const { state, problems } = read(
			'country=KAZ~XXX&time=twenty&q=a&columns=nothing&sort=value~-shoe&group=country~weather&tab=map&colour=red&utm_source=x'
		);
		expect(state).toEqual({
			...defaultExplore,
			filter: { ...noFilter, chosen: { country: ['KAZ'] }, text: 'a' },
			sort: [{ column: 'value', descending: false }],
			group: ['country']
		});
		expect(problems.map(({ parameter, value }) => `${parameter} ${value}`)).toEqual([
			'country XXX',
			'time twenty',
			'columns nothing',
			'sort -shoe',
			'group weather',
			'tab map',
			'colour red'
		]);
	});

	it('reads what other pages of the atlas write', () => {
		expect(read('country=kaz~tjk&layer=all').state.filter).toEqual({
			...noFilter,
			chosen: { country: ['KAZ', 'TJK'] }
		});
		expect(read('layer=context').state.filter.chosen).toEqual({ layer: ['context'] });
		expect(read('time=2015..').state.filter).toEqual({ ...noFilter, from: 2015 });
	});

	it('takes the atlas’s first and last year for no bound at all', () => {
		expect(read('time=1987..2027').state.filter).toEqual(noFilter);
		expect(read('time=1900..2020').state.filter).toEqual({ ...noFilter, to: 2020 });
	});

	it('groups by four at most', () => {
		const { state, problems } = read('group=country~year~drug~layer~unit');
		expect(state.group).toEqual(['country', 'year', 'drug', 'layer']);
		expect(problems).toEqual([{ parameter: 'group', value: 'unit', reason: 'unknown-value' }]);
	});

	it('writes any text so that it can be an address', () => {
		const text = '\uD83D & q=1#~"<script>';
		const { state } = read(write({ ...defaultExplore, filter: { ...noFilter, text } }).slice(1));
		expect(state.filter.text).toBe(text.replace('\uD83D', '\uFFFD'));
	});
});

describe('a choice', () => {
	it('goes on and off', () => {
		const on = toggleChoice(noFilter, 'drug', 'heroin');
		expect(on.chosen.drug).toEqual(['heroin']);
		expect(toggleChoice(on, 'drug', 'heroin').chosen.drug).toEqual([]);
	});
});
