import type { Precision } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatDate, formatRange } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { MergedEvent } from './merge.ts';

type Closed = Exclude<Precision, 'open'>;

/** The dates of an event in words, with just the certainty that the rows have. */
export function whenOf(event: MergedEvent, locale: Locale): string {
	const { main, rows, start, end, openStart, openEnd, disagree } = event;
	const point = main.extent === 'point';
	const startsAs = closed(rows.find((row) => row.start === start)?.start_precision);
	const endsAs = closed(rows.find((row) => row.end === end)?.end_precision);
	const from = () => dateOf(start, startsAs, locale);
	const to = () => dateOf(end, endsAs, locale);
	if (openStart && openEnd) {
		return start === end
			? m.when_during({ date: from() }, { locale })
			: m.when_at_least({ from: from(), to: to() }, { locale });
	}
	if (openStart) {
		return point ? m.when_by({ date: to() }, { locale }) : m.when_until({ date: to() }, { locale });
	}
	if (openEnd) {
		return point ? m.when_after({ date: from() }, { locale }) : m.when_since({ date: from() }, { locale });
	}
	if (disagree && point) {
		const a = sameMonth(start, end) ? String(Number(start.slice(8))) : from();
		return m.when_either({ a, b: to() }, { locale });
	}
	const precision = coarser(startsAs, endsAs);
	return precision === 'year' && start.slice(0, 4) === end.slice(0, 4)
		? to()
		: formatRange(start, end, precision, locale);
}

/** A lone year is told as one in Russian, as it is in whole dates. */
const dateOf = (iso: string, precision: Closed, locale: Locale): string =>
	formatDate(iso, precision, locale) + (locale === 'ru' && precision === 'year' ? '\u00a0г.' : '');

/** A bound is a day: it is the day of the meeting at which the thing was told. */
const closed = (precision: string | undefined): Closed =>
	precision === 'year' || precision === 'month' ? precision : 'day';

const coarser = (a: Closed, b: Closed): Closed =>
	(['year', 'month', 'day'] as const).find((one) => one === a || one === b) ?? 'day';

const sameMonth = (a: string, b: string) => a.slice(0, 7) === b.slice(0, 7);
