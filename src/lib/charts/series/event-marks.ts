import { areas, type Area } from '../../domain/areas.ts';
import type { Locale } from '../../domain/text.ts';
import { speak } from '../words.ts';
import type { MergedEvent } from '../timeline/merge.ts';
import { whenOf } from '../timeline/when.ts';

/** The events that began in one year, or in a few where a year has no room of its own. */
export interface EventMark {
	readonly id: string;
	/** px; the middle of the years. */
	readonly x: number;
	readonly y: number;
	readonly several: boolean;
	readonly layer: 'dialogue' | 'context';
	readonly rows: readonly string[];
	readonly spoken: string;
}

export interface EventRowPlace {
	readonly area: Area;
	readonly span: { readonly from: number; readonly to: number };
	/** px of a time in ms. */
	readonly x: (time: number) => number;
	readonly y: number;
}

/** px between two marks, so that each can be hit. */
const apart = 14;

/** When it began or, where only an end is told, when it was there by. */
const yearOf = ({ start, end, openStart }: MergedEvent) => Number((openStart ? end : start).slice(0, 4));

/**
 * Events as marks in a row under the years of a panel: those of its area, and those of the five together. What lies
 * outside its years is left to the list beside the chart.
 * @returns what {@link SeriesOptions.events} asks for; undefined without events
 */
export const eventsUnder = (events: readonly MergedEvent[], locale: Locale) =>
	events.length > 0 ? (place: EventRowPlace) => layoutEvents(events, place, locale) : undefined;

function layoutEvents(
	events: readonly MergedEvent[],
	{ area, span, x, y }: EventRowPlace,
	locale: Locale
): EventMark[] {
	const middle = (year: number) => Date.UTC(year, 6, 1);
	const perYear = x(middle(span.from + 1)) - x(middle(span.from));
	const years = Math.max(1, Math.ceil(apart / perYear));
	const groups = new Map<number, MergedEvent[]>();
	for (const event of events) {
		if (event.main.ref_area !== area && event.main.ref_area !== 'CA5') continue;
		const year = yearOf(event);
		if (year < span.from || year > span.to) continue;
		const first = span.from + Math.floor((year - span.from) / years) * years;
		groups.set(first, [...(groups.get(first) ?? []), event]);
	}
	return [...groups]
		.sort(([a], [b]) => a - b)
		.map(([first, group]) => ({
			id: `events-${area}-${String(first)}`,
			x: Math.round(((x(middle(first)) + x(middle(first + years - 1))) / 2) * 10) / 10,
			y,
			several: group.length > 1,
			layer: group.some(({ main }) => main.layer === 'dialogue') ? 'dialogue' : 'context',
			rows: group.flatMap(({ rows }) => rows.map(({ id }) => id)),
			spoken: speak(
				areas[area][locale],
				group.map((event) => `${event.main.title} (${whenOf(event, locale)})`)
			)
		}));
}
