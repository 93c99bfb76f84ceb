import { expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const row = (id: string, layer = 'context') => ({ document_id: id, document: id.toUpperCase(), layer });

it('names each document once, those of the dialogue first, then the one with the most rows', () => {
	expect(sourcesOf([row('b'), row('a', 'dialogue'), row('c'), row('d'), row('d')])).toEqual([
		{ id: 'a', label: 'A' },
		{ id: 'd', label: 'D' },
		{ id: 'b', label: 'B' },
		{ id: 'c', label: 'C' }
	]);
	expect(sourcesOf([])).toEqual([]);
});
