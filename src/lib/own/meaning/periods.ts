import { MS_PER_DAY } from '../../domain/day.ts';
import type { Cell } from '../cell.ts';

/** What the first number of `04/03/2015` is. */
export type DateOrder = 'dmy' | 'mdy';

/** A period's first and last day, whole days since 1970-01-01. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

/** What a cell says of a period: one, either of two dates, or nothing that can be read. */
export type PeriodReading = Period | 'either' | null;

const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/** Whole days since 1970-01-01; undefined for a day that no calendar has. */
function day(year: number, month: number, date: number): number | undefined {
	const time = Date.UTC(year, month - 1, date);
	const made = new Date(time);
	return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? time / MS_PER_DAY : undefined;
}

const isYear = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;
/** From a month to another of the same year or a later one, both included. */
function months(year: number, from: number, to: number, lastYear = year): Period | null {
	if (!isYear(year) || !isYear(lastYear) || from < 1 || to > 12 || from > 12 || to < 1 || lastYear < year)
		return null;
	return { start: Date.UTC(year, from - 1, 1) / MS_PER_DAY, end: Date.UTC(lastYear, to, 0) / MS_PER_DAY };
}
const single = (year: number, month: number, date: number): Period | null => {
	const found = isYear(year) ? day(year, month, date) : undefined;
	return found === undefined ? null : { start: found, end: found };
};

const monthNames =
	'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек'
		.split(' ')
		.map((names) => names.split('|').map((name) => new RegExp(`^${name}`, 'i')));
/** Which month a word begins like, from 1; 0 for none. */
const monthOf = (word: string): number =>
	monthNames.reduce((found, names) => found || names.findIndex((name) => name.test(word)) + 1, 0);
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const part = (text: string): number => roman[text.toLowerCase()] ?? Number(text);
const quarter = (year: string, which: string) => months(Number(year), part(which) * 3 - 2, part(which) * 3);
const half = (year: string, which: string) =>
	part(which) > 2 ? null : months(Number(year), part(which) * 6 - 5, part(which) * 6);

type Rule = readonly [RegExp, (parts: readonly string[], order: DateOrder | null) => PeriodReading];

const QUARTER = '(?:q|qtr|quarter|к|кв\\.?|квартал)';
const HALF = '(?:h|half|п|полугодие)';
const YEAR_WORD = '(?:\\s*(?:г\\.?|год|года|гг\\.?))?';

const rules: readonly Rule[] = [
	[/^(\d{4})(?:\.0)?$/, ([y = '']) => months(Number(y), 1, 12)],
	[
		/^(\d{4})-(\d\d)-(\d\d)(?:[t ][\d:.]+(?:z|[+-][\d:]+)?)?$/,
		([y, m, d]) => single(Number(y), Number(m), Number(d))
	],
	[/^(\d{4})(\d\d)(\d\d)$/, ([y, m, d]) => single(Number(y), Number(m), Number(d))],
	[/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([y, m, d]) => single(Number(y), Number(m), Number(d))],
	[/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([d, m, y]) => single(Number(y), Number(m), Number(d))],
	[
		/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/,
		([a, b, y], order) => eitherOrder(Number(a), Number(b), Number(y), order)
	],
	[/^(\d{4})\s*[-–—]\s*(\d{4})$/, ([from, to]) => months(Number(from), 1, 12, Number(to))],
	[/^(\d{4})[-.](\d{1,2})$/, ([y, m]) => months(Number(y), Number(m), Number(m))],
	[/^(\d{4})-?m(\d{1,2})$/, ([y, m]) => months(Number(y), Number(m), Number(m))],
	[/^(\d{1,2})[./](\d{4})$/, ([m, y]) => months(Number(y), Number(m), Number(m))],
	[new RegExp(`^(\\d{4})[-\\s]*${QUARTER}\\s*(\\d|iv|i{1,3})$`), ([y = '', q = '']) => quarter(y, q)],
	[new RegExp(`^${QUARTER}\\s*(\\d)[-\\s/,]*(\\d{4})$`), ([q = '', y = '']) => quarter(y, q)],
	[
		new RegExp(`^(\\d|iv|i{1,3})(?:st|nd|rd|th|-?й)?\\s*${QUARTER}\\s*,?\\s*(\\d{4})$`),
		([q = '', y = '']) => quarter(y, q)
	],
	[new RegExp(`^(\\d{4})[-\\s]*${HALF}\\s*(\\d)$`), ([y = '', h = '']) => half(y, h)],
	[new RegExp(`^${HALF}\\s*(\\d)[-\\s/,]*(\\d{4})$`), ([h = '', y = '']) => half(y, h)],
	[new RegExp(`^(\\d|i{1,2})(?:st|nd|-?е)?\\s*${HALF}\\s*,?\\s*(\\d{4})$`), ([h = '', y = '']) => half(y, h)],
	[/^(\p{L}{3,9})\.?[\s,-]+(\d{4})$/u, ([m = '', y]) => months(Number(y), monthOf(m), monthOf(m))],
	[/^(\d{4})[\s-]+(\p{L}{3,9})$/u, ([y, m = '']) => months(Number(y), monthOf(m), monthOf(m))],
	[
		/^(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s,-]+(\d{4})$/u,
		([d, m = '', y]) => single(Number(y), monthOf(m), Number(d))
	],
	[/^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u, ([m = '', d, y]) => single(Number(y), monthOf(m), Number(d))]
];

const trailing = new RegExp(`${YEAR_WORD}$`, 'u');

/**
 * Reads a cell as a period: a year, month, quarter, half-year, day, or a span of years.
 * @param order how days and months stand in `04/03/2015`; null where that is not known
 */
export function readPeriod(cell: Cell, order: DateOrder | null): PeriodReading {
	if (cell === null) return null;
	if (typeof cell === 'number') return Number.isInteger(cell) ? months(cell, 1, 12) : null;
	if (cell.length > 80) return null;
	const text = cell.trim().toLowerCase().replace(trailing, '');
	if (text.length < 4) return null;
	for (const [rule, read] of rules) {
		const found = rule.exec(text);
		if (found) {
			const reading = read(found.slice(1), order);
			if (reading !== null) return reading;
		}
	}
	return null;
}

/** `04/03/2015`: decided where one number is no month, where both are equal, or where the order is known. */
function eitherOrder(a: number, b: number, year: number, order: DateOrder | null): PeriodReading {
	const [dmy, mdy] = [single(year, b, a), single(year, a, b)];
	if (order !== null) return order === 'dmy' ? dmy : mdy;
	if (dmy && mdy && dmy.start !== mdy.start) return 'either';
	return dmy ?? mdy;
}

/** What a column's cells show of the order of day and month. */
export interface OrderEvidence {
	/** Whether the order matters at all: there are dates like `04/03/2015`. */
	readonly needed: boolean;
	/** The order, where they show one and not the other. */
	readonly order: DateOrder | null;
	/** Dates that can only be read in that order. */
	readonly votes: Readonly<Record<DateOrder, number>>;
	/** A date that could be read either way. */
	readonly doubtful: string | null;
}

/** Finds the order of day and month from dates that have only one reading. */
export function findOrder(cells: readonly Cell[]): OrderEvidence {
	const votes = { dmy: 0, mdy: 0 };
	let doubtful: string | null = null;
	let needed = false;
	for (const cell of cells) {
		if (typeof cell !== 'string' || !/^\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}\s*$/.test(cell)) continue;
		needed = true;
		const [dmy, mdy] = [readPeriod(cell, 'dmy'), readPeriod(cell, 'mdy')];
		if (dmy && mdy) {
			if (readPeriod(cell, null) === 'either') doubtful ??= cell.trim();
		} else if (dmy) votes.dmy += 1;
		else if (mdy) votes.mdy += 1;
	}
	const clear = votes.dmy === 0 || votes.mdy === 0;
	return {
		needed,
		order: clear ? (votes.dmy > 0 ? 'dmy' : votes.mdy > 0 ? 'mdy' : null) : null,
		votes,
		doubtful
	};
}
