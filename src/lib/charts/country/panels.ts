import { drugFamilies, type DrugFamily } from '../../domain/drug-families.ts';
import { drugs, obsStatuses } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatFigure } from '../../format/number.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import { isContested } from '../contested.ts';
import { periodOf } from '../row-words.ts';
import { sourceOf } from '../words.ts';

/** The subject that a panel stands for on a page that has room for a few. */
type Theme = 'supply' | 'health' | 'enforcement';

/** A few indicators that lead, the most telling of each theme first; a country has those that it has values for. */
const leading: readonly { readonly indicator: string; readonly theme: Theme }[] = [
	{ indicator: 'drug_seizures', theme: 'supply' },
	{ indicator: 'hiv_new_infections', theme: 'health' },
	{ indicator: 'pwid_hiv_prevalence', theme: 'health' },
	{ indicator: 'pwid_ost_coverage', theme: 'health' },
	{ indicator: 'drug_crimes', theme: 'enforcement' },
	{ indicator: 'crime_groups_dismantled', theme: 'enforcement' },
	{ indicator: 'laboratories_dismantled', theme: 'enforcement' }
];
export const leadingIndicators: readonly string[] = leading.map(({ indicator }) => indicator);

/** Drugs to compare countries by, in their order, after those that the dialogue itself names. */
const leadingDrugs = ['heroin', 'opium', 'cannabis_resin', 'cannabis_herb', 'methamphetamine'];

/** How many panels a theme may have, so that a page stays readable. */
const most: Readonly<Record<Theme, number>> = { supply: 4, health: 3, enforcement: 2 };

/** First year drawn; what is older stands on the indicator's own page. */
export const firstYear = 2005;

export interface Panel {
	readonly id: string;
	readonly indicator: string;
	readonly theme: Theme;
	/** None where the indicator tells none apart. */
	readonly drug: string | null;
	/** From both layers, of one country, since {@link firstYear}. */
	readonly points: readonly SeriesPoint[];
}

/**
 * The panels of a country: one an indicator, or one a drug for seizures. A single value makes no panel, unless it
 * is the dialogue's.
 * @param points of one country, of any of the {@link leadingIndicators}
 */
export function pickPanels(points: readonly SeriesPoint[]): Panel[] {
	const drawn = points.filter(({ end }) => Number(end.slice(0, 4)) >= firstYear);
	const panels = leading.flatMap(({ indicator, theme }): Panel[] => {
		const own = drawn.filter(({ indicator_id }) => indicator_id === indicator);
		const kinds = indicator === 'drug_seizures' ? drugsOf(own) : [null];
		return kinds.flatMap((drug) => {
			const values = own.filter((point) => point.drug === drug);
			const enough = values.length > 1 || values.some(({ layer }) => layer === 'dialogue');
			return enough
				? [{ id: [indicator, drug].filter(Boolean).join('-'), indicator, theme, drug, points: values }]
				: [];
		});
	});
	return panels.filter(
		(panel, i) => panels.slice(0, i).filter(({ theme }) => theme === panel.theme).length < most[panel.theme]
	);
}

function drugsOf(points: readonly SeriesPoint[]): string[] {
	const named = points.flatMap(({ layer, drug }) => (layer === 'dialogue' && drug !== null ? [drug] : []));
	return [...new Set([...named, ...leadingDrugs])];
}

/**
 * Where only few panels have room: the first of each theme, then the next ones, in their order. The first is the
 * one that shows the dialogue's own number, if any does.
 */
export function fewPanels<P extends Panel>(panels: readonly P[], count: number): P[] {
	const firsts = panels.filter((panel, i) => panels.findIndex(({ theme }) => theme === panel.theme) === i);
	const others = panels.filter((panel) => !firsts.includes(panel));
	const chosen = [...firsts, ...others].slice(0, count);
	return panels.filter((panel) => chosen.includes(panel));
}

/** The values of the latest period, from every source that has one for it. */
export function latestOf(points: readonly SeriesPoint[]): SeriesPoint[] {
	const [last] = [...points].sort((a, b) => b.end.localeCompare(a.end));
	return last ? points.filter(({ start, end }) => start === last.start && end === last.end) : [];
}

export interface LatestWords {
	readonly id: string;
	readonly value: string;
	readonly when: string;
	readonly source: string;
	readonly dialogue: boolean;
	/** Says so where the value is an estimate or of low reliability; else empty. */
	readonly doubt: string;
	/** Sources differ on it. */
	readonly differs: boolean;
}

/**
 * The latest values in words: what, when, by which source.
 * @param differing rows on which sources differ
 */
export function latestWords(
	points: readonly SeriesPoint[],
	differing: ReadonlySet<string>,
	locale: Locale
): LatestWords[] {
	return latestOf(points).map((point) => ({
		id: point.id,
		value: formatFigure(point, locale),
		when: periodOf(point, locale),
		source: sourceOf(point, locale),
		dialogue: point.layer === 'dialogue',
		doubt:
			point.status === 'E' || point.status === 'U'
				? obsStatuses[point.status][locale].toLocaleLowerCase(locale)
				: '',
		differs: isContested(point, differing)
	}));
}

/** The drug's name, or the indicator's where it tells no drugs apart. */
export function panelTitle({ drug }: Pick<Panel, 'drug'>, indicator: string, locale: Locale): string {
	if (drug === null) return indicator;
	return `${indicator}: ${drugs[drug as keyof typeof drugs][locale]}`;
}

/** The family that colours a panel; none: the grey of the context. */
export const panelFamily = ({ drug }: Pick<Panel, 'drug'>): DrugFamily | null =>
	drug === null ? null : drugFamilies[drug as keyof typeof drugs];
