import { expect, test } from 'vitest';
import { letterPoints, sizes } from './sizes.ts';

test('the letters of a slide are told in points, of a picture that grew higher too', () => {
	const { height } = sizes.slide;
	expect(letterPoints({ height, zoom: 1 })).toBe(6);
	expect(letterPoints({ height, zoom: 1.5 })).toBe(9);
	expect(letterPoints({ height: 2 * height, zoom: 1 })).toBe(3);
});
