import { geoArea, geoContains, geoStream, type GeoConicProjection, type GeoStream } from 'd3-geo';
import type { Position } from 'geojson';

/** A polygon as GeoJSON has it: rings of degrees, the outer one first, wound as d3-geo expects. */
export type Rings = Position[][];

/** A rectangle of the projection's plane: [[left, top], [right, bottom]]. */
export type Frame = [[number, number], [number, number]];

/** Pieces that a full side of the frame is cut into, so that it stays straight where it is drawn. */
const PIECES_PER_SIDE = 24;

/** Half of the globe, steradians: no country is larger, so a ring that is, is wound the other way round. */
const HALF_GLOBE = 2 * Math.PI;

/**
 * What of a polygon lies within the projection's clip extent, in degrees again: no polygon, one, or several. The
 * projection must not add points of its own (`precision(0)`).
 *
 * All countries go through here, also those that lie wholly within: a point goes through the projection and back
 * with the same rounding whichever country it belongs to, so shared borders stay shared.
 */
export function clip(polygon: Rings, projection: GeoConicProjection): Rings[] {
	const frame = projection.clipExtent();
	if (!frame) throw new Error('The projection has no clip extent to clip to.');
	// The source winds one islet of the Maldives the wrong way round: to d3-geo it is the whole globe without it.
	if (isInsideOut(polygon)) return [];
	const flat: Position[][] = [];
	geoStream({ type: 'Polygon', coordinates: polygon }, projection.stream(collect(flat)));
	return nest(flat.map((ring) => subdivideSides(ring, frame).map((point) => invert(projection, point))));
}

function isInsideOut(coordinates: Rings): boolean {
	return geoArea({ type: 'Polygon', coordinates }) > HALF_GLOBE;
}

/** A stream that writes down each ring, closed. */
function collect(rings: Position[][]): GeoStream {
	let ring: Position[] = [];
	return {
		polygonStart: () => undefined,
		polygonEnd: () => undefined,
		lineStart: () => (ring = []),
		point: (x, y) => ring.push([x, y]),
		lineEnd() {
			const [first] = ring;
			if (first && ring.length > 2) rings.push([...ring, first]);
		}
	};
}

function invert(projection: GeoConicProjection, [x = NaN, y = NaN]: Position): Position {
	const point = projection.invert?.([x, y]);
	if (!point) throw new Error(`The projection has no place for ${String(x)}, ${String(y)}.`);
	return point;
}

/** d3-geo draws the shortest way between two points, which is not the frame's side: too few points would bulge. */
function subdivideSides(ring: Position[], [[left, top], [right, bottom]]: Frame): Position[] {
	const step = (right - left) / PIECES_PER_SIDE;
	return ring.flatMap((a, i) => {
		const b = ring[i + 1];
		if (!b) return [a];
		const [ax = NaN, ay = NaN] = a;
		const [bx = NaN, by = NaN] = b;
		const onSide =
			(ax === bx && (ax === left || ax === right)) || (ay === by && (ay === top || ay === bottom));
		const pieces = onSide ? Math.ceil(Math.hypot(bx - ax, by - ay) / step) : 1;
		return Array.from({ length: Math.max(1, pieces) }, (_, k): Position => {
			const t = k / pieces;
			return k === 0 ? a : [ax + (bx - ax) * t, ay + (by - ay) * t];
		});
	});
}

/** Sorts rings into polygons: a ring wound the other way is a hole, and belongs to the outer ring around it. */
function nest(rings: Position[][]): Rings[] {
	const polygons = rings.filter((ring) => !isInsideOut([ring])).map((ring): Rings => [ring]);
	for (const hole of rings.filter((ring) => isInsideOut([ring]))) {
		const [lon = NaN, lat = NaN] = hole[0] ?? [];
		const around =
			polygons.length === 1
				? polygons[0]
				: polygons.find(([outer = []]) => geoContains({ type: 'Polygon', coordinates: [outer] }, [lon, lat]));
		if (!around) throw new Error(`A hole at ${String(lon)}, ${String(lat)} lies in no polygon.`);
		around.push(hole);
	}
	return polygons;
}
