import { describe, expect, it } from 'vitest';
import { drawSvg } from '../testing/draw.ts';
import { claim, figure } from '../testing/fixtures.ts';
import Coverage from './Coverage.svelte';
import { layoutCoverage, type CoverageOptions } from './layout.ts';
import { listLines } from './listed.ts';

const indicators = [
	{ id: 'drug_seizures', name: 'Drugs seized' },
	{ id: 'hiv_new_infections', name: 'New HIV infections' }
];
const documents = [
	{ id: 'doc', label: 'First' },
	{ id: 'other', label: 'Second' }
];
const options: CoverageOptions = { width: 720, locale: 'en', indicators, documents: [], countries: [] };
const listed = listLines;
const rows = {
	figures: [figure({})],
	claims: [
		claim({ ref_area: 'TJK', document_id: 'other' }),
		claim({ ref_area: 'UZB', indicator_id: 'hiv_new_infections' }),
		claim({ ref_area: 'KAZ', direction: null }),
		claim({ ref_area: 'CA5', direction: null, id: 'st-region' })
	]
};
const signs = (layout: ReturnType<typeof layoutCoverage>) =>
	Object.fromEntries(layout.lines.flatMap(({ marks }) => marks).map(({ id, kind }) => [id, kind]));

describe('layoutCoverage', () => {
	it('tells a number, a direction, a mention and a silence apart', () => {
		const layout = layoutCoverage(rows, options);
		expect(signs(layout)).toEqual({
			'drug_seizures-TJK-0': 'number',
			'drug_seizures-KAZ-0': 'mention',
			'drug_seizures-region-0': 'mention',
			'hiv_new_infections-UZB-0': 'direction'
		});
		expect([layout.places, layout.silent]).toEqual([10, 7]);
	});

	it('tells the documents apart, each in its own place of the cell', () => {
		const layout = layoutCoverage(rows, { ...options, documents });
		expect(signs(layout)).toMatchObject({
			'drug_seizures-TJK-0': 'number',
			'drug_seizures-TJK-1': 'direction'
		});
		expect([layout.places, layout.silent]).toEqual([20, 16]);
	});

	it('numbers the documents above their signs', () => {
		const five = Array.from({ length: 5 }, (_, i) => ({ id: String(i), label: '' }));
		const { numbers } = layoutCoverage(rows, { ...options, documents: five });
		expect(numbers.slice(0, 5).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
		expect(numbers).toHaveLength(30);
		expect(layoutCoverage(rows, options).numbers).toEqual([]);
	});

	it('lists on a phone what is said of each country, and in one line those of which nothing is', () => {
		const layout = layoutCoverage(rows, { ...options, documents, listed, width: 328 });
		expect(layout.lines.map(({ name, head, marks }) => [name.join(' '), head, marks.length])).toEqual([
			['Drugs seized', true, 0],
			['Kazakhstan', false, 1],
			['Tajikistan', false, 2],
			['All five, EU', false, 1],
			['KGZ, TKM, UZB', false, 0],
			['New HIV infections', true, 0],
			['Uzbekistan', false, 1],
			['KAZ, KGZ, TJK, TKM', false, 0]
		]);
		const wide = layoutCoverage(rows, { ...options, documents });
		expect(Object.keys(signs(layout)).sort()).toEqual(Object.keys(signs(wide)).sort());
		expect([layout.places, layout.silent]).toEqual([wide.places, wide.silent]);
	});

	it('does not take for a silence what cannot be asked of a country', () => {
		const asked = [...indicators, { id: 'eu_programme_allocation', name: 'EU programme funds allocated' }];
		for (const width of [328, 720]) {
			const layout = layoutCoverage(rows, { ...options, documents, listed, indicators: asked, width });
			expect([layout.places, layout.silent]).toEqual([20, 16]);
		}
		const [, , line] = layoutCoverage(rows, { ...options, indicators: asked }).lines;
		expect(line?.silences).toHaveLength(1);
	});

	it('keeps one wording for the columns: names, or abbreviations of all', () => {
		const titles = (width: number, locale: 'en' | 'ru' = 'en') =>
			layoutCoverage(rows, { ...options, width, locale }).columns.map(({ title }) => title.join(' '));
		expect(titles(720)).toEqual(titles(1160));
		expect(titles(328)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'All, EU']);
	});

	it('opens every row of a cell, the number first', () => {
		const [mark] = layoutCoverage(rows, options).lines[0]?.marks.filter(({ id }) => id.includes('TJK')) ?? [];
		expect(mark?.rows).toEqual(['obs-TJK', 'st-TJK']);
		expect(mark?.spoken.replaceAll(/\s/g, ' ')).toBe(
			'Tajikistan, Drugs seized: 1,300 kg, Doc ¶7; falls, it is said, Doc ¶20'
		);
	});

	it('shows only the countries asked for, and the region', () => {
		const { columns } = layoutCoverage(rows, { ...options, countries: ['TJK'] });
		expect(columns.map(({ id }) => id)).toEqual(['TJK', 'region']);
	});

	it('stands without anything to show', () => {
		expect(layoutCoverage({ figures: [], claims: [] }, { ...options, indicators: [] })).toMatchObject({
			lines: [],
			places: 0,
			silent: 0
		});
	});

	for (const [width, least] of [
		[328, 24],
		[720, 11],
		[1160, 11]
	] as const) {
		it(`keeps signs of a cell apart and inside at ${String(width)} px, five documents each`, () => {
			const five = Array.from({ length: 5 }, (_, i) => ({ id: `d${String(i)}`, label: 'x' }));
			const all = {
				figures: five.map(({ id }) => figure({ document_id: id, id: `obs-${id}` })),
				claims: []
			};
			const layout = layoutCoverage(all, { ...options, width, listed, documents: five });
			const marks = layout.lines.flatMap((line) => line.marks);
			expect(marks).toHaveLength(5);
			for (const [i, a] of marks.entries()) {
				expect(a.x - layout.radius).toBeGreaterThanOrEqual(0);
				expect(a.x + layout.radius).toBeLessThanOrEqual(width);
				for (const b of marks.slice(i + 1)) {
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(Math.max(least, 2 * layout.radius));
				}
			}
		});
	}
});

describe('Coverage', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	for (const [name, layout] of [
		['overview', layoutCoverage(rows, options)],
		[
			'by-document-russian-phone',
			layoutCoverage(rows, { ...options, width: 328, locale: 'ru', documents, listed })
		]
	] as const) {
		it(`draws ${name}`, async () => {
			await expect(drawSvg(Coverage, { layout, links })).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
		});
	}
});
