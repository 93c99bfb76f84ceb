import type { RawRow } from '../../../src/lib/domain/table-schema.ts';
import type { Candidate } from '../candidate.ts';
import { fold } from '../../verify/paragraphs.ts';

/** A stretch of days in ISO 8601, both ends included; a missing end is ''. */
interface Days {
	readonly from: string;
	readonly to: string;
}

/** Words of a quotation that mean something: of four letters or more, by their first six letters, so that cases agree. */
function contentWords(text: string): Set<string> {
	const found =
		fold(text)
			.toLowerCase()
			.replaceAll('ё', 'е')
			.match(/\p{L}{4,}/gu) ?? [];
	return new Set(found.map((word) => word.slice(0, 6)));
}

/** Whether one quotation holds the other, or the two share as many as two words that mean something. */
export function sharesWords(a: string, b: string): boolean {
	const [one, other] = [fold(a), fold(b)];
	if (one.includes(other) || other.includes(one)) return true;
	const words = contentWords(other);
	return [...contentWords(one)].filter((word) => words.has(word)).length >= 2;
}

/**
 * The days that a row dates, without the ends that are open. `undefined` where nothing is dated: both ends are open,
 * or one is and the other is the same day, which is then the document's own day as a bound.
 */
export function datedDays(
	start: string,
	startPrecision: string,
	end: string,
	endPrecision: string
): Days | undefined {
	const from = startPrecision === 'open' ? '' : start;
	const to = endPrecision === 'open' ? '' : end;
	if (from === '' && to === '') return undefined;
	const openEnd = startPrecision === 'open' || endPrecision === 'open';
	return openEnd && start === end ? undefined : { from, to };
}

/** Whether two stretches share a day; an end that is missing on one side is taken as the other end of that side. */
function overlap(a: Days, b: Days): boolean {
	const [aFrom, aTo] = [a.from || a.to, a.to || a.from];
	const [bFrom, bTo] = [b.from || b.to, b.to || b.from];
	return aFrom <= bTo && bFrom <= aTo;
}

const cell = (row: RawRow, column: string): string => row[column] ?? '';
const samePlace = (candidate: Candidate, row: RawRow) => String(candidate.locator) === cell(row, 'locator');

/** A figure: the same paragraph, the same unit, and the same value or the same bounds. */
export function matchesObservation(candidate: Candidate, row: RawRow): boolean {
	if (candidate.type !== 'observation' || !samePlace(candidate, row)) return false;
	if (candidate.unit_measure !== cell(row, 'unit_measure')) return false;
	const same = (value: number | null, column: string) =>
		value === null
			? cell(row, column) === ''
			: cell(row, column) !== '' && value === Number(cell(row, column));
	return (
		same(candidate.obs_value, 'obs_value') &&
		same(candidate.value_low, 'value_low') &&
		same(candidate.value_high, 'value_high')
	);
}

/**
 * An event: the same paragraph, and either days in common on both sides together with the same kind or a shared word,
 * or, where one of the two is not dated, shared words (see {@link sharesWords}).
 */
export function matchesEvent(candidate: Candidate, row: RawRow): boolean {
	if (candidate.type !== 'event' || !samePlace(candidate, row)) return false;
	const { period_start, start_precision, period_end, end_precision, as_written } = candidate;
	const mine = datedDays(period_start, start_precision, period_end, end_precision);
	const theirs = datedOf(row);
	if (!mine || !theirs) return sharesWords(as_written, cell(row, 'as_written'));
	const akin = candidate.kind === cell(row, 'kind') || sharesWords(as_written, cell(row, 'as_written'));
	return overlap(mine, theirs) && akin;
}

/** The days that a coded event dates; see {@link datedDays}. */
export const datedOf = (row: RawRow): Days | undefined =>
	datedDays(
		...([cell(row, 'start_date'), cell(row, 'start_precision')] as const),
		...([cell(row, 'end_date'), cell(row, 'end_precision')] as const)
	);

/** A claim or a reading of a discrepancy: the same paragraph, and the words of one hold two of the other's. */
export const matchesWords = (candidate: Candidate, row: RawRow): boolean =>
	samePlace(candidate, row) && sharesWords(candidate.as_written, cell(row, 'as_written'));

/**
 * How many rows can each have a candidate of their own: one candidate serves one row. Augmenting paths, so that the
 * order of rows does not matter.
 */
export function matchedRows<Row>(
	rows: readonly Row[],
	candidates: readonly Candidate[],
	matches: (candidate: Candidate, row: Row) => boolean
): Set<Row> {
	const rowOf = new Map<Candidate, Row>();
	const place = (row: Row, tried: Set<Candidate>): boolean => {
		for (const candidate of candidates) {
			if (tried.has(candidate) || !matches(candidate, row)) continue;
			tried.add(candidate);
			const taken = rowOf.get(candidate);
			if (taken === undefined || place(taken, tried)) {
				rowOf.set(candidate, row);
				return true;
			}
		}
		return false;
	};
	for (const row of rows) place(row, new Set());
	return new Set(rowOf.values());
}
