import { geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { countryCodes, isCountry } from '../domain/areas.ts';
import { PLANE } from './plane.ts';
import { drawShapes, planeProjection, shapesMarkup } from './shapes.ts';
import { features } from './topology.ts';

describe('the plane', () => {
	it('is the box around the five', () => {
		const five = {
			type: 'GeometryCollection' as const,
			geometries: features()
				.filter(({ id }) => isCountry(id))
				.map(({ geometry }) => geometry)
		};
		const [[left, top], [right, bottom]] = geoPath(planeProjection()).bounds(five);
		expect(left).toBeCloseTo(0, 6);
		expect(top).toBeCloseTo(0, 6);
		expect(right).toBeCloseTo(PLANE.width, 6);
		expect(bottom).toBeCloseTo(PLANE.height, 1);
	});
});

describe('the shapes', () => {
	const shapes = drawShapes();

	it('hold every country and border', () => {
		for (const code of countryCodes) expect(shapes.countries[code]).toMatch(/^M.+z$/);
		expect(shapes.contextBorders).toMatch(/^M/);
	});

	it('keep the exclaves as rings of their own', () => {
		const rings = (code: 'KGZ' | 'TJK' | 'UZB') => shapes.countries[code].split('M').length - 1;
		expect(rings('UZB'), 'Uzbekistan with Sokh and Shohimardon').toBeGreaterThanOrEqual(3);
		expect(rings('TJK'), 'Tajikistan with Vorukh and Sarvan').toBeGreaterThanOrEqual(3);
		expect(rings('KGZ'), 'Kyrgyzstan with the holes that they leave').toBeGreaterThanOrEqual(4);
	});

	it('are markup of paths alone', () => {
		expect(
			shapesMarkup().replace(
				/<path id="shape-\w+" d="[-\d. Mlz]*" vector-effect="non-scaling-stroke"\/>/g,
				''
			)
		).toBe('');
	});
});
