import { describe, expect, it } from 'vitest';
import { layoutLocator } from './layout.ts';

describe('layoutLocator', () => {
	it('chooses one, names it in words, and writes the codes of the others', () => {
		const { areas, spoken } = layoutLocator('TJK', { width: 288, locale: 'en' });
		expect(spoken).toBe('Where Tajikistan lies among the five countries of Central Asia');
		expect(areas.filter(({ chosen }) => chosen).map(({ area }) => area)).toEqual(['TJK']);
		expect(areas.filter(({ label }) => label === null).map(({ area }) => area)).toEqual(['TJK']);
	});

	it('writes nothing where there is no room', () => {
		const { areas } = layoutLocator('TJK', { width: 132, locale: 'ru' });
		expect(areas.every(({ label }) => label === null)).toBe(true);
	});

	for (const width of [96, 176, 288]) {
		it(`keeps the five inside at ${String(width)} px`, () => {
			const { plane, height } = layoutLocator('KAZ', { width, locale: 'en' });
			expect(plane.left + 1000 * plane.scale).toBeLessThanOrEqual(width);
			expect(plane.top + 759.6 * plane.scale).toBeLessThanOrEqual(height);
		});
	}
});
