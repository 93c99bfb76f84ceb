import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Arc, GeometryObject } from 'topojson-specification';
import type { MapTopology } from '../../src/lib/geo/atlas.ts';

const EARTH_RADIUS_KM = 6371;
const STERADIANS_PER_KM2 = 1 / EARTH_RADIUS_KM ** 2;

/**
 * How much may go. A point goes when the triangle that it makes with the points beside it is smaller (Visvalingam),
 * so this is the size of the smallest bend that still shows.
 */
export interface Detail {
	/** Smallest bend along the countries in focus, km². */
	focusKm2: number;
	/** Smallest bend elsewhere, km². */
	contextKm2: number;
	/** Points that are left at least of a border that closes on itself, as an exclave's or an island's does. */
	pointsPerLoop: { focus: number; context: number };
}

/** The same topology with fewer points. Ends of arcs stay, so whatever was shared or joined still is. */
export function simplified(
	topology: MapTopology,
	isFocus: (object: GeometryObject) => boolean,
	detail: Detail
): MapTopology {
	const focus = new Set(topology.objects.countries.geometries.filter(isFocus).flatMap(arcsOf));
	const weighed = presimplify(topology, sphericalTriangleArea);
	const ratio = detail.focusKm2 / detail.contextKm2;
	const arcs = weighed.arcs.map((arc, index) =>
		focus.has(index)
			? keepLoop(arc, detail.pointsPerLoop.focus)
			: keepLoop(scaleWeights(arc, ratio), detail.pointsPerLoop.context)
	);
	return simplify({ ...weighed, arcs }, detail.focusKm2 * STERADIANS_PER_KM2);
}

/** The arcs that a country is made of, whichever way they run. */
function arcsOf(object: GeometryObject): number[] {
	const arcs = 'arcs' in object ? object.arcs.flat(2) : [];
	return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}

function scaleWeights(arc: Arc, ratio: number): Arc {
	return arc.map(([x = NaN, y = NaN, weight = NaN]) => [x, y, weight * ratio]);
}

/** Makes the heaviest points of a closed arc stay: by weight alone, a small exclave would go to a point. */
function keepLoop(arc: Arc, points: number): Arc {
	const [first, last] = [arc.at(0), arc.at(-1)];
	if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return arc;
	const weights = arc.map(([, , weight = NaN]) => weight).sort((a, b) => b - a);
	const lightest = weights[Math.min(points, weights.length - 1)] ?? 0;
	return arc.map(([x = NaN, y = NaN, weight = NaN]) => [x, y, weight >= lightest ? Infinity : weight]);
}
