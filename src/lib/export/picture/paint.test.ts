import { expect, test } from 'vitest';
import { paintOf } from './paint.ts';

test.each([
	['rgb(28, 26, 23)', '#1c1a17', 1],
	['rgba(28, 26, 23, 0.5)', '#1c1a17', 0.5],
	['rgb(28 26 23 / 25%)', '#1c1a17', 0.25],
	['color(srgb 1 0.5 0)', '#ff8000', 1],
	['color(srgb 1 0.5 0 / 0.4)', '#ff8000', 0.4],
	['rgba(0, 0, 0, 0)', 'none', 0],
	['transparent', 'none', 0],
	['none', 'none', 1],
	['url("#hatch")', 'url("#hatch")', 1]
])('%s is %s, of which %s is seen', (computed, value, alpha) => {
	expect(paintOf(computed)).toEqual({ value, alpha });
});
