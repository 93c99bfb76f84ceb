import { geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { countryCodes, isCountry, type Country } from '../domain/areas.ts';
import { compactPath } from './compact-path.ts';
import { PLANE } from './plane.ts';
import { borders, features, mapProjection } from './topology.ts';

/** SVG path data on the {@link PLANE}. */
export interface MapShapes {
	readonly countries: Readonly<Record<Country, string>>;
	/** The land around the five. */
	readonly context: string;
	readonly contextBorders: string;
}

const collection = (ids: (id: string) => boolean): GeoPermissibleObjects => ({
	type: 'GeometryCollection',
	geometries: features()
		.filter(({ id }) => ids(id))
		.map(({ geometry }) => geometry)
});

/** The map's projection, laid so that the five fill the plane. */
export function planeProjection() {
	const projection = mapProjection().fitWidth(PLANE.width, collection(isCountry));
	const [[left, top]] = geoPath(projection).bounds(collection(isCountry));
	const [x, y] = projection.translate();
	return projection.translate([x - left, y - top]);
}

/** Draws every shape of the map. */
export function drawShapes(): MapShapes {
	const draw = compactPath(planeProjection());
	const country = (code: Country) => [code, draw(collection((id) => id === code))] as const;
	return {
		countries: Object.fromEntries(countryCodes.map(country)) as MapShapes['countries'],
		context: draw(collection((id) => !isCountry(id))),
		contextBorders: draw(borders('neighbours'))
	};
}

/** The shapes as SVG elements, each to be used by its name: `shape-KAZ`, `shape-context` … */
export function shapesMarkup(): string {
	const { countries, ...rest } = drawShapes();
	return Object.entries({ ...countries, ...rest })
		.map(([name, data]) => `<path id="shape-${name}" d="${data}" vector-effect="non-scaling-stroke"/>`)
		.join('');
}
