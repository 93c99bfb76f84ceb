import type { Country } from '../../domain/areas.ts';
import { units, type Unit } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { IndicatorRow } from '../../queries/indicators.ts';
import type { SeriesPoint } from '../../queries/series.ts';
import type { TableContent } from '../table-content.ts';
import { groupBy } from '../group-by.ts';
import { greatestOf, scaleTop } from './layout.ts';
import type { PanelGroup } from './panels.ts';

/** An indicator with its values, from both layers. */
export interface Measured {
	readonly indicator: IndicatorRow;
	readonly points: readonly SeriesPoint[];
}

/** What the reader has chosen to see. */
export interface Choice {
	/** In the order of the atlas; never none. */
	readonly countries: readonly Country[];
	readonly layer: 'all' | 'dialogue' | 'context';
	readonly locale: Locale;
}

/** One figure: all of its words, and what it draws. */
export interface HivFigure {
	/** Unique on the page; also its address. */
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly groups: readonly PanelGroup[];
	/** The least width of a panel, px. */
	readonly panel: number;
	/** Whether it has too few panels to use the whole width of a wide page. */
	readonly slim: boolean;
	/** What was left out by the reader's choice, and so is not drawn; empty where it is all there. */
	readonly absent: string;
	readonly notes: readonly string[];
	/** The documents behind it, each once. */
	readonly sources: readonly { readonly id: string; readonly label: string }[];
	/** The indicators that it draws, for links to their pages. */
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
	readonly table: TableContent;
}

/** The least widths of panels, px: of those with words or many years, and of the others. */
export const wide = 264;
export const narrow = 140;

/** The top of a scale for all panels, with room for digits above the greatest value. */
export const sharedTop = (points: readonly SeriesPoint[]): number => scaleTop(greatestOf([{ points }]) * 1.2);

/** A panel of values alone. */
export const bare = { claims: null, unsaid: '', unmeasured: '', named: [] } as const;

/** The rows that are left under the reader's choice. */
export function shown<Row extends { readonly ref_area: string; readonly layer: string }>(
	rows: readonly Row[],
	{ countries, layer }: Choice
): Row[] {
	return rows.filter(
		(row) =>
			(countries as readonly string[]).includes(row.ref_area) && (layer === 'all' || row.layer === layer)
	);
}

/** Says which layer is switched off, where that is why something is missing. */
export function absentOf({ layer, locale }: Choice, spokenOf = true): string {
	if (layer === 'dialogue')
		return spokenOf ? m.hiv_off_context({}, { locale }) : m.hiv_off_only_context({}, { locale });
	return layer === 'context' && spokenOf ? m.hiv_off_dialogue({}, { locale }) : '';
}

/** The note that a source prints no bounds, where that is so of all values. */
export const bandNote = (points: readonly SeriesPoint[], note: string): string[] =>
	points.length > 0 && points.every(({ value, low, high }) => value === null || low === null || high === null)
		? [note]
		: [];

export const caveatOf = ({ caveat }: IndicatorRow): string[] => (caveat === null ? [] : [caveat]);

/** A caveat with the indicator that it is of, where a figure draws several. */
export const namedCaveatOf = ({ name, caveat }: IndicatorRow, locale: Locale): string[] =>
	caveat === null ? [] : [`${name}: ${lowerFirst(caveat, locale)}`];

/** An indicator with its unit, where its name does not say it already, as that of a rate of needles does. */
export function measureOf({ name, unit }: IndicatorRow, locale: Locale): string {
	const inWords = unit === null || unit === 'SYRINGE' ? '' : units[unit as Unit][locale];
	return inWords === '' || inWords.toLowerCase() === name.toLowerCase() ? name : `${name}, ${inWords}`;
}

export function sourcesOf(rows: readonly (Claim | SeriesPoint)[]): HivFigure['sources'] {
	return [...groupBy(rows, ({ document_id }) => document_id)].map(([id, [first]]) => ({
		id,
		label: first.document
	}));
}
