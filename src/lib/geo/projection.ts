import { geoConicEqualArea, type GeoConicProjection } from 'd3-geo';

/**
 * The map's projection, before it is fitted to a size: Albers' equal-area conic, so that a fill weighs what
 * the country weighs. Central meridian 67° E, standard parallels 37° N and 50° N.
 *
 * `scripts/build-map` clips the neighbours to a rectangle of this plane. It fills pictures from 1.1:1 to 16:9 that
 * leave up to 6 % of their height around the five; beyond, and in another projection, the land's edge shows.
 */
export function mapProjection(): GeoConicProjection {
	return geoConicEqualArea().rotate([-67, 0]).parallels([37, 50]);
}
