import { isCountry } from '../domain/areas.ts';
import type { EventKind } from '../domain/codes.ts';
import type { EventRow } from '../queries/events.ts';
import { yearsOf } from './cube.ts';
import { layerBounds, type ViewBounds, type ViewState } from './view-state.ts';

/** What an address may ask for of the timeline. */
export const timelineBounds = (events: readonly EventRow[]): ViewBounds => ({
	...layerBounds,
	...yearsOf({ figures: [], claims: [], events })
});

/** The events of the layer chosen. */
export const eventsInLayer = (events: readonly EventRow[], { layer }: ViewState): readonly EventRow[] =>
	events.filter((event) => layer === 'all' || event.layer === layer);

/** The events under the choices, of whatever year. What is on no single country stays. */
export const eventsChosen = (events: readonly EventRow[], view: ViewState): readonly EventRow[] =>
	eventsInLayer(events, view).filter(
		({ ref_area, kind }) =>
			(view.countries.length === 0 || !isCountry(ref_area) || view.countries.includes(ref_area)) &&
			(view.events.length === 0 || view.events.includes(kind as EventKind))
	);
