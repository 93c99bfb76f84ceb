import type { Locale } from '../../../domain/text.ts';
import { formatDate, wholeMonths } from '../../../format/period.ts';

/** A period with short names of months, for a narrow column: `2016`, `Jan–Sept 1995`, `1 Jan – 28 Aug 2025`. */
export function shortPeriod(start: string | null, end: string, locale: Locale): string {
	if (start === null) return `…–${formatDate(end, 'year', locale)}`;
	const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
	if (start.endsWith('-01-01') && end.endsWith('-12-31')) return from === to ? from : `${from}–${to}`;
	const style: Intl.DateTimeFormatOptions =
		wholeMonths(start, end) === null
			? { day: 'numeric', month: 'short', year: 'numeric' }
			: { month: 'short', year: 'numeric' };
	const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
	return (
		new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone: 'UTC' })
			.formatRange(day(start), day(end))
			// In a column of years the word for “year” says nothing.
			.replace(/\s*г\.$/, '')
	);
}
