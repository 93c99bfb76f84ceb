import { countries, countryCodes, isCountry, type Country } from '../../domain/areas.ts';
import type { EventKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { MergedEvent } from './merge.ts';

/** Lanes for what concerns the region as a whole, then one for each country. */
export type LaneId = 'meetings' | 'strategies' | 'programmes' | 'laws' | 'reviews' | Country;

const regional: readonly LaneId[] = ['meetings', 'strategies', 'programmes', 'laws', 'reviews'];
export const laneOrder: readonly LaneId[] = [...regional, ...countryCodes];

const regionalLane: Readonly<Record<EventKind, LaneId>> = {
	dialogue: 'meetings',
	conference: 'meetings',
	strategy: 'strategies',
	action_plan: 'strategies',
	programme: 'programmes',
	law: 'laws',
	institution: 'laws',
	measure: 'laws',
	review: 'reviews'
};

/** A country's events stand in its own lane, whatever their kind. */
export function laneOf({ main }: MergedEvent): LaneId {
	return isCountry(main.ref_area) ? main.ref_area : regionalLane[main.kind as EventKind];
}

export function laneTitle(lane: LaneId, locale: Locale): string {
	switch (lane) {
		case 'meetings':
			return m.lane_meetings({}, { locale });
		case 'strategies':
			return m.lane_strategies({}, { locale });
		case 'programmes':
			return m.lane_programmes({}, { locale });
		case 'laws':
			return m.lane_laws({}, { locale });
		case 'reviews':
			return m.lane_reviews({}, { locale });
		default:
			return countries[lane][locale];
	}
}
