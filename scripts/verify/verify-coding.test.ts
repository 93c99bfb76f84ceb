import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/lib/domain/tables.ts';
import type { PlacedRow } from '../data/read-table.ts';
import { verifyCoding } from './verify-coding.ts';
import { fold } from './paragraphs.ts';

const text = new TextEncoder().encode('Title\n\n\n  In 2024 \u00a0 16 groups\nLast line\n');
const sha256 = createHash('sha256').update(text).digest('hex');

function coded(row: { locator: string; as_written: string }, hash = sha256) {
	const placed = (values: Record<string, string>): PlacedRow[] => [{ file: 'x.csv', line: 2, values }];
	return new Map([
		['documents', placed({ document_id: 'doc', layer: 'dialogue', sha256: hash })],
		['observations', placed({ observation_id: 'obs', document_id: 'doc', ...row })]
	]);
}

describe('verifyCoding', () => {
	it('passes over marks of emphasis, and over no other star', () => {
		expect(fold('led by  FIAP – *Fundación* , 2 * 3')).toBe('led by FIAP – Fundación , 2 * 3');
	});

	it('finds words in their paragraph, counted over non-empty lines, white space folded', () => {
		const result = verifyCoding(tables, coded({ locator: '2', as_written: '2024 16 groups' }), [text]);
		expect(result).toEqual({ problems: [], verified: 1 });
	});

	it('tells where the words stand instead', () => {
		const { problems } = verifyCoding(tables, coded({ locator: '1', as_written: '16 groups' }), [text]);
		expect(problems).toMatchObject([{ column: 'as_written' }]);
		expect(problems[0]?.expected).toContain('they stand in paragraph 2');
	});

	it('tells of words that stand nowhere, and of paragraphs that are not there', () => {
		const nowhere = verifyCoding(tables, coded({ locator: '2', as_written: '17 groups' }), [text]);
		expect(nowhere.problems[0]?.expected).toContain('nowhere');
		for (const locator of ['4', '0', 'two']) {
			const { problems } = verifyCoding(tables, coded({ locator, as_written: '16 groups' }), [text]);
			expect(problems).toMatchObject([{ column: 'locator', value: locator }]);
		}
	});

	it('tells of a text that is not the version that was coded', () => {
		const { problems, verified } = verifyCoding(
			tables,
			coded({ locator: '2', as_written: '16 groups' }, 'f'.repeat(64)),
			[text]
		);
		expect(problems).toMatchObject([{ column: 'sha256' }]);
		expect(verified).toBe(0);
	});
});
