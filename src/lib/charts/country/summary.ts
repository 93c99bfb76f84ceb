import type { Country } from '../../domain/areas.ts';
import type { DrugFamily } from '../../domain/drug-families.ts';
import type { Locale } from '../../domain/text.ts';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { contextFinding, countryFinding, type ContextCounts } from './finding.ts';
import { keyFacts, type KeyFact } from './key-facts.ts';
import {
	firstYear,
	latestWords,
	panelFamily,
	panelTitle,
	pickPanels,
	type LatestWords,
	type Panel
} from './panels.ts';
import { countSubjects, readSubjects, type CountryCounts, type Subject } from './subjects.ts';
import { describeUnknown } from './unknown.ts';

interface Named {
	readonly id: string;
	readonly name: string;
}

/** What is known of a country, as the queries give it. */
export interface CountryInput {
	readonly country: Country;
	readonly locale: Locale;
	/** The subjects of the dialogue. */
	readonly subjects: readonly Named[];
	/** Names of the leading indicators, also of those that nothing is held on. */
	readonly leading: readonly Named[];
	/** The dialogue's rows on the country. */
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
	readonly context: ContextCounts;
	/** The indicators that some number of the country's is held for. */
	readonly held: readonly string[];
	/** The values of the leading indicators, of all areas. */
	readonly points: readonly SeriesPoint[];
	/** Rows on which sources differ. */
	readonly differing: ReadonlySet<string>;
	/** First and last year of the dialogue. */
	readonly dialogueYears: { readonly earliest: number; readonly latest: number };
}

/** A panel with its words. */
export interface NamedPanel extends Panel {
	readonly title: string;
	readonly latest: readonly LatestWords[];
	/** The family that colours it; none: the grey of the context. */
	readonly family: DrugFamily | null;
}

export interface CountrySummary {
	readonly subjects: readonly Subject[];
	readonly counts: CountryCounts;
	readonly finding: string;
	readonly context: string;
	readonly facts: readonly KeyFact[];
	readonly panels: readonly NamedPanel[];
	/** One axis for the panels of every country. */
	readonly years: { readonly from: number; readonly to: number };
	/** From which year on a value is called recent. */
	readonly recent: number;
	readonly unknown: readonly string[];
}

/** Three years are what statistics take to be collected and published. */
const recentYears = 3;

/** What a country's pages say, worded before they are drawn: none of it changes with the reader. */
export function summarise(input: CountryInput): CountrySummary {
	const { country, locale, figures, claims, points, dialogueYears } = input;
	const subjects = readSubjects(country, input.subjects, figures, claims);
	const counts = countSubjects(subjects);
	const names = new Map([...input.subjects, ...input.leading].map(({ id, name }) => [id, name] as const));
	const nameOf = (indicator: string) => names.get(indicator) ?? indicator;
	const panels = pickPanels(points.filter(({ ref_area }) => ref_area === country));
	const recent = dialogueYears.latest - recentYears + 1;
	return {
		subjects,
		counts,
		finding: countryFinding(country, counts, locale),
		context: contextFinding(input.context, locale),
		facts: keyFacts(figures, claims, locale),
		panels: panels.map((panel) => ({
			...panel,
			title: panelTitle(panel, nameOf(panel.indicator), locale),
			latest: latestWords(panel.points, input.differing, locale),
			family: panelFamily(panel)
		})),
		years: { from: firstYear, to: Math.max(...points.map(({ end }) => Number(end.slice(0, 4)))) },
		recent,
		unknown: describeUnknown(country, subjects, panels, {
			from: dialogueYears.earliest,
			to: dialogueYears.latest,
			recent,
			nameOf,
			held: input.held,
			locale
		})
	};
}
