import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { sourceOf, speak } from '../words.ts';
import type { MergedEvent } from './merge.ts';
import { whenOf } from './when.ts';

/** An event by its title, which need not be told that the "Action Plan 2014–2020" is of 2014–2020, and its dates. */
export function titleWithDates(event: MergedEvent, locale: Locale): string {
	const { title } = event.main;
	const when = whenOf(event, locale);
	return title.includes(when.replace('\u00a0г.', '')) ? title : `${title}, ${when}`;
}

/** Whether only the month or year of an event is known. */
export const isVague = ({ main }: MergedEvent): boolean =>
	[main.start_precision, main.end_precision].some((one) => one === 'month' || one === 'year');

/** An event as its mark is read out: what, when and how sure, and who tells of it where. */
export const speakEvent = (event: MergedEvent, locale: Locale): string => {
	const { main, openStart, openEnd } = event;
	return speak(main.title, [
		whenOf(event, locale),
		// That it is a bound is said already.
		...(main.date_basis === 'inferred' && !openStart && !openEnd
			? [m.legend_timeline_inferred({}, { locale })]
			: []),
		...(main.stage === 'announced' ? [m.stage_announced({}, { locale })] : []),
		main.reported_by,
		sourceOf(main, locale)
	]);
};
