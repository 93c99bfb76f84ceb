import { geoPath, type GeoConicProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type * as Topo from 'topojson-specification';
import { countryCodes } from '../../src/lib/domain/areas.ts';
import { isMapTopology, type MapTopology } from '../../src/lib/geo/atlas.ts';
import { mapProjection } from '../../src/lib/geo/projection.ts';
import { clip, type Frame } from './clip.ts';
import { alpha3, isOneOf } from './codes.ts';
import { simplified, type Detail } from './simplify.ts';

/** Chosen by eye at 800 and 1600 px: a pixel of the larger is some 2.5 km. */
const DETAIL: Detail = { focusKm2: 12, contextKm2: 60, pointsPerLoop: { focus: 12, context: 5 } };

/** Steps along each axis that coordinates are rounded to; one is under 700 m, a quarter of a pixel at 1600 px. */
const QUANTIZATION = 1e4;

/**
 * How far the frame reaches beyond the five on each side, as parts of their width and height: enough for a picture
 * of 16:9 and for one that is nearly square. Not more, for a wider one would show Crimea, which the source draws
 * as Russia's.
 */
const MARGIN = { x: 0.27, y: 0.14 };

type Area = Topo.Polygon | Topo.MultiPolygon;

const isArea = (object: Topo.GeometryObject): object is Area =>
	object.type === 'Polygon' || object.type === 'MultiPolygon';

const isFocus = (object: Topo.GeometryObject): boolean => isOneOf(countryCodes, object);

/** The map, from all countries of the world: the same world gives the same map. */
export function buildMap(world: MapTopology): MapTopology {
	const projection = mapProjection().precision(0);
	projection.clipExtent(frameAround(world, projection));
	const simple = simplified(world, isFocus, DETAIL);
	const inFrame = (areas: Area[]): MultiPolygon => ({
		type: 'MultiPolygon',
		coordinates: merge(simple, areas).coordinates.flatMap((polygon) => clip(polygon, projection))
	});

	const byCode = new Map<string, Area[]>();
	for (const area of simple.objects.countries.geometries.filter(isArea)) {
		if (inFrame([area]).coordinates.length === 0) continue;
		const code = alpha3(area);
		byCode.set(code, [...(byCode.get(code) ?? []), area]);
	}

	const features = [...byCode]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, areas]): Feature => ({ type: 'Feature', id, properties: null, geometry: inFrame(areas) }));
	const countries: FeatureCollection = { type: 'FeatureCollection', features };
	const map: unknown = topology({ countries }, QUANTIZATION);
	if (!isMapTopology(map)) throw new Error('topojson-server gave something else than a topology.');
	return map;
}

/** The file's content. */
export function mapText(map: MapTopology): string {
	return `${JSON.stringify(map)}\n`;
}

/** The rectangle of the projection's plane that the map covers: the five, and the margin around them. */
function frameAround(world: MapTopology, projection: GeoConicProjection): Frame {
	const focus: Topo.GeometryCollection = {
		type: 'GeometryCollection',
		geometries: world.objects.countries.geometries.filter(isFocus)
	};
	const [[left, top], [right, bottom]] = geoPath(projection).bounds(feature(world, focus));
	const [dx, dy] = [(right - left) * MARGIN.x, (bottom - top) * MARGIN.y];
	return [
		[left - dx, top - dy],
		[right + dx, bottom + dy]
	];
}
