import type { Locale } from '../../domain/text.ts';
import type { MergedEvent } from './merge.ts';
import { whenOf } from './when.ts';

/** An event by its title, which need not be told that the "Action Plan 2014–2020" is of 2014–2020, and its dates. */
export function titleWithDates(event: MergedEvent, locale: Locale): string {
	const { title } = event.main;
	const when = whenOf(event, locale);
	return title.includes(when.replace('\u00a0г.', '')) ? title : `${title}, ${when}`;
}
