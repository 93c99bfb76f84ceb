import { countries, isCountry, type Country } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim } from '../../queries/claims.ts';
import type { Figure } from '../../queries/figures.ts';
import type { ReadingKind } from '../reading.ts';
import { saidBy } from '../row-words.ts';
import { sourceOf, speak } from '../words.ts';

export interface CoverageRows {
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
}

/** A column: a country, or what concerns the region as a whole. */
export type CoverageColumn = Country | 'region';

export interface CoverageMark {
	readonly id: string;
	/** The country that it is about; none: the region. */
	readonly area: Country | undefined;
	readonly kind: Exclude<ReadingKind, 'silence'>;
	/** Of a direction: −2 … 2. */
	readonly direction: number | null;
	readonly x: number;
	readonly y: number;
	readonly spoken: string;
	readonly rows: readonly string[];
}

/** One place of the matrix, and what is said there. */
export interface Cell {
	readonly indicator: { readonly id: string; readonly name: string };
	readonly column: CoverageColumn;
	/** Which of the documents, counted from 0. */
	readonly slot: number;
	readonly said: Said;
}

interface Said {
	readonly kind: ReadingKind;
	readonly figures: readonly Figure[];
	readonly claims: readonly Claim[];
}

/**
 * What is said of a subject in a column.
 * @param document the document asked; none: all of them
 */
export function saidIn(
	{ figures, claims }: CoverageRows,
	indicator: string,
	column: CoverageColumn,
	document: string | undefined
): Said {
	const here = (row: Figure | Claim) =>
		row.indicator_id === indicator &&
		(column === 'region' ? !isCountry(row.ref_area) : row.ref_area === column) &&
		(document === undefined || row.document_id === document);
	const numbers = figures.filter(here);
	const told = claims.filter(here);
	const kind =
		numbers.length > 0
			? 'number'
			: told.some(({ direction }) => direction !== null)
				? 'direction'
				: told.length > 0
					? 'mention'
					: 'silence';
	return { kind, figures: numbers, claims: told };
}

/** The sign of a place; none where nothing is said. */
function markAt(
	{ indicator, column, slot, said: { kind, figures, claims } }: Cell,
	[x, y]: readonly [number, number],
	locale: Locale
): CoverageMark | undefined {
	if (kind === 'silence') return undefined;
	const directed = claims.find(({ direction }) => direction !== null);
	const parts = [...figures, ...claims].map((row) => `${saidBy(row, locale)}, ${sourceOf(row, locale)}`);
	return {
		id: `${indicator.id}-${column}-${String(slot)}`,
		area: column === 'region' ? undefined : column,
		kind,
		direction: kind === 'direction' ? (directed?.direction ?? null) : null,
		x,
		y,
		spoken: speak(`${columnName(column, locale)}, ${indicator.name}`, [parts.join(';\n')]),
		rows: [...figures, ...(directed ? [directed] : []), ...claims.filter((row) => row !== directed)].map(
			(row) => row.id
		)
	};
}

/** The signs of some places, and the middles of those where nothing is said. */
export function placeSigns(
	cells: readonly Cell[],
	place: (cell: Cell) => readonly [x: number, y: number],
	locale: Locale
): { marks: CoverageMark[]; silences: (readonly [x: number, y: number])[] } {
	const placed = cells.map((cell) => {
		const at = place(cell);
		return { at, mark: markAt(cell, at, locale) };
	});
	return {
		marks: placed.flatMap(({ mark }) => mark ?? []),
		silences: placed.flatMap(({ at, mark }) => (mark ? [] : [at]))
	};
}

/** A column's name in full. */
export const columnName = (column: CoverageColumn, locale: Locale): string =>
	column === 'region' ? m.coverage_region({}, { locale }) : countries[column][locale];
