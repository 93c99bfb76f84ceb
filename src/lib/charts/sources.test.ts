import { expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const row = (id: string, layer: string) => ({ document_id: id, document: id.toUpperCase(), layer });

it('names each document once, those of the dialogue first', () => {
	expect(
		sourcesOf([row('b', 'context'), row('a', 'dialogue'), row('b', 'context'), row('c', 'context')])
	).toEqual([
		{ id: 'a', label: 'A' },
		{ id: 'b', label: 'B' },
		{ id: 'c', label: 'C' }
	]);
	expect(sourcesOf([])).toEqual([]);
});
