import { describe, expect, it } from 'vitest';
import { deckAddress, deckCharts } from './address.ts';

describe('the address of a deck', () => {
	const charts = [
		'/embed/overview/map/?indicator=hiv_new_infections&time=2015..2020',
		'/ru/embed/seizures/context/?by=drug&country=~KGZ',
		'/embed/country/TJK/series/',
		'/embed/indicator/drug_seizures/series/?drug=opium'
	];

	it('holds its charts with their views, in order', () => {
		const address = deckAddress(charts, '/ru/');
		expect(address).toMatch(/^\/ru\/present\/\?chart=%2Fembed%2Foverview%2Fmap%2F%3Findicator%3Dhiv/);
		expect(deckCharts(new URL(address, 'http://x').search)).toEqual({ charts, bad: [] });
	});

	it('may hold one chart twice, or none', () => {
		expect(deckCharts(deckAddress([charts[2]!, charts[2]!]).split('?')[1]!).charts).toHaveLength(2);
		expect(deckAddress([])).toBe('/present/');
		expect(deckCharts('')).toEqual({ charts: [], bad: [] });
	});

	it('tells what is no chart of the atlas from what is', () => {
		const search = [
			'https://elsewhere.example/embed/a/',
			'//elsewhere.example/embed/a/',
			'/embed/../../a/',
			'/data/'
		]
			.concat('/embed/hiv/living/')
			.map((chart) => `chart=${encodeURIComponent(chart)}`)
			.join('&');
		const { charts: good, bad } = deckCharts(search);
		expect(good).toEqual(['/embed/hiv/living/']);
		expect(bad).toHaveLength(4);
	});
});
