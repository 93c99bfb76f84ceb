import { areas, type Area } from '../../domain/areas.ts';
import { eventKinds, type EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { EventRow } from '../../queries/events.ts';
import type { TableContent } from '../table-content.ts';
import { sourceOf } from '../words.ts';
import { mergeEvents } from './merge.ts';
import { whenOf } from './when.ts';

/** The timeline's events, one line an event, in the order of time. */
export function timelineTable(events: readonly EventRow[], locale: Locale): TableContent {
	return {
		columns: [
			{ id: 'event', title: m.col_event({}, { locale }) },
			{ id: 'dates', title: m.evidence_dates({}, { locale }) },
			{ id: 'area', title: m.col_area({}, { locale }) },
			{ id: 'kind', title: m.col_kind({}, { locale }) },
			{ id: 'source', title: m.col_source({}, { locale }) }
		],
		rows: mergeEvents(events).map((event) => ({
			id: event.id,
			cells: [
				{ text: event.main.title },
				{ text: whenOf(event, locale), order: event.start },
				{ text: areas[event.main.ref_area as Area][locale] },
				{ text: eventKinds[event.main.kind as EventKind][locale] },
				{
					text: sourceOf(event.main, locale),
					links: event.rows.map((row) => ({ row: row.id, text: sourceOf(row, locale) }))
				}
			]
		}))
	};
}
