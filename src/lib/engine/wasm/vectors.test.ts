import { describe, expect, it } from 'vitest';
import { makeColumn } from './vectors.ts';

describe('a column of texts', () => {
	it('holds every text as it is: short and long, of any script, empty and missing', () => {
		const cells = [
			'',
			'kg',
			null,
			'Кыргызстан',
			'x'.repeat(5_000),
			'a€',
			'💊'.repeat(40),
			null,
			'end',
			'é'.repeat(47)
		];
		const column = makeColumn('VARCHAR', cells);
		expect(cells.map((_, place) => column.get(place) as unknown)).toEqual(cells);
		expect(column.nullCount).toBe(2);
	});
});
