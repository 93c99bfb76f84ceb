import { describe, expect, it } from 'vitest';
import type { SlideContent } from './content.ts';
import { fitText } from './fit.ts';
import type { NativeChart } from './native.ts';
import { makePresentation } from './slides.ts';
import { readPackage, readWorkbook } from './testing.ts';
import { notesOf, sourceSlides, titleSlide } from './words.ts';

/** One pixel. */
const png = Uint8Array.from(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
);

const chart = (row: Partial<NativeChart> = {}): NativeChart => ({
	title: 'Tajikistan, kilograms',
	kind: 'line',
	years: [2015, 2016, 2017],
	top: null,
	series: [
		{
			name: 'Report <A> & "B"',
			of: 'Report <A> & "B"',
			role: 'value',
			layer: 'context',
			values: [0, null, 0.0000005],
			doubtful: [true, false, false]
		}
	],
	...row
});

const content = (charts: readonly NativeChart[], row: Partial<SlideContent['words']> = {}): SlideContent => ({
	locale: 'en',
	words: {
		title: 'A finding with <signs> & more',
		subtitle: 'Kilograms',
		source: 'Source: Report A',
		note: 'Beware',
		address: 'http://localhost/seizures/?by=drug&time=2015..2020#context',
		date: '1 May 2026',
		site: 'Atlas',
		...row
	},
	picture: { png, width: 1120, height: 418 },
	native: { charts, left: 3 },
	evidence: ['Area | Period', 'Tajikistan | 2015', 'Tajikistan | 2017']
});

const make = (contents: readonly SlideContent[], before = true) =>
	makePresentation(contents, {
		locale: 'en',
		title: 'Deck',
		...(before
			? {
					before: [
						titleSlide('Deck', contents, { locale: 'en', date: '1 May', address: 'http://localhost/' })
					]
				}
			: {}),
		after: sourceSlides(contents, 'en', 'http://localhost/')
	});

describe('a presentation', () => {
	it('is a whole package: every part well-formed, declared, and led to', async () => {
		const contents = [
			content([chart(), chart({ kind: 'bar' })]),
			content([]),
			content(Array(13).fill(chart()))
		];
		const pack = readPackage(await make(contents));
		expect(pack.faults).toEqual([]);
		// Title; 1 + 1, 1, 3 + 1 of charts; sources.
		expect(pack.names(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(9);
		expect(pack.names(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(15);
		expect(pack.names(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toHaveLength(9);
	});

	it('draws no point where there is no figure, and keeps the least of numbers', async () => {
		const pack = readPackage(await make([content([chart()])], false));
		const [name = ''] = pack.names(/^ppt\/charts\/chart\d+\.xml$/);
		const points = [
			...(pack.xml(name).getElementsByTagName('c:numCache')[0]?.getElementsByTagName('c:pt') ?? [])
		];
		expect(points.map((point) => [point.getAttribute('idx'), point.textContent])).toEqual([
			['0', '0'],
			['2', '5e-7']
		]);
		const [book = ''] = pack.names(/^ppt\/embeddings\//);
		const { faults, cells } = readWorkbook(pack.parts[book] ?? new Uint8Array());
		expect(faults).toEqual([]);
		expect(cells).toEqual({
			A1: 'Year',
			B1: 'Report <A> & "B"',
			A2: '2015',
			B2: '0',
			A3: '2016',
			A4: '2017',
			B4: '5e-7'
		});
	});

	it('gives a title the size that it was fitted to, and a picture in parts a slide each', async () => {
		const picture = { png, width: 689, height: 578 };
		const title = 'A finding of some length '.repeat(6).trim();
		const pack = readPackage(await make([{ ...content([], { title }), picture, more: [picture] }], false));
		expect(pack.faults).toEqual([]);
		// The third names the sources.
		expect(pack.names(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(3);
		for (const [i, part] of ['(1/2)', '(2/2)'].entries()) {
			const [shape = ''] = /<p:sp>.*?<\/p:sp>/s.exec(pack.text(`ppt/slides/slide${String(i + 1)}.xml`)) ?? [];
			expect(shape).toContain(part);
			expect(Number(/sz="(\d+)"/.exec(shape)?.[1])).toBeLessThanOrEqual(2200);
		}
	});

	it('says in its notes all that is shortened on a slide', async () => {
		const long = 'Something that a source is called by; '.repeat(40).trim();
		const pack = readPackage(
			await make([content([], { source: long, title: 'A very long finding '.repeat(30) })], false)
		);
		expect(pack.faults).toEqual([]);
		expect(pack.text('ppt/slides/slide1.xml')).toContain('in full in the speaker’s notes');
		expect(pack.text('ppt/notesSlides/notesSlide1.xml')).toContain(long);
		const lines = [...pack.xml('ppt/notesSlides/notesSlide1.xml').getElementsByTagName('a:p')].map(
			(line) => line.textContent
		);
		expect(lines).toContain('Tajikistan | 2017');
	});

	it('stops when it is told to', async () => {
		const abort = new AbortController();
		const work = makePresentation([content([chart()])], { locale: 'en', title: 'x', signal: abort.signal });
		abort.abort();
		await expect(work).rejects.toThrow(/abort/i);
	});
});

describe('texts on slides', () => {
	it('counts the rows that notes have no room for', () => {
		const rows = Array.from({ length: 500 }, (_, i) => `row ${String(i)}`);
		const notes = notesOf({ ...content([]), evidence: ['head', ...rows] }, false).split('\n');
		expect(notes.filter((line) => line.startsWith('row '))).toHaveLength(300);
		expect(notes.at(-1)).toContain('200');
	});

	it('are as large as they can be, and cut between words where they cannot be small enough', () => {
		expect(fitText('Short', [26, 20], 6, 1)).toEqual({ text: 'Short', size: 26, cut: false });
		const longer = fitText('word '.repeat(22), [26, 12], 6, 2);
		expect(longer.size).toBe(12);
		expect(longer.cut).toBe(false);
		const cut = fitText('word '.repeat(300), [26, 12], 6, 2);
		expect(cut.cut).toBe(true);
		expect(cut.text).toMatch(/^(word )+…$/);
		expect(fitText('a'.repeat(900), [12], 6, 2).text.length).toBeLessThan(150);
	});
});
