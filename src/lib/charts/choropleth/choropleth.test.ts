import { describe, expect, it } from 'vitest';
import { readCountries } from '../reading.ts';
import { drawSvg } from '../testing/draw.ts';
import { claim, figure } from '../testing/fixtures.ts';
import Choropleth from './Choropleth.svelte';
import type { MapFact } from './fact.ts';
import { readingsFinding } from './finding.ts';
import { countClashes, layoutToFit } from './fit.ts';
import { layoutChoropleth, type ChoroplethLayout } from './layout.ts';
import { legendOf } from './legend.ts';
import { factsOf } from './readings.ts';
import type { Locale } from '../../domain/text.ts';
import type { Figure } from '../../queries/figures.ts';
import type { Claim } from '../../queries/claims.ts';

const links = { href: (row: string) => `#${row}`, open: () => undefined };
const plain = (text: string) => text.replaceAll(/[\s\u00a0]/g, ' ');

/** Comparable but for what a case says: one year, one drug. */
const heroin = (row: Partial<Figure>) => figure({ drug: 'heroin', ...row });
const read = (figures: Figure[], claims: Claim[] = [], locale: 'en' | 'ru' = 'en') =>
	factsOf(readCountries('drug_seizures', figures, claims), locale);

function lay(facts: readonly MapFact[], width = 720, locale: 'en' | 'ru' = 'en'): ChoroplethLayout {
	const top = Math.max(0, ...facts.map(({ value }) => value ?? 0));
	return layoutChoropleth(facts, { width, locale, scale: { top, unit: 'KGM' } });
}

const cases: Record<string, { figures: Figure[]; claims?: Claim[]; width?: number; locale?: 'en' | 'ru' }> = {
	none: { figures: [] },
	one: { figures: [heroin({})] },
	two: { figures: [heroin({}), heroin({ ref_area: 'KGZ', value: 260 })] },
	equal: { figures: [heroin({}), heroin({ ref_area: 'KGZ' })] },
	zero: { figures: [heroin({ value: 0 }), heroin({ ref_area: 'KGZ', value: 260 })] },
	outlier: { figures: [heroin({ value: 1_000_000 }), heroin({ ref_area: 'KGZ', value: 2 })] },
	apart: {
		figures: [
			figure({ ref_area: 'TJK' }),
			heroin({ ref_area: 'KGZ', start: '2021-01-01', end: '2024-10-31' }),
			heroin({ ref_area: 'KAZ', status: 'D' }),
			heroin({ ref_area: 'UZB', value: null, high: 500 }),
			heroin({ ref_area: 'TKM', status: 'E', layer: 'context' })
		]
	},
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
		figures: [
			figure({}),
			heroin({
				ref_area: 'KGZ',
				value: 260,
				start: '2021-01-01',
				end: '2024-10-31',
				period_basis: 'inferred'
			})
		],
		claims: [claim({})],
		width: 328,
		locale: 'ru'
	}
};

describe('Choropleth', () => {
	for (const [name, { figures, claims = [], width = 720, locale = 'en' }] of Object.entries(cases)) {
		it(`draws ${name}`, async () => {
			const layout = lay(read(figures, claims, locale), width, locale);
			await expect(drawSvg(Choropleth, { layout, id: 'map', links })).toMatchFileSnapshot(
				`__snapshots__/${name}.svg`
			);
		});
	}

	it('draws shades, of which the upper lies over the lower in part', async () => {
		const facts = read([
			heroin({}),
			heroin({ ref_area: 'KGZ', value: 260 }),
			heroin({ ref_area: 'KAZ', value: 0 })
		]);
		const shade = (value: number) => ({
			level: value > 1000 ? 4 : value > 0 ? 1 : 0,
			over: value > 0 ? 0.25 : 0
		});
		const shaded = facts.map((fact) => (fact.value === null ? fact : { ...fact, shade: shade(fact.value) }));
		const layout = layoutChoropleth(shaded, { width: 720, locale: 'en', scale: null });
		await expect(drawSvg(Choropleth, { layout, id: 'map', links })).toMatchFileSnapshot(
			'__snapshots__/shades.svg'
		);
	});
});

describe('the map', () => {
	const kinds = (facts: readonly MapFact[]) =>
		Object.fromEntries(lay(facts).areas.map(({ area, kind }) => [area, kind]));

	it('keeps a number, one that stands apart, a direction, a mention and a silence apart', () => {
		const facts = read(
			[heroin({}), figure({ ref_area: 'TKM' })],
			[claim({}), claim({ ref_area: 'KGZ', direction: null })]
		);
		expect(kinds(facts)).toEqual({
			KAZ: 'silence',
			KGZ: 'mention',
			TJK: 'number',
			TKM: 'apart',
			UZB: 'direction'
		});
	});

	it('takes the number where a country gives a direction too', () => {
		expect(kinds(read([heroin({})], [claim({ ref_area: 'TJK' })])).TJK).toBe('number');
	});

	it('says of which drug each figure is, where they are of several', () => {
		const lines = (...figures: Figure[]) =>
			read(figures).flatMap(({ lines }) => lines.filter(({ extra }) => extra).map(({ text }) => text));
		const synthetic = heroin({ ref_area: 'KGZ', drug: 'synthetic' });
		expect(lines(heroin({}), synthetic)).toEqual(['synthetic drugs', '2024', 'heroin', '2024']);
		expect(lines(heroin({}), heroin({ ref_area: 'KGZ' }))).toEqual(['2024', '2024']);
	});

	it('draws what the filter leaves out faint, without a mark', () => {
		const facts = factsOf(readCountries('drug_seizures', [heroin({})], [], ['TJK']), 'en');
		const layout = lay(facts);
		expect(layout.areas.filter(({ kind }) => kind === 'left-out')).toHaveLength(4);
		expect(layout.areas.find(({ area }) => area === 'KAZ')).toMatchObject({ rows: [], symbol: null });
		expect(drawSvg(Choropleth, { layout, id: 'map', links }).match(/data-mark/g)).toHaveLength(1);
	});

	it('makes a silence a mark to stop at, but no link', () => {
		const svg = drawSvg(Choropleth, { layout: lay(read([heroin({})])), id: 'map', links });
		expect(svg.match(/data-mark/g)).toHaveLength(5);
		expect(svg.match(/<a /g)).toHaveLength(1);
	});

	it('speaks the value, period, reporter and source of a mark, and that it stands apart', () => {
		const spoken = (facts: readonly MapFact[]) =>
			plain(lay(facts).areas.find(({ area }) => area === 'TJK')?.spoken ?? '');
		expect(spoken(read([heroin({})]))).toBe('Tajikistan: 1,300 kg, 2024, Agency, Doc ¶7');
		expect(spoken(read([figure({})]))).toBe(
			'Tajikistan: 1,300 kg, not comparable with the others, 2024, Agency, Doc ¶7'
		);
	});

	it('gives the length of a period where only that is stated', () => {
		const inferred = heroin({ start: '2021-01-01', end: '2024-10-31', period_basis: 'inferred' });
		const label = lay(read([inferred])).labels.find(({ area }) => area === 'TJK');
		expect(label?.lines.map(({ text }) => plain(text))).toEqual([
			'Tajikistan',
			'1,300 kg',
			'3 years 10 months'
		]);
	});

	it.each([
		[328, 'en', '3 yrs 10 mths'],
		[358, 'ru', '3 г. 10 мес.']
	] as const)('tells periods apart on a phone too, %d px wide (%s)', (width, locale, length) => {
		const figures = [
			figure({}),
			figure({
				ref_area: 'KGZ',
				value: 260,
				start: '2021-01-01',
				end: '2024-10-31',
				period_basis: 'inferred'
			})
		];
		const layout = layoutToFit(read(figures, [], locale), {
			width,
			locale,
			scale: { top: 1300, unit: 'KGM' }
		});
		const lines = layout.labels.map(({ lines }) => lines.map(({ text }) => plain(text)));
		expect(countClashes(layout)).toBe(0);
		expect(lines[1]?.[2]).toBe(length);
		expect(lines[2]?.[2]).toBe('2024');
	});

	it('leaves the words for a silence to the hatching on a phone, where they would lie over borders', () => {
		const words = (width: number) =>
			lay(read([], []), width).labels.flatMap(({ lines }) => lines.map(({ role }) => role));
		expect(words(328)).toEqual(['name', 'name', 'name', 'name', 'name']);
		expect(words(720).filter((role) => role === 'note')).toHaveLength(5);
	});

	it.each([280, 328, 358, 720, 1160])('leads from a small country to its label at %d px', (width) => {
		const facts = read([heroin({ ref_area: 'KGZ' }), heroin({ ref_area: 'TJK' })]).map((fact) => ({
			...fact,
			shade: { level: 3, over: 0 }
		}));
		const { labels } = layoutChoropleth(facts, { width, locale: 'en', scale: null });
		for (const area of ['KGZ', 'TJK']) {
			const label = labels.find((one) => one.area === area)!;
			const [x1, y1, x2, y2] = label.leader!;
			const [name] = label.lines;
			expect(Math.hypot(x2 - x1, y2 - y1)).toBeGreaterThan(4);
			// It ends beside the name or over it, and crosses none of its letters.
			expect(x2 <= name!.x || y2 <= name!.y - 12).toBe(true);
		}
	});

	it('gives an amount a circle whose area is in proportion, and zero an open ring', () => {
		const symbols = lay(
			read([
				heroin({ value: 400 }),
				heroin({ ref_area: 'KGZ', value: 100 }),
				heroin({ ref_area: 'UZB', value: 0 })
			])
		).areas.flatMap(({ area, symbol }) => (symbol ? [[area, symbol] as const] : []));
		const of = Object.fromEntries(symbols);
		expect(of.TJK!.r / of.KGZ!.r).toBeCloseTo(2, 1);
		expect(of.UZB).toMatchObject({ r: 4, look: 'dialogue hollow' });
	});

	it.each([280, 328, 390, 720, 1200])(
		'lets no circle touch another at %d px, were all of them the greatest',
		(width) => {
			const facts = read(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map((ref_area) => heroin({ ref_area })));
			const symbols = lay(facts, width).areas.flatMap(({ symbol }) => symbol ?? []);
			for (const [i, a] of symbols.entries()) {
				for (const b of symbols.slice(i + 1))
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
			}
		}
	);

	it.each([328, 390, 520, 639, 640, 720, 1000, 1200])(
		'sets labels so that they keep clear of everything at %d px, the unit left to the subtitle if need be',
		(width) => {
			const figures = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map((ref_area) =>
				heroin({ ref_area, value: 12_345.67 })
			);
			const facts = read(figures, [claim({})], 'ru').map((fact) => ({
				...fact,
				lines: fact.lines.map((line) => ({ ...line, short: '12 345,67' }))
			}));
			const layout = layoutToFit(facts, { width, locale: 'ru', scale: { top: 12_345.67, unit: 'KGM' } });
			expect(countClashes(layout)).toBe(0);
			const value = plain(layout.labels[0]?.lines[1]?.text ?? '');
			if (width === 328) expect(value).toBe('12 345,67');
			if (width === 1000) expect(value).toBe('12 345,67 кг');
		}
	);

	it('has a key of round amounts, up to the greatest', () => {
		expect(lay(read([heroin({ value: 1300 })])).key?.circles.map(({ text }) => plain(text))).toEqual([
			'1,000 kg',
			'200',
			'40'
		]);
		expect(lay(read([heroin({ value: 0 })])).key).toBeNull();
		expect(lay(read([])).key).toBeNull();
	});
});

describe('legendOf', () => {
	it('explains what is drawn, and only that', () => {
		expect(legendOf(read([]), 'en').map(({ kind }) => kind)).toEqual(['silence']);
		const mixed = legendOf(read([heroin({ status: 'U' }), figure({ ref_area: 'KAZ' })], [claim({})]), 'en');
		expect(mixed.map(({ kind }) => kind)).toEqual(['doubtful', 'apart', 'direction', 'silence']);
	});
});

describe('readingsFinding', () => {
	const finding = (figures: Figure[], claims: Claim[], locale: Locale = 'en') =>
		readingsFinding(readCountries('drug_seizures', figures, claims), 'Drugs seized', locale);

	it('names who gives the strongest answer that there is', () => {
		const direction = claim({});
		const mention = claim({ direction: null });
		const uzbek = figure({ ref_area: 'UZB' });
		expect(finding([figure({})], [direction])).toBe('Drugs seized: only Tajikistan gives a number');
		expect(finding([figure({}), uzbek], [])).toBe(
			'Drugs seized: only Tajikistan and Uzbekistan give a number'
		);
		expect(finding([], [direction, mention])).toBe('Drugs seized: said to fall in Uzbekistan; no number');
		expect(finding([], [mention])).toBe('Drugs seized: only Uzbekistan speaks of it, without a number');
		expect(finding([], [])).toBe('Drugs seized: no country says anything');
	});

	it('puts names in the case that a Russian sentence wants', () => {
		expect(
			finding([], [claim({}), claim({ ref_area: 'KGZ' }), claim({ ref_area: 'TKM', direction: 2 })], 'ru')
		).toBe('Drugs seized: снижение в Кыргызстане и Узбекистане; рост в Туркменистане; чисел нет');
		expect(finding([], [claim({ direction: null })], 'ru')).toBe(
			'Drugs seized: об этом без чисел говорит только Узбекистан'
		);
	});

	it('tells directions apart, and does not mistake a mention for one', () => {
		const claims = [
			claim({ ref_area: 'KGZ', direction: 2 }),
			claim({ ref_area: 'KAZ', direction: 0 }),
			claim({ ref_area: 'TKM', direction: null }),
			claim({ ref_area: 'TJK', direction: -1 })
		];
		expect(finding([], claims)).toBe(
			'Drugs seized: said to fall in Tajikistan; said to be unchanged in Kazakhstan; said to rise in Kyrgyzstan; no number'
		);
	});

	it('says of one country alone what it gives, not that it is the only one', () => {
		expect(
			readingsFinding(readCountries('drug_seizures', [figure({})], [], ['TJK']), 'Drugs seized', 'en')
		).toBe('Drugs seized: Tajikistan gives a number');
		expect(readingsFinding(readCountries('drug_seizures', [figure({})], []), 'Изъятые наркотики', 'ru')).toBe(
			'Изъятые наркотики: число называет только Таджикистан'
		);
	});
});
