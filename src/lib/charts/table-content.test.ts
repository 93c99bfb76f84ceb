import { describe, expect, it } from 'vitest';
import { madeWhenRead, sortRows, type TableCell } from './table-content.ts';

const rows = (...cells: TableCell[]) => cells.map((cell, i) => ({ id: String(i), cells: [cell] }));
const sorted = (direction: 'ascending' | 'descending', ...cells: TableCell[]) =>
	sortRows(rows(...cells), 0, direction, 'en').map(({ cells }) => cells[0]?.text);

describe('sorting a table', () => {
	it('orders numbers by size and not by their digits', () => {
		const cells = [
			{ text: '1,300 kg', order: 1300 },
			{ text: '260 kg', order: 260 },
			{ text: '0 kg', order: 0 }
		];
		expect(sorted('ascending', ...cells)).toEqual(['0 kg', '260 kg', '1,300 kg']);
		expect(sorted('descending', ...cells)).toEqual(['1,300 kg', '260 kg', '0 kg']);
	});

	it('keeps what has no value last, whichever way', () => {
		const cells = [
			{ text: 'no figure', order: null },
			{ text: '2', order: 2 },
			{ text: '' },
			{ text: '1', order: 1 }
		];
		expect(sorted('ascending', ...cells)).toEqual(['1', '2', 'no figure', '']);
		expect(sorted('descending', ...cells)).toEqual(['2', '1', 'no figure', '']);
	});

	it('orders text by the alphabet, and numbers in it by size', () => {
		expect(sorted('ascending', { text: 'Doc ¶10' }, { text: 'Doc ¶9' }, { text: 'agency' })).toEqual([
			'agency',
			'Doc ¶9',
			'Doc ¶10'
		]);
		const russian = sortRows(rows({ text: 'Ёлка' }, { text: 'Жук' }, { text: 'Енот' }), 0, 'ascending', 'ru');
		expect(russian.map(({ cells }) => cells[0]?.text)).toEqual(['Ёлка', 'Енот', 'Жук']);
	});

	it('leaves equal rows in their order and the given rows alone', () => {
		const given = rows({ text: 'b', order: 1 }, { text: 'a', order: 1 });
		expect(sortRows(given, 0, 'descending', 'en').map(({ id }) => id)).toEqual(['0', '1']);
		expect(given.map(({ id }) => id)).toEqual(['0', '1']);
	});
});

describe('a table that is made when it is read', () => {
	it('is made once, and not before', () => {
		let times = 0;
		const table = madeWhenRead(() => {
			times += 1;
			return { columns: [{ id: 'area', title: 'Area' }], rows: rows({ text: 'Kazakhstan' }) };
		});
		expect(times).toBe(0);
		expect(table.columns).toHaveLength(1);
		expect(table.rows[0]?.cells[0]?.text).toBe('Kazakhstan');
		expect(times).toBe(1);
	});
});
