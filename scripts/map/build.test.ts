import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import { feature, merge, neighbors } from 'topojson-client';
import type { MultiPolygon } from 'geojson';
import type * as Topo from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { countryCodes, isCountry, neighbours as namedNeighbours } from '../../src/lib/domain/areas.ts';
import { isMapTopology, readAtlas, type MapTopology } from '../../src/lib/geo/atlas.ts';
import { mapProjection } from '../../src/lib/geo/projection.ts';
import { buildMap, mapText } from './build.ts';
import { isOneOf } from './codes.ts';
import { readWorld } from './source.ts';

const EARTH_RADIUS_KM = 6371;

const world = readWorld();
const map = buildMap(world);
const text = mapText(map);
const atlas = readAtlas(map);

const objects = (topology: MapTopology): Topo.GeometryObject[] => topology.objects.countries.geometries;
const ids = objects(map).map(({ id }) => String(id));
const isArea = (object: Topo.GeometryObject): object is Topo.Polygon | Topo.MultiPolygon =>
	object.type === 'Polygon' || object.type === 'MultiPolygon';

/** A country by its alpha-3 code, as the source or as the map has it. */
const inSource = (code: string): MultiPolygon =>
	merge(
		world,
		objects(world)
			.filter(isArea)
			.filter((object) => isOneOf([code], object))
	);
const inMap = (code: string): MultiPolygon =>
	merge(
		map,
		objects(map)
			.filter(isArea)
			.filter(({ id }) => id === code)
	);

/** The countries of the map that cover a place, in degrees. */
const countriesAt = (place: [number, number]): string[] =>
	atlas
		.features()
		.filter(({ geometry }) => geoContains(geometry, place))
		.map(({ id }) => id);

describe('the codes', () => {
	it('join each of the five countries once, with none left over', () => {
		expect(ids.filter(isCountry)).toEqual([...countryCodes].sort());
	});

	it('name the context: the countries in the frame, and land that is no country', () => {
		const context = 'AFG ARM AZE BLR CHN GEO IND IRN IRQ MNG PAK RUS SAU SYR TUR UKR XXX';
		expect(ids.filter((id) => !isCountry(id))).toEqual(context.split(' '));
		expect(ids).toEqual(expect.arrayContaining(Object.keys(namedNeighbours)));
	});

	it('are all that the file says of a country', () => {
		for (const object of objects(map)) expect(Object.keys(object).sort()).toEqual(['arcs', 'id', 'type']);
	});

	it('stop the build for a country in the frame that has none', () => {
		const countries = objects(world).map((object) =>
			object.id === '496' ? { ...object, id: '999' } : object
		);
		const unknown = {
			...world,
			objects: { countries: { ...world.objects.countries, geometries: countries } }
		};
		expect(() => buildMap(unknown)).toThrow(/^Mongolia \(999\) reaches into the map's frame and has no code/);
	});
});

describe('the shapes of the five', () => {
	it.each(countryCodes)('%s keeps its polygons and their holes', (code) => {
		const rings = ({ coordinates }: MultiPolygon): number[] =>
			coordinates.map((polygon) => polygon.length).sort();
		expect(rings(inMap(code))).toEqual(rings(inSource(code)));
	});

	it.each(countryCodes)('%s keeps its area within 1 %%', (code) => {
		const ratio = geoArea(inMap(code)) / geoArea(inSource(code));
		expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
	});

	it('keep their islands and exclaves at no less than two thirds of their size', () => {
		const areas = (country: MultiPolygon): number[] =>
			country.coordinates
				.map((coordinates) => geoArea({ type: 'Polygon', coordinates }) * EARTH_RADIUS_KM ** 2)
				.sort((a, b) => b - a);
		for (const code of countryCodes) {
			const before = areas(inSource(code));
			const after = areas(inMap(code));
			const kept = before.map((area, i) => (after[i] ?? 0) / area);
			expect(Math.min(...kept), code).toBeGreaterThan(2 / 3);
		}
	});

	it.each<[string, string, [number, number]]>([
		['Sokh', 'UZB', [71.088, 40.003]],
		['Shohimardon', 'UZB', [71.734, 39.941]],
		['Vorukh', 'TJK', [70.593, 39.831]],
		['Sarvan', 'TJK', [70.602, 40.98]]
	])('keep the exclave %s as %s alone', (_, code, place) => {
		expect(countriesAt(place)).toEqual([code]);
	});

	it('have no hole at Baikonur, which the source draws apart', () => {
		expect(countriesAt([63.4, 46])).toEqual(['KAZ']);
	});
});

describe('the borders', () => {
	/** Pairs of codes that share an arc and have one of the five among them. */
	const pairs = (
		topology: MapTopology,
		code: (object: Topo.GeometryObject) => string | undefined
	): string[] => {
		const countries = objects(topology);
		const codes = countries.map(code);
		return neighbors(countries)
			.flatMap((others, i) => others.map((j) => [codes[i], codes[j]]))
			.filter(([a, b]) => a !== undefined && b !== undefined && a < b && (isCountry(a) || isCountry(b)))
			.map((pair) => pair.join(' '))
			.sort();
	};

	it('that are shared in the source share their arcs in the map', () => {
		const sourced = pairs(world, (object) => ids.find((id) => isOneOf([id], object)));
		const mapped = pairs(map, ({ id }) => String(id));
		expect(mapped).toEqual(sourced);
		expect(mapped.filter((pair) => pair.split(' ').every(isCountry))).toEqual([
			'KAZ KGZ',
			'KAZ TKM',
			'KAZ UZB',
			'KGZ TJK',
			'KGZ UZB',
			'TJK UZB',
			'TKM UZB'
		]);
	});

	it('never cross one another', () => {
		expect(crossings(map)).toEqual([]);
	});

	it('between neighbours never run along the edge of the map', () => {
		const flat = mapProjection();
		const project = (place: number[]): [number, number] =>
			flat([place[0] ?? NaN, place[1] ?? NaN]) ?? [NaN, NaN];
		const all = feature(map, map.objects.countries).features.flatMap(({ geometry }) =>
			geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2).map(project) : []
		);
		// Of the plane's units, of which one is some 40 km: more than rounding moves a point.
		const near = 0.05;
		const sides = [0, 1].flatMap((axis) => {
			const values = all.map((point) => point[axis] ?? NaN);
			return [Math.min(...values), Math.max(...values)].map(
				(side) => (point: [number, number]) => Math.abs((point[axis] ?? NaN) - side) < near
			);
		});
		const along = atlas
			.borders('neighbours')
			.coordinates.flatMap((line) =>
				line.slice(1).map((b, i) => [project(line[i] ?? []), project(b)] as const)
			)
			.filter(([a, b]) => sides.some((isOn) => isOn(a) && isOn(b)));
		expect(along).toEqual([]);
	});
});

describe('the context', () => {
	it('is clipped to what the source has there', () => {
		const codes = ids.filter((id) => id !== 'XXX');
		const source = codes.map((code) => [code, inSource(code)] as const);
		const wrong: string[] = [];
		for (let lon = 46; lon <= 90; lon += 4) {
			for (let lat = 33; lat <= 56; lat += 4.5) {
				const expected = source
					.filter(([, country]) => geoContains(country, [lon, lat]))
					.map(([code]) => code);
				const found = countriesAt([lon, lat]);
				if (expected.join() !== found.join()) wrong.push(`${String(lon)}, ${String(lat)}: ${found.join()}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('has no shape wound the wrong way round, which d3-geo would take for the rest of the globe', () => {
		for (const { id, geometry } of atlas.features()) expect(geoArea(geometry), id).toBeLessThan(0.1);
	});

	it.each<[string, [number, number]]>([
		['the Caspian Sea', [51, 41]],
		['the Kara-Bogaz-Gol', [53.6, 41.3]]
	])('leaves %s without land', (_, place) => {
		expect(countriesAt(place)).toEqual([]);
	});

	it.each<[string, [number, number]]>([
		['Simferopol', [34.1, 44.95]],
		['Kerch', [36.47, 45.35]]
	])('ends before %s: the source draws Crimea as Russia', (_, place) => {
		expect(countriesAt(place)).toEqual([]);
	});
});

describe('the file', () => {
	it('weighs less than 60 kB, and 12 kB as gzip', () => {
		expect(Buffer.byteLength(text)).toBeLessThan(60_000);
		expect(gzipSync(text).length).toBeLessThan(12_000);
	});

	it('is the same each time', () => {
		expect(mapText(buildMap(readWorld()))).toBe(text);
	});

	it('is what the page reads', () => {
		expect(isMapTopology(JSON.parse(text))).toBe(true);
	});
});

/** Places, in the file's steps, where two pieces of line cross; meeting at an end is no crossing. */
function crossings({ arcs }: MapTopology): string[] {
	type Point = readonly [number, number];
	const pieces = arcs.flatMap((arc) => {
		let at: Point = [0, 0];
		const points = arc.map(([dx = NaN, dy = NaN]): Point => (at = [at[0] + dx, at[1] + dy]));
		return points.slice(1).map((b, i) => [points[i] ?? b, b] as const);
	});
	const side = (a: Point, b: Point, c: Point): number =>
		Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
	const found: string[] = [];
	pieces.forEach(([a, b], i) => {
		for (const [c, d] of pieces.slice(i + 1)) {
			if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) found.push(a.join(', '));
		}
	});
	return found;
}
