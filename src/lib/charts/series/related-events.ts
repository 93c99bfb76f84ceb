import type { EventKind } from '../../domain/codes.ts';
import type { EventRow } from '../../queries/events.ts';

/** What lasts or changes rules; meetings and reports are left to the timeline. */
const kinds: readonly EventKind[] = ['strategy', 'action_plan', 'programme', 'law', 'institution', 'measure'];

/**
 * Dated events to be seen beside the values of an indicator: what changed in the areas shown, on the
 * indicator's own subject or in policy at large, and the dialogue's meetings. That they stand side by side
 * says nothing of causes.
 */
export function relatedEvents(
	events: readonly EventRow[],
	domain: string,
	areas: readonly string[]
): EventRow[] {
	return events.filter(
		(event) =>
			event.kind === 'dialogue' ||
			((kinds as readonly string[]).includes(event.kind) &&
				areas.includes(event.ref_area) &&
				(event.domain === domain || event.domain === 'policy'))
	);
}
