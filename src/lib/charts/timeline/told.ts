import { isCountry, type Country } from '../../domain/areas.ts';
import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import type { EventRow } from '../../queries/events.ts';
import { textWidth } from '../text.ts';
import { laneOf, type LaneId } from './lanes.ts';
import { mergeEvents } from './merge.ts';
import { timeOf, type TimeWindow } from './time.ts';
import { isVague, speakEvent, titleWithDates } from './event-words.ts';
import { whenOf } from './when.ts';

/** px of a label's letters. */
export const labelSize = 12;

/** An event in words and numbers, before it has a place: what no width and no window changes. */
export interface ToldEvent {
	readonly id: string;
	readonly rows: readonly string[];
	readonly kind: EventKind;
	readonly lane: LaneId;
	/** The country that it is about; none: the region. */
	readonly area: Country | undefined;
	readonly point: boolean;
	readonly layer: 'dialogue' | 'context';
	/** In years; the day of the end is whole. */
	readonly start: number;
	readonly end: number;
	/** The day itself, where it is known to the day. */
	readonly day: string;
	readonly openStart: boolean;
	readonly openEnd: boolean;
	/** Only its month or year is known. */
	readonly vague: boolean;
	readonly inferred: boolean;
	readonly announced: boolean;
	readonly disagree: boolean;
	readonly title: string;
	readonly when: string;
	/** The label, and its width in px on one line. */
	readonly text: string;
	readonly width: number;
	/** The whole mark in words. */
	readonly spoken: string;
}

const told = new WeakMap<readonly EventRow[], Map<Locale, readonly ToldEvent[]>>();

/** The events of some rows in the order of time; worded once, however often they are laid out. */
export function tellEvents(rows: readonly EventRow[], locale: Locale): readonly ToldEvent[] {
	const known = told.get(rows) ?? new Map<Locale, readonly ToldEvent[]>();
	told.set(rows, known);
	const events = known.get(locale) ?? tell(rows, locale);
	known.set(locale, events);
	return events;
}

/** Whether an event shows in a window: something that lasts by any part, anything else by its middle. */
export function isWithin({ point, start, end }: ToldEvent, { from, until }: TimeWindow): boolean {
	const middle = (start + end) / 2;
	return point ? middle >= from && middle < until : start < until && end > from;
}

const tell = (rows: readonly EventRow[], locale: Locale): ToldEvent[] =>
	mergeEvents(rows).map((event) => {
		const { id, main, rows } = event;
		const when = whenOf(event, locale);
		const announced = main.stage === 'announced';
		const dated = titleWithDates(event, locale);
		const text = event.disagree ? `${dated}\u00a0≠` : dated;
		return {
			id,
			rows: [main.id, ...rows.map((row) => row.id).filter((id) => id !== main.id)],
			kind: main.kind as EventKind,
			lane: laneOf(event),
			area: isCountry(main.ref_area) ? main.ref_area : undefined,
			point: main.extent === 'point',
			layer: rows.some((row) => row.layer === 'dialogue') ? 'dialogue' : 'context',
			start: timeOf(event.start),
			end: timeOf(nextDay(event.end)),
			day: main.start,
			openStart: event.openStart,
			openEnd: event.openEnd,
			vague: isVague(event),
			inferred: main.date_basis === 'inferred',
			announced,
			disagree: event.disagree,
			title: main.title,
			when,
			text,
			width: textWidth(text, labelSize),
			spoken: speakEvent(event, locale)
		};
	});

function nextDay(iso: string): string {
	const day = new Date(`${iso}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + 1);
	return day.toISOString().slice(0, 10);
}
