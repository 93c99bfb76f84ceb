import { describe, expect, it } from 'vitest';
import {
	defaultView,
	parseView,
	toggleCountry,
	writeView,
	type ViewBounds,
	type ViewProblem,
	type ViewState
} from './view-state.ts';

const bounds: ViewBounds = {
	earliest: 2007,
	latest: 2025,
	indicators: ['drug_seizures', 'hiv_new_infections'],
	drugs: ['heroin', 'opium'],
	layers: ['all', 'dialogue', 'context'],
	measures: ['reported', 'per_100k'],
	options: { tab: ['chart', 'map', 'table'] }
};
const base = defaultView(bounds);
const parse = (search: string) => parseView(new URLSearchParams(search), bounds);

const addresses: {
	search: string;
	state?: Partial<ViewState>;
	problems?: ViewProblem[];
	written?: string;
}[] = [
	{ search: '' },
	{ search: '?country=~KAZ', state: { countries: ['KAZ'] } },
	{ search: '?country=KAZ', state: { countries: ['KAZ'] }, written: '?country=~KAZ' },
	{ search: '?country=%7EKAZ', state: { countries: ['KAZ'] }, written: '?country=~KAZ' },
	{ search: '?country=TJK~KGZ', state: { countries: ['KGZ', 'TJK'] }, written: '?country=KGZ~TJK' },
	{ search: '?country=tjk', state: { countries: ['TJK'] }, written: '?country=~TJK' },
	{ search: '?country=KAZ~KGZ~TJK~TKM~UZB', written: '' },
	{
		search: '?country=KAZ~XXX',
		state: { countries: ['KAZ'] },
		problems: [{ parameter: 'country', value: 'XXX', reason: 'unknown-value' }],
		written: '?country=~KAZ'
	},
	{ search: '?time=2015..2020', state: { from: 2015, to: 2020 } },
	{ search: '?time=2024', state: { from: 2024, to: 2024 } },
	{ search: '?time=earliest..latest', written: '' },
	{ search: '?time=2015..latest', state: { from: 2015 } },
	{ search: '?time=2015..', state: { from: 2015 }, written: '?time=2015..latest' },
	{ search: '?time=..2015', state: { to: 2015 }, written: '?time=earliest..2015' },
	{ search: '?time=2020..2015', state: { from: 2015, to: 2020 }, written: '?time=2015..2020' },
	{ search: '?time=1800..2020', state: { to: 2020 }, written: '?time=earliest..2020' },
	{
		search: '?time=1999',
		problems: [{ parameter: 'time', value: '1999', reason: 'no-such-time' }],
		written: ''
	},
	{
		search: '?time=2030..2040',
		problems: [{ parameter: 'time', value: '2030..2040', reason: 'no-such-time' }],
		written: ''
	},
	{
		search: '?time=2030..',
		problems: [{ parameter: 'time', value: '2030..', reason: 'no-such-time' }],
		written: ''
	},
	{ search: '?time=..', problems: [{ parameter: 'time', value: '..', reason: 'bad-time' }], written: '' },
	{ search: '?time=soon', problems: [{ parameter: 'time', value: 'soon', reason: 'bad-time' }], written: '' },
	{
		search: '?time=2015..2018..2020',
		problems: [{ parameter: 'time', value: '2015..2018..2020', reason: 'bad-time' }],
		written: ''
	},
	{ search: '?kind=~health', state: { kinds: ['health'] } },
	{
		search: '?kind=health~wealth&time=2017',
		state: { kinds: ['health'], from: 2017, to: 2017 },
		problems: [{ parameter: 'kind', value: 'wealth', reason: 'unknown-value' }],
		written: '?time=2017&kind=~health'
	},
	{ search: '?event=~law', state: { events: ['law'] } },
	{
		search: '?event=law~Dialogue~party&time=2017',
		state: { events: ['dialogue', 'law'], from: 2017, to: 2017 },
		problems: [{ parameter: 'event', value: 'party', reason: 'unknown-value' }],
		written: '?time=2017&event=dialogue~law'
	},
	{ search: '?indicator=hiv_new_infections', state: { indicator: 'hiv_new_infections' } },
	{ search: '?indicator=drug_seizures', written: '' },
	{
		search: '?indicator=<script>',
		problems: [{ parameter: 'indicator', value: '<script>', reason: 'unknown-value' }],
		written: ''
	},
	{
		search: '?colour=red&country=~TJK',
		state: { countries: ['TJK'] },
		problems: [{ parameter: 'colour', value: 'red', reason: 'unknown-parameter' }],
		written: '?country=~TJK'
	},
	{ search: '?drug=opium&layer=dialogue', state: { drug: 'opium', layer: 'dialogue' } },
	{ search: '?drug=heroin&layer=all', written: '' },
	{ search: '?measure=per_100k', state: { measure: 'per_100k' } },
	{
		search: '?drug=tea&layer=upper',
		problems: [
			{ parameter: 'drug', value: 'tea', reason: 'unknown-value' },
			{ parameter: 'layer', value: 'upper', reason: 'unknown-value' }
		],
		written: ''
	},
	{ search: '?tab=map', state: { options: { tab: 'map' } } },
	{ search: '?tab=chart', written: '' },
	{
		search: '?tab=poster',
		problems: [{ parameter: 'tab', value: 'poster', reason: 'unknown-value' }],
		written: ''
	},
	{
		search: '?__proto__=x&constructor=y',
		problems: [
			{ parameter: '__proto__', value: 'x', reason: 'unknown-parameter' },
			{ parameter: 'constructor', value: 'y', reason: 'unknown-parameter' }
		],
		written: ''
	},
	{ search: '?utm_source=newsletter&fbclid=x', written: '' }
];

describe('the address of a view', () => {
	for (const { search, state = {}, problems = [], written = search } of addresses) {
		it(`${search || '(none)'} is read, and written as ${written || '(none)'}`, () => {
			const read = parse(search);
			expect(read).toEqual({ state: { ...base, ...state }, problems });
			expect(writeView(read.state, bounds)).toBe(written);
			expect(parse(written), 'what is written is read back').toEqual({ state: read.state, problems: [] });
		});
	}
});

describe('toggleCountry', () => {
	it('adds, takes away, keeps the order of the atlas, and ends in none when all are chosen', () => {
		let state = toggleCountry(base, 'UZB');
		state = toggleCountry(state, 'KAZ');
		expect(state.countries).toEqual(['KAZ', 'UZB']);
		expect(toggleCountry(state, 'UZB').countries).toEqual(['KAZ']);
		for (const code of ['KGZ', 'TJK', 'TKM']) state = toggleCountry(state, code);
		expect(state.countries).toEqual([]);
	});
});
