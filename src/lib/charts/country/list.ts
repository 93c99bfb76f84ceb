import { countries, countryCodes, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { formatNumber } from '../../format/number.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import { layoutLocator } from '../locator-map/layout.ts';
import type { TableContent } from '../table-content.ts';
import { countriesFinding, countryFinding, type ContextCounts } from './finding.ts';
import { countSubjects, readSubjects, type CountryCounts } from './subjects.ts';
import { layoutYearStrip } from './year-strip.ts';

/** What was published elsewhere on a country. */
export interface ContextOf extends ContextCounts {
	readonly sources: number;
	/** Each year in which the period of some number ends. */
	readonly years: readonly number[];
}

export interface ListInput {
	readonly locale: Locale;
	/** The dialogue's rows on the five. */
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
	readonly subjects: readonly { readonly id: string; readonly name: string }[];
	readonly context: Readonly<Record<Country, ContextOf>>;
}

/** First year of the bands; estimates of HIV go back to 1990, nearly everything else is later. */
const firstYear = 2000;

/** The five countries side by side: what is said, how much was published elsewhere and for which years. */
export function layoutList({ locale, figures, claims, subjects, context }: ListInput) {
	const options = { locale };
	const counted = (count: number) => ({ count, text: formatNumber(count, locale) });
	const read = countryCodes.map((country) => {
		const own = readSubjects(country, subjects, figures, claims);
		return { country, subjects: own, counts: countSubjects(own), context: context[country] };
	});
	const to = Math.max(firstYear, ...read.flatMap(({ context }) => context.latest ?? []));
	return {
		title: countriesFinding(read, locale),
		subtitle: m.country_list_subtitle({ all: formatNumber(read[0]?.subjects.length ?? 0, locale) }, options),
		note: m.country_list_note({}, options),
		head: m.country_head_context({}, options),
		profile: m.country_open_profile({}, options),
		brief: m.country_open_brief({}, options),
		table: countriesTable(read, locale),
		countries: read.map(({ country, subjects, counts, context }) => ({
			country,
			name: countries[country][locale],
			locator: layoutLocator(country, { width: 132, locale }),
			finding: countryFinding(country, counts, locale),
			subjects,
			stripLabel: m.country_strip({ country: countries[country][locale] }, options),
			counts: [
				m.count_numbers(counted(counts.subjects.number), options),
				m.count_directions(counted(counts.subjects.direction), options),
				m.count_mentions(counted(counts.subjects.mention), options),
				m.country_count_silences(counted(counts.subjects.silence), options)
			].join(' · '),
			numbers: m.count_numbers(counted(context.numbers), options),
			sources: m.count_sources(counted(context.sources), options),
			years: layoutYearStrip(context.years, { width: 216, from: firstYear, to }),
			yearsLabel: m.country_list_years({ years: context.years.join(', ') }, options)
		}))
	};
}

export type ListLayout = ReturnType<typeof layoutList>;

/** What the dialogue and others hold on each country, counted. */
export function countriesTable(
	read: readonly {
		readonly country: Country;
		readonly counts: CountryCounts;
		readonly context: ContextCounts;
	}[],
	locale: Locale
): TableContent {
	const number = (value: number) => ({ text: formatNumber(value, locale), order: value });
	return {
		columns: [
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'number', title: m.country_col_number({}, { locale }), numeric: true },
			{ id: 'direction', title: m.country_col_direction({}, { locale }), numeric: true },
			{ id: 'mention', title: m.country_col_mention({}, { locale }), numeric: true },
			{ id: 'silence', title: m.country_col_silence({}, { locale }), numeric: true },
			{ id: 'context', title: m.country_col_context({}, { locale }), numeric: true },
			{ id: 'latest', title: m.country_col_latest({}, { locale }), numeric: true }
		],
		rows: read.map(({ country, counts: { subjects }, context }) => ({
			id: country,
			cells: [
				{ text: countries[country][locale] },
				number(subjects.number),
				number(subjects.direction),
				number(subjects.mention),
				number(subjects.silence),
				number(context.numbers),
				{ text: context.latest === null ? '' : String(context.latest), order: context.latest }
			]
		}))
	};
}
