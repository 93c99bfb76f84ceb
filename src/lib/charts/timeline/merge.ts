import type { EventRow } from '../../queries/events.ts';

/** One event, told by one document or by several. */
export interface MergedEvent {
	readonly id: string;
	/** The row that speaks for all: the one the others point to, if it is there. */
	readonly main: EventRow;
	readonly rows: readonly EventRow[];
	readonly start: string;
	readonly end: string;
	readonly openStart: boolean;
	readonly openEnd: boolean;
	/** The documents name different days for the same thing. */
	readonly disagree: boolean;
}

/** Brings together the rows that tell of the same event, in the order of time. */
export function mergeEvents(rows: readonly EventRow[]): MergedEvent[] {
	const groups = new Map<string, EventRow[]>();
	for (const row of rows) {
		const key = row.same_as ?? row.id;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups].map(([id, rows]) => mergeOne(id, rows)).sort(byTime);
}

function mergeOne(id: string, rows: readonly EventRow[]): MergedEvent {
	const main = rows.find((row) => row.id === id) ?? rows[0];
	if (!main) throw new Error(`event without a row: ${id}`);
	// It is drawn as its layer is, so with dates of that layer: those of the other are told, and that they differ is marked.
	const dated = rows.filter(({ layer }) => layer === main.layer);
	const start = dated.map((row) => row.start).reduce((a, b) => (a < b ? a : b));
	const end = dated.map((row) => row.end).reduce((a, b) => (a > b ? a : b));
	const stated = rows.every((row) => row.start_precision !== 'open' && row.end_precision !== 'open');
	return {
		id,
		main,
		rows,
		start,
		end,
		openStart: dated.some((row) => row.start === start && row.start_precision === 'open'),
		openEnd: dated.some((row) => row.end === end && row.end_precision === 'open'),
		disagree: stated && rows.some((row) => row.start !== main.start || row.end !== main.end)
	};
}

const byTime = (a: MergedEvent, b: MergedEvent) =>
	a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id);
