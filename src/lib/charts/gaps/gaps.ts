import { countries, countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import type { IndicatorRow } from '../../queries/indicators.ts';
import { readCountries, type ReadingKind } from '../reading.ts';

export interface Gaps {
	readonly countries: readonly {
		readonly area: Country;
		readonly name: string;
		readonly sentences: readonly string[];
	}[];
	readonly years: readonly string[];
}

/** The quantities that a country could have put a number on. */
export const quantities = [
	'drug_seizures',
	'crime_groups_dismantled',
	'hiv_new_infections',
	'registered_drug_users'
] as const;

/**
 * What the documents do not say, in words: country by country, and year by year.
 * @param asked the countries in view; empty: all five
 * @param from first year in view
 * @param to last year in view
 */
export function describeGaps(
	{ figures, claims }: { readonly figures: readonly Figure[]; readonly claims: readonly Claim[] },
	indicators: readonly IndicatorRow[],
	asked: readonly Country[],
	from: number,
	to: number,
	locale: Locale
): Gaps {
	const known = indicators.filter(({ id }) => (quantities as readonly string[]).includes(id));
	const list = (names: readonly string[]) =>
		new Intl.ListFormat(locale).format(names.map((name) => lowerFirst(name, locale)));
	const inView = asked.length > 0 ? asked : countryCodes;
	return {
		countries: inView.map((area) => {
			const of = (kind: ReadingKind) =>
				known
					.filter(({ id }) => readCountries(id, figures, claims, [area])[0]?.kind === kind)
					.map(({ name }) => name);
			const [numbers, directions, silent] = [of('number'), of('direction'), of('silence')];
			return {
				area,
				name: countries[area][locale],
				sentences: [
					numbers.length === 0
						? m.gaps_country_none({}, { locale })
						: m.gaps_country_some({ list: list(numbers) }, { locale }),
					...(directions.length > 0
						? [m.gaps_country_directions({ list: list(directions) }, { locale })]
						: []),
					...(silent.length > 0 ? [m.gaps_country_nothing({ list: list(silent) }, { locale })] : [])
				]
			};
		}),
		years: known.map(({ id, name }) => {
			const covering = figures.filter(
				(figure) => figure.indicator_id === id && inView.includes(figure.ref_area as Country)
			);
			const without = yearsWithout(covering, from, to);
			if (covering.length === 0) return m.gaps_years_all({ indicator: name }, { locale });
			if (without.length === 0) return m.gaps_years_none({ indicator: name, from, to }, { locale });
			return m.gaps_years(
				{ indicator: name, years: new Intl.ListFormat(locale).format(without) },
				{ locale }
			);
		})
	};
}

/** Runs of whole years that no figure's period touches: `2007–2020`, `2025`. */
export function yearsWithout(
	figures: readonly { start: string | null; end: string }[],
	from: number,
	to: number
): string[] {
	const year = (date: string) => Number(date.slice(0, 4));
	const touched = (one: number) =>
		figures.some(({ start, end }) => year(start ?? end) <= one && one <= year(end));
	const runs: [number, number][] = [];
	for (let one = from; one <= to; one += 1) {
		if (touched(one)) continue;
		const last = runs.at(-1);
		if (last?.[1] === one - 1) last[1] = one;
		else runs.push([one, one]);
	}
	return runs.map(([a, b]) => (a === b ? String(a) : `${String(a)}–${String(b)}`));
}
