import { drugs } from '../domain/codes.ts';
import type { Locale } from '../domain/text.ts';
import { formatFigure } from '../format/number.ts';
import { formatDate, formatPeriod } from '../format/period.ts';
import { m } from '../paraglide/messages.js';
import type { Claim } from '../queries/claims.ts';
import type { Figure } from '../queries/figures.ts';
import type { TableCell } from './table-content.ts';
import { directionWord, sourceOf } from './words.ts';

/** What a row says in short: its number, its direction, or that something is mentioned. */
export function saidBy(row: Figure | Claim, locale: Locale): string {
	if ('unit' in row) return formatFigure(row, locale);
	return row.direction === null ? m.kind_mention({}, { locale }) : directionWord(row.direction, locale);
}

/** The drug of a row; empty where it has none. */
export const drugName = ({ drug }: { readonly drug: string | null }, locale: Locale): string =>
	drug === null ? '' : drugs[drug as keyof typeof drugs][locale];

/** The time that a row is about; of an open start only the end is known. */
export function periodOf(
	row: { readonly start: string | null; readonly end: string },
	locale: Locale
): string {
	return (
		formatPeriod(row.start, row.end, locale) ??
		m.evidence_up_to({ date: formatDate(row.end, 'day', locale) }, { locale })
	);
}

/** A cell for what a row says: numbers by size, and before them what has none. */
export const saidCell = (row: Figure | Claim, locale: Locale): TableCell => ({
	text: saidBy(row, locale),
	order: 'unit' in row ? (row.value ?? row.high ?? row.low) : null
});

/** A cell for a period, sorted by its end. */
export const periodCell = (
	row: { readonly start: string | null; readonly end: string },
	locale: Locale
): TableCell => ({ text: periodOf(row, locale), order: row.end });

/** A cell that leads to the evidence of a row. */
export const sourceCell = (
	row: { readonly id: string; readonly document: string; readonly locator: string },
	locale: Locale
): TableCell => {
	const text = sourceOf(row, locale);
	return { text, links: [{ row: row.id, text }] };
};
