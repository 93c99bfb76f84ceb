import { geoIdentity, type GeoProjection } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { compactPath } from './compact-path.ts';

const draw = compactPath(geoIdentity() as unknown as GeoProjection);
const square = (size: number, at = 0) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[at, at],
			[at, at + size],
			[at + size, at + size],
			[at + size, at],
			[at, at]
		]
	]
});

describe('compactPath', () => {
	it('goes from corner to corner in steps', () => {
		expect(draw(square(10, 5))).toBe('M5 5l0 10 10 0 0-10z');
	});

	it('rounds to a tenth without letting the rounding add up', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: Array.from({ length: 31 }, (_, i) => [i * 1.04, 0])
		};
		const steps = draw(line).slice(1).split('l')[1]?.trim().split(/\s+/) ?? [];
		const end = steps.filter((_, i) => i % 2 === 0).reduce((sum, dx) => sum + Number(dx), 0);
		expect(end).toBeCloseTo(31.2, 5);
	});

	it('leaves out a ring too small to be seen, and starts the next one right', () => {
		const shapes = { type: 'GeometryCollection' as const, geometries: [square(0.3), square(10, 5)] };
		expect(draw(shapes)).toBe('M5 5l0 10 10 0 0-10z');
	});

	it('leaves out corners that nobody sees, and keeps a shape', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[0, 0],
				[0.2, 0],
				[0.4, 0.1],
				[8, 0]
			]
		};
		expect(draw(line)).toBe('M0 0l8 0');
	});
});
