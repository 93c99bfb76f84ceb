import { describe, expect, it } from 'vitest';
import { cellAfter, pressSort } from './table-column.ts';

describe('pressing a heading', () => {
	it('sorts up, then down, then not', () => {
		const up = pressSort([], 'a', false);
		expect(up).toEqual([{ column: 'a', descending: false }]);
		const down = pressSort(up, 'a', false);
		expect(down).toEqual([{ column: 'a', descending: true }]);
		expect(pressSort(down, 'a', false)).toEqual([]);
	});

	it('takes the place of other orders, or with shift comes after them', () => {
		const one = [{ column: 'a', descending: true }];
		expect(pressSort(one, 'b', false)).toEqual([{ column: 'b', descending: false }]);
		const two = pressSort(one, 'b', true);
		expect(two).toEqual([...one, { column: 'b', descending: false }]);
		expect(pressSort(two, 'a', true)).toEqual([{ column: 'b', descending: false }]);
	});
});

describe('walking the cells', () => {
	const size = { rows: 1000, columns: 5, page: 12 };
	const at = { row: 500, column: 2 };

	it.each([
		['ArrowDown', false, { row: 501, column: 2 }],
		['ArrowUp', true, { row: 0, column: 2 }],
		['ArrowRight', false, { row: 500, column: 3 }],
		['ArrowLeft', true, { row: 500, column: 0 }],
		['PageDown', false, { row: 512, column: 2 }],
		['PageUp', false, { row: 488, column: 2 }],
		['Home', false, { row: 500, column: 0 }],
		['End', true, { row: 999, column: 4 }],
		['Home', true, { row: 0, column: 0 }]
	])('%s (ctrl: %s)', (key, ctrl, to) => {
		expect(cellAfter(key, ctrl, at, size)).toEqual(to);
	});

	it('reaches the heading from the first row, and never leaves the table', () => {
		expect(cellAfter('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: -1, column: 0 });
		expect(cellAfter('ArrowUp', false, { row: -1, column: 0 }, size)).toEqual({ row: -1, column: 0 });
		expect(cellAfter('PageDown', false, { row: 995, column: 4 }, size)).toEqual({ row: 999, column: 4 });
		expect(cellAfter('ArrowDown', false, { row: -1, column: 0 }, { ...size, rows: 0 })).toEqual({
			row: -1,
			column: 0
		});
	});

	it('leaves other keys to the browser', () => {
		expect(cellAfter('Tab', false, at, size)).toBeUndefined();
	});
});
