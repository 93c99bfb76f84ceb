import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from './text.ts';

describe('wrap', () => {
	it('leaves a text that fits alone', () => {
		expect(wrap('one two', 200, 12)).toEqual(['one two']);
	});
	it('makes lines of like length, each within the width', () => {
		const text = 'Доклад о формировании наркополитики в Центральной Азии, не позднее 12 октября 2017\u00a0г.';
		const lines = wrap(text, 480, 12);
		expect(lines).toHaveLength(2);
		const [a = 0, b = 0] = lines.map((line) => textWidth(line, 12));
		expect(Math.max(a, b)).toBeLessThanOrEqual(480);
		expect(Math.abs(a - b)).toBeLessThan(120);
		expect(lines.join(' ')).toBe(text);
	});
	it('lets a word that is too long stand alone', () => {
		expect(wrap('a incomprehensibilities b', 40, 12)).toEqual(['a', 'incomprehensibilities', 'b']);
	});
	it('keeps a programme and the number of its phase together', () => {
		expect(wrap('комитет КАДАП 7, Душанбе', 105, 12)).toEqual(['комитет', 'КАДАП 7,', 'Душанбе']);
	});
});
