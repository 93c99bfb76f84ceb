import type { Precision } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { formatDate, formatRange } from '../../format/period.ts';
import { m } from '../../paraglide/messages.js';
import type { MergedEvent } from './merge.ts';

/** The dates of an event in words, with just the certainty that the rows have. */
export function whenOf(event: MergedEvent, locale: Locale): string {
	const { main, start, end, openStart, openEnd } = event;
	const closed = (precision: string) =>
		precision === 'open' ? 'day' : (precision as Exclude<Precision, 'open'>);
	const from = () => formatDate(start, closed(main.start_precision), locale);
	const to = () => formatDate(end, closed(main.end_precision), locale);
	if (openStart && openEnd) {
		return start === end
			? m.when_during({ date: from() }, { locale })
			: m.when_at_least({ from: from(), to: to() }, { locale });
	}
	if (openStart)
		return main.extent === 'point'
			? m.when_by({ date: to() }, { locale })
			: m.when_until({ date: to() }, { locale });
	if (openEnd) {
		return main.extent === 'point'
			? m.when_after({ date: from() }, { locale })
			: m.when_since({ date: from() }, { locale });
	}
	if (event.disagree)
		return m.when_either(
			{ a: sameMonth(start, end) ? String(Number(start.slice(8))) : from(), b: to() },
			{ locale }
		);
	return formatRange(start, end, closed(main.start_precision), locale);
}

const sameMonth = (a: string, b: string) => a.slice(0, 7) === b.slice(0, 7);
