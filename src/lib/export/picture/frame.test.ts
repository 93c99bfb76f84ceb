import { expect, test } from 'vitest';
import { cutList, cutSentences, footOf, headOf } from './frame.ts';

const colours = { paper: '#fff', ink: '#000', inkSoft: '#555', hairline: '#ccc', accent: '#066' };
const words = {
	title: 'Heroin: the most in one year is 5,600 kg',
	subtitle: 'Kilograms',
	source: 'Source: A; B',
	note: '',
	address: 'https://atlas.example/seizures/#context',
	date: '22 November 2026',
	site: 'Atlas'
};
const more = (count: number) => `and ${String(count)} more`;

test('a list that has room stands whole, one that has none says how many are left out', () => {
	expect(cutList('Source: A; B; C', 400, 1, more)).toEqual(['Source: A; B; C']);
	const many = `Source: ${Array.from({ length: 40 }, (_, i) => `Report ${String(i + 1)}`).join('; ')}`;
	const lines = cutList(many, 400, 2, more);
	expect(lines.length).toBeLessThanOrEqual(2);
	const shown = lines.join(' ').match(/Report \d+/g)?.length ?? 0;
	expect(lines.join(' ')).toMatch(new RegExp(`and ${String(40 - shown)} more$`));
	expect(cutList('', 400, 2, more)).toEqual([]);
});

test('a note is left at the end of a sentence', () => {
	const note = 'Seizures measure enforcement. National totals are not comparable. Compare by drug.';
	expect(cutSentences(note, 800, 3).join(' ')).toBe(note);
	expect(cutSentences(note, 300, 1)).toEqual(['Seizures measure enforcement. …']);
});

test('a very long title is set smaller and wraps, and nothing of it is lost', () => {
	const title = 'A very long title that goes on and on '.repeat(8).trim();
	const { markup, height } = headOf({ ...words, title }, 800, colours);
	const said = [...markup.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text).join(' ');
	expect(said).toBe(`${title} Kilograms`);
	expect(markup).toContain('font-size="18"');
	expect(height).toBeGreaterThan(headOf(words, 800, colours).height);
});

test('the foot holds source, site, date and the whole address, however long it is', () => {
	const address = `https://atlas.example/seizures/?${'country=KAZ~KGZ&'.repeat(20)}#context`;
	const { markup } = footOf({ ...words, address }, 800, colours, { source: 2, note: 3 }, more);
	const texts = markup.replace(/<[^>]+>/g, '');
	expect(texts).toContain('Source: A; B');
	expect(texts).toContain('Atlas · 22 November 2026');
	expect(texts.replaceAll('&amp;', '&')).toContain(address.slice('https://'.length));
});

test('in a column too narrow for both, the date stands under the site, and the foot is a line higher', () => {
	const site = 'Drug Dialogue Atlas';
	const limits = { source: 2, note: 3 };
	const wide = footOf({ ...words, site }, 300, colours, limits, more);
	const narrow = footOf({ ...words, site }, 210, colours, limits, more);
	expect(wide.markup).toContain(`${site}</tspan> · 22 November 2026</text>`);
	expect(narrow.markup).toContain(`${site}</tspan></text>`);
	expect(narrow.markup).toContain('>22 November 2026</text>');
	expect(narrow.height - wide.height).toBe(17);
});
