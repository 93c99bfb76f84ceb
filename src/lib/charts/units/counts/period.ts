import type { Locale } from '../../../domain/text.ts';
import { formatDate, wholeMonths } from '../../../format/period.ts';

/** A period with short names of months, for a narrow column: `2016`, `Jan–Sept 1995`, `1 Jan – 28 Aug 2025`. */
export function shortPeriod(start: string | null, end: string, locale: Locale): string {
	if (start === null) return `…–${formatDate(end, 'year', locale)}`;
	const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
	if (start.endsWith('-01-01') && end.endsWith('-12-31')) return from === to ? from : `${from}–${to}`;
	// The year stands once, where both ends share it.
	const parts = (iso: string, withYear: boolean) =>
		new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
			...(wholeMonths(start, end) === null ? { day: 'numeric' as const } : {}),
			month: 'short',
			...(withYear ? { year: 'numeric' as const } : {}),
			timeZone: 'UTC'
		})
			.format(new Date(`${iso}T00:00:00Z`))
			// In a column of years the word for “year” says nothing.
			.replace(/\s*г\.$/, '');
	const [first, last] = [parts(start, from !== to), parts(end, true)];
	return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
}
