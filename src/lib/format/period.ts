import type { Precision } from '../domain/codes.ts';
import type { Locale } from '../domain/text.ts';
import { oncePer } from './once-per.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const dateStyles: Readonly<Record<Exclude<Precision, 'open'>, Intl.DateTimeFormatOptions>> = {
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	year: { year: 'numeric' }
};

const formatterOf = oncePer((key: `${Locale} ${Exclude<Precision, 'open'>}`) => {
	const [locale, precision] = key.split(' ') as [Locale, Exclude<Precision, 'open'>];
	const tag = locale === 'en' ? 'en-GB' : locale;
	return new Intl.DateTimeFormat(tag, { ...dateStyles[precision], timeZone: 'UTC' });
});
const formatter = (locale: Locale, precision: Exclude<Precision, 'open'>) =>
	formatterOf(`${locale} ${precision}`);

const monthName = new Intl.DateTimeFormat('ru', { month: 'long', timeZone: 'UTC' });

/** A date to the precision to which it is known: `12 October 2017`, `June 2017`, `2007`. */
export function formatDate(iso: string, precision: Exclude<Precision, 'open'>, locale: Locale): string {
	if (precision === 'year') return iso.slice(0, 4);
	return tied(formatter(locale, precision).format(day(iso)));
}

/** Keeps the Russian "г." on the line of its year. */
const tied = (text: string) => text.replaceAll(' г.', '\u00a0г.');

/** Days of one month stand close: the English pattern parts them as it does whole dates. */
const closed = (text: string) => text.replace(/^(\d+)\s–\s(?=\d)/u, '$1–');

/** From one day to another, written as briefly as both allow: `27–28 November 2024`, `2017–2020`. */
export const formatRange = (
	start: string,
	end: string,
	precision: Exclude<Precision, 'open'>,
	locale: Locale
): string => rangeOf(`${start} ${end} ${precision} ${locale}`);

// A chart writes the same few periods over and over.
const rangeOf = oncePer((key: `${string} ${string} ${Exclude<Precision, 'open'>} ${Locale}`) => {
	const [start, end, precision, locale] = key.split(' ') as [
		string,
		string,
		Exclude<Precision, 'open'>,
		Locale
	];
	if (precision === 'year') {
		const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
		return from === to ? from : `${from}–${to}`;
	}
	if (locale === 'ru' && precision === 'month' && start.slice(0, 4) === end.slice(0, 4)) {
		// The Russian pattern repeats the year, which nobody would write.
		const months = [...new Set([start, end].map((iso) => monthName.format(day(iso))))];
		return `${months.join(' – ')} ${end.slice(0, 4)}\u00a0г.`;
	}
	return closed(tied(formatter(locale, precision).formatRange(day(start), day(end))));
});

/** A figure's period: whole years as years, a single day as that day, anything else by its months or days. */
export function formatPeriod(start: string | null, end: string, locale: Locale): string | null {
	if (start === null) return null;
	if (start.endsWith('-01-01') && end.endsWith('-12-31')) return formatRange(start, end, 'year', locale);
	const wholeMonths = start.endsWith('-01') && isLastOfMonth(end);
	return formatRange(start, end, wholeMonths ? 'month' : 'day', locale);
}

function isLastOfMonth(iso: string): boolean {
	const next = day(iso);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.getUTCDate() === 1;
}

/** Whole months from the first day to the last, both included; null where they are not whole months. */
export function wholeMonths(start: string, end: string): number | null {
	if (!start.endsWith('-01') || !isLastOfMonth(end)) return null;
	const [from, to] = [day(start), day(end)];
	return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
}

/** `3 years 10 months` or `3 yrs 10 mths`, `3 года 10 месяцев`; null for a period that is not of whole months. */
export function formatLength(
	start: string,
	end: string,
	locale: Locale,
	unitDisplay: 'long' | 'short' = 'long'
): string | null {
	const months = wholeMonths(start, end);
	if (months === null) return null;
	const part = (value: number, unit: 'year' | 'month') =>
		value === 0 ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value)];
	return [...part(Math.floor(months / 12), 'year'), ...part(months % 12, 'month')].join(' ');
}
