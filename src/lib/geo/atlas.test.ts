import { topology } from 'topojson-server';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAtlas } from './atlas.ts';

/** Squares of one degree, by their south-western corners: two of the five, then three of the context. */
const squares = {
	TKM: [1, 0],
	UZB: [2, 0],
	CHN: [3, 0],
	IRN: [0, 0],
	RUS: [3, 1]
} as const;

const countries: FeatureCollection = {
	type: 'FeatureCollection',
	features: Object.entries(squares).map(([id, [x, y]]) => ({
		type: 'Feature',
		id,
		properties: null,
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[x, y],
					[x, y + 1],
					[x + 1, y + 1],
					[x + 1, y],
					[x, y]
				]
			]
		}
	}))
};

const atlas = readAtlas(topology({ countries }));

/** A line's pieces, each as its two ends in a fixed order. */
const pieces = ({ coordinates }: MultiLineString): string[] =>
	coordinates
		.flatMap((line) => line.slice(1).map((end, i) => [line[i]?.join(), end.join()].sort().join(' ')))
		.sort();

describe('the atlas', () => {
	it('lists the context first, so that the five are drawn over it', () => {
		expect(atlas.features().map(({ id }) => id)).toEqual(['CHN', 'IRN', 'RUS', 'TKM', 'UZB']);
		expect(atlas.features()[0]?.geometry.type).toBe('Polygon');
	});

	it('has inner borders between the five', () => {
		expect(pieces(atlas.borders('inner'))).toEqual(['2,0 2,1']);
	});

	it('has an outer border around the five, on land and along water', () => {
		expect(pieces(atlas.borders('outer'))).toEqual([
			'1,0 1,1',
			'1,0 2,0',
			'1,1 2,1',
			'2,0 3,0',
			'2,1 3,1',
			'3,0 3,1'
		]);
	});

	it('has neighbours’ borders between two of the context, never along an edge', () => {
		expect(pieces(atlas.borders('neighbours'))).toEqual(['3,1 4,1']);
	});

	it.each([undefined, null, [], {}, { type: 'Topology', arcs: [], objects: {} }])(
		'is not read from %j',
		(file) => {
			expect(() => readAtlas(file)).toThrow('Not a map');
		}
	);
});
