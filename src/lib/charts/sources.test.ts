import { expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

it('names each document once, the one with the most rows first, of equals the earlier', () => {
	const row = (id: string) => ({ document_id: id, document: `The ${id}` });
	expect(sourcesOf([row('a'), row('b'), row('c'), row('c')])).toEqual([
		{ id: 'c', label: 'The c' },
		{ id: 'a', label: 'The a' },
		{ id: 'b', label: 'The b' }
	]);
	expect(sourcesOf([])).toEqual([]);
});
