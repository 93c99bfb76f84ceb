import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { mapProjection } from '../../src/lib/geo/projection.ts';
import { clip, type Rings } from './clip.ts';

const plane = mapProjection().precision(0);
const at = (place: [number, number]): [number, number] => plane(place) ?? [NaN, NaN];

/** Some 60–74° E and 40–50° N: the middle of the map. */
const frame: [[number, number], [number, number]] = [at([60, 50]), at([74, 40])];
plane.clipExtent(frame);

/** A rectangle of degrees, wound as d3-geo has outer rings; the other way round it is a hole. */
const box = (west: number, south: number, east: number, north: number): [number, number][] => [
	[west, south],
	[west, north],
	[east, north],
	[east, south],
	[west, south]
];
const hole = (...args: Parameters<typeof box>): [number, number][] => box(...args).reverse();
const area = (polygons: Rings[]): number => geoArea({ type: 'MultiPolygon', coordinates: polygons });

describe('clip', () => {
	it('leaves what lies within as it is, hole and all', () => {
		const polygon = [box(64, 43, 70, 47), hole(66, 44, 67, 45)];
		const clipped = clip(polygon, plane);
		expect(clipped.map((rings) => rings.length)).toEqual([2]);
		clipped[0]?.flat().forEach((point, i) => {
			expect(point[0]).toBeCloseTo(polygon.flat()[i]?.[0] ?? NaN, 9);
			expect(point[1]).toBeCloseTo(polygon.flat()[i]?.[1] ?? NaN, 9);
		});
	});

	it('gives nothing for what lies without', () => {
		expect(clip([box(80, 43, 85, 47)], plane)).toEqual([]);
	});

	it('gives the frame for what lies around it', () => {
		const whole = area(clip([box(40, 30, 90, 60)], plane));
		const [[left, top], [right, bottom]] = frame;
		// The projection keeps areas: the plane's, over its scale squared, is the sphere's.
		expect(whole).toBeCloseTo(((right - left) * (bottom - top)) / plane.scale() ** 2, 6);
	});

	it('cuts at the frame, and keeps the cut straight in the plane', () => {
		const [rings] = clip([box(64, 43, 85, 47)], plane);
		const east = Math.max(...(rings?.flat().map(([lon = NaN, lat = NaN]) => at([lon, lat])[0]) ?? []));
		expect(east).toBeCloseTo(frame[1][0], 9);
		const onEdge = rings?.[0]?.filter(([lon = NaN, lat = NaN]) => Math.abs(at([lon, lat])[0] - east) < 1e-9);
		expect(onEdge?.length).toBeGreaterThan(5);
	});

	it('parts what the frame parts', () => {
		const horseshoe: [number, number][] = [
			[64, 43],
			[64, 44],
			[85, 44],
			[85, 46],
			[64, 46],
			[64, 47],
			[90, 47],
			[90, 43],
			[64, 43]
		];
		expect(clip([horseshoe], plane).map((rings) => rings.length)).toEqual([1, 1]);
	});

	it('gives a hole to the part that is around it', () => {
		const horseshoe: Rings = [
			[
				[64, 42],
				[64, 44],
				[85, 44],
				[85, 46],
				[64, 46],
				[64, 48],
				[90, 48],
				[90, 42],
				[64, 42]
			],
			hole(66, 42.5, 67, 43.5),
			hole(66, 46.5, 67, 47.5)
		];
		const clipped = clip(horseshoe, plane);
		expect(clipped.map((rings) => rings.length)).toEqual([2, 2]);
		expect(area(clipped)).toBeLessThan(area(clip(horseshoe.slice(0, 1), plane)));
	});

	it('leaves out what is wound the wrong way round', () => {
		expect(clip([hole(64, 43, 70, 47)], plane)).toEqual([]);
	});

	it('needs an extent', () => {
		expect(() => clip([box(64, 43, 70, 47)], mapProjection())).toThrow('no clip extent');
	});
});
