import { feature, mesh } from 'topojson-client';
import type { Geometry, MultiLineString } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { isCountry } from '../domain/areas.ts';

/** A topology with the one object that the map draws. */
export type MapTopology = Topology<{ countries: GeometryCollection }>;

/** A country's shape in degrees; `id` is its ISO 3166-1 alpha-3 code. */
export interface MapFeature {
	readonly id: string;
	readonly geometry: Geometry;
}

/**
 * - `inner`: between two of the five;
 * - `outer`: around the five together, land borders and the Caspian shore;
 * - `neighbours`: between two countries of the context. Never a shore, and so never the edge of the map.
 */
export type BorderKind = 'inner' | 'outer' | 'neighbours';

export interface Atlas {
	/** Every country of the map: the context first, so that the five are drawn over it. */
	readonly features: () => MapFeature[];
	/** Lines in degrees; each is drawn once, however many countries share it. */
	readonly borders: (kind: BorderKind) => MultiLineString;
}

/** Tells whether a parsed file is a topology with `countries`: JSON itself has no type to trust. */
export function isMapTopology(value: unknown): value is MapTopology {
	if (!isRecord(value) || value.type !== 'Topology' || !Array.isArray(value.arcs)) return false;
	if (!isRecord(value.objects) || !isRecord(value.objects.countries)) return false;
	return value.objects.countries.type === 'GeometryCollection';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

const isOurs = (object: GeometryObject): boolean => isCountry(String(object.id));

/** The map's shapes and lines, from the file that `scripts/build-map` made. */
export function readAtlas(file: unknown): Atlas {
	if (!isMapTopology(file))
		throw new Error('Not a map: a topology with the object "countries" was expected.');
	const all = file.objects.countries.geometries;
	const ours = all.filter(isOurs);
	const context = all.filter((object) => !isOurs(object));
	const collection = (geometries: GeometryObject[]): GeometryCollection => ({
		type: 'GeometryCollection',
		geometries
	});
	return {
		features: () =>
			feature(file, collection([...context, ...ours])).features.map(({ id, geometry }) => ({
				id: String(id),
				geometry
			})),
		borders(kind) {
			if (kind === 'outer') return mesh(file, collection(ours), (a, b) => a === b);
			return mesh(file, collection(kind === 'inner' ? ours : context), (a, b) => a !== b);
		}
	};
}
