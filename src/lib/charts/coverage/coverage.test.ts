import { describe, expect, it } from 'vitest';
import { drawSvg } from '../testing/draw.ts';
import { claim, figure } from '../testing/fixtures.ts';
import Coverage from './Coverage.svelte';
import { layoutCoverage, type CoverageOptions } from './layout.ts';

const indicators = [
	{ id: 'drug_seizures', name: 'Drugs seized' },
	{ id: 'hiv_new_infections', name: 'New HIV infections' }
];
const documents = [
	{ id: 'doc', label: 'First' },
	{ id: 'other', label: 'Second' }
];
const options: CoverageOptions = { width: 720, locale: 'en', indicators, documents: [], countries: [] };
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

	it('numbers the documents above their signs, in as many rows as those have', () => {
		const [column] = layoutCoverage(rows, { ...options, documents }).columns;
		expect(column?.numbers).toHaveLength(2);
		const five = Array.from({ length: 5 }, (_, i) => ({ id: String(i), label: '' }));
		expect(layoutCoverage(rows, { ...options, documents: five }).columns[0]?.numbers).toHaveLength(5);
		const phone = layoutCoverage(rows, { ...options, documents: five, width: 328 });
		expect(phone.divided).toBe(true);
		const rowsOfNumbers = phone.columns[0]?.numbers.map(({ y }) => y);
		expect(rowsOfNumbers).toEqual([37, 37, 37, 53, 53]);
		expect(layoutCoverage(rows, options).columns[0]?.numbers).toEqual([]);
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

	for (const width of [328, 1160]) {
		it(`keeps signs of a cell apart and inside at ${String(width)} px, five documents each`, () => {
			const five = Array.from({ length: 5 }, (_, i) => ({ id: `d${String(i)}`, label: 'x' }));
			const all = {
				figures: five.map(({ id }) => figure({ document_id: id, id: `obs-${id}` })),
				claims: []
			};
			const layout = layoutCoverage(all, { ...options, width, documents: five });
			const marks = layout.lines.flatMap((line) => line.marks);
			expect(marks).toHaveLength(5);
			for (const [i, a] of marks.entries()) {
				expect(a.x - layout.radius).toBeGreaterThanOrEqual(0);
				expect(a.x + layout.radius).toBeLessThanOrEqual(width);
				for (const b of marks.slice(i + 1)) {
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * layout.radius);
				}
			}
		});
	}
});

describe('Coverage', () => {
	const links = { href: (row: string) => `#${row}`, open: () => undefined };
	for (const [name, layout] of [
		['overview', layoutCoverage(rows, options)],
		['by-document-russian-phone', layoutCoverage(rows, { ...options, width: 328, locale: 'ru', documents })]
	] as const) {
		it(`draws ${name}`, async () => {
			await expect(drawSvg(Coverage, { layout, links })).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
		});
	}
});
