import { describe, expect, it } from 'vitest';
import { prepare } from './prepare.ts';
import { quote } from './quote.ts';
import { pieces, sentences } from './sentences.ts';
import { blank, BLANK } from './span.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
	it('does not end at short forms of either language', () => {
		expect(split('В 2023 г. Министерство сообщило об этом. Изъято 5 кг.')).toEqual([
			'В 2023 г. Министерство сообщило об этом.',
			'Изъято 5 кг.'
		]);
		expect(split('On Dec. 12, 2023 Mr. Khan spoke. See doc. CM 1/17.')).toEqual([
			'On Dec. 12, 2023 Mr. Khan spoke.',
			'See doc. CM 1/17.'
		]);
	});
});

describe('pieces', () => {
	it('leaves a paragraph whole and cuts a file without line ends', () => {
		expect(pieces('One. Two.')).toEqual(['One. Two.']);
		const long = 'A sentence of some words. '.repeat(1000);
		expect(pieces(long).length).toBeGreaterThan(5);
		expect(pieces(long).join('')).toBe(long);
		const endless = 'word '.repeat(3000);
		expect(pieces(endless).join('')).toBe(endless);
		expect(Math.max(...pieces(endless).map(({ length }) => length))).toBeLessThanOrEqual(4000);
	});
});

describe('prepare', () => {
	it('keeps every character in its place', () => {
		const text = '**Всё** – «так» [1], see https://example.org/a_b and a@b.org, _27_ kg';
		expect(prepare(text)).toHaveLength(text.length);
		expect(prepare(text)).toContain('Все');
		expect(prepare(text)).not.toContain('example');
	});
});

describe('quote', () => {
	const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
	it('takes whole words, at most twelve, around the core', () => {
		expect(quote(text, { start: 5, end: 12 })).toBe('two three');
		expect(quote(text, { start: 0, end: text.length }).split(' ')).toHaveLength(12);
		const core = { start: text.indexOf('thirteen'), end: text.indexOf('thirteen') + 8 };
		expect(quote(text, { start: 0, end: text.length }, core)).toContain('thirteen fourteen');
	});
	it('drops the punctuation of its surroundings, not its own', () => {
		expect(quote('in 2024 (12 kg), and', { start: 8, end: 16 })).toBe('12 kg');
		expect(quote('the Programme (CADAP) was', { start: 4, end: 21 })).toBe('Programme (CADAP)');
	});
});

describe('blank', () => {
	it('keeps lengths, also where stretches overlap', () => {
		expect(
			blank('abcdef', [
				{ start: 1, end: 3 },
				{ start: 2, end: 4 }
			])
		).toBe(`a${BLANK.repeat(3)}ef`);
	});
});
