import { describe, expect, it } from 'vitest';
import { readCountries } from '../reading.ts';
import { drawSvg } from '../testing/draw.ts';
import { claim, figure } from '../testing/fixtures.ts';
import Choropleth from './Choropleth.svelte';
import { layoutChoropleth, legendOf } from './layout.ts';
import type { Figure } from '../../queries/figures.ts';
import type { Claim } from '../../queries/claims.ts';

const links = { href: (row: string) => `#${row}`, open: () => undefined };
const options = { width: 720, locale: 'en' } as const;
const read = (figures: Figure[], claims: Claim[] = []) => readCountries('drug_seizures', figures, claims);

const cases: Record<string, { figures: Figure[]; claims?: Claim[]; width?: number; locale?: 'en' | 'ru' }> = {
	none: { figures: [] },
	one: { figures: [figure({})] },
	two: { figures: [figure({}), figure({ ref_area: 'KGZ', value: 260 })] },
	equal: { figures: [figure({}), figure({ ref_area: 'KGZ' })] },
	zero: { figures: [figure({ value: 0 }), figure({ ref_area: 'KGZ', value: 260 })] },
	outlier: { figures: [figure({ value: 1_000_000 }), figure({ ref_area: 'KGZ', value: 2 })] },
	bounds: { figures: [figure({ value: null, high: 500 })] },
	directions: {
		figures: [],
		claims: [
			claim({}),
			claim({ ref_area: 'KAZ', direction: 2 }),
			claim({ ref_area: 'TKM', direction: -2 }),
			claim({ ref_area: 'TJK', direction: 0 }),
			claim({ ref_area: 'KGZ', direction: null })
		]
	},
	'russian-phone': {
		figures: [figure({}), figure({ ref_area: 'KGZ', value: 260 })],
		claims: [claim({})],
		width: 328,
		locale: 'ru'
	}
};

describe('Choropleth', () => {
	for (const [name, { figures, claims = [], width = 720, locale = 'en' }] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const layout = layoutChoropleth(read(figures, claims), { ...options, width, locale });
			await expect(drawSvg(Choropleth, { layout, id: 'map', links })).toMatchFileSnapshot(
				`__snapshots__/${name}.svg`
			);
		});
	}
});

describe('layoutChoropleth', () => {
	const kinds = (figures: Figure[], claims: Claim[] = []) =>
		Object.fromEntries(
			layoutChoropleth(read(figures, claims), options).areas.map(({ area, kind }) => [area, kind])
		);

	it('keeps a number, a direction, a mention and a silence apart', () => {
		expect(kinds([figure({})], [claim({}), claim({ ref_area: 'KGZ', direction: null })])).toEqual({
			KAZ: 'silence',
			KGZ: 'mention',
			TJK: 'number',
			TKM: 'silence',
			UZB: 'direction'
		});
	});

	it('takes the number where a country gives a direction too', () => {
		expect(kinds([figure({})], [claim({ ref_area: 'TJK' })]).TJK).toBe('number');
	});

	it('draws what the filter leaves out faint, without a mark', () => {
		const [reading] = readCountries('drug_seizures', [figure({})], [], ['TJK']);
		const layout = layoutChoropleth(reading ? [reading] : [], options);
		expect(layout.areas.filter(({ kind }) => kind === 'left-out')).toHaveLength(4);
		expect(layout.areas.find(({ area }) => area === 'KAZ')).toMatchObject({ rows: [], level: null });
	});

	it('speaks the value, period, reporter and source of a mark', () => {
		const area = layoutChoropleth(read([figure({})]), options).areas.find(({ area }) => area === 'TJK');
		expect(area?.spoken.replaceAll(/\s/g, ' ')).toBe('Tajikistan: 1,300 kg, 2024, Agency, Doc ¶7');
	});

	it('gives the length of a period where only that is stated', () => {
		const inferred = figure({ start: '2021-01-01', end: '2024-10-31', period_basis: 'inferred' });
		const area = layoutChoropleth(read([inferred]), options).areas.find(({ area }) => area === 'TJK');
		expect(area?.label.lines.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
			'Tajikistan',
			'1,300 kg',
			'3 years 10 months'
		]);
	});
});

describe('legendOf', () => {
	it('explains what is drawn, and only that', () => {
		expect(legendOf(read([]), 'en').map(({ kind }) => kind)).toEqual(['silence']);
		const mixed = legendOf(read([figure({ value: 0 })], [claim({})]), 'en');
		expect(mixed.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
			'0 kg',
			'direction only',
			'no figure in the documents'
		]);
	});
});
