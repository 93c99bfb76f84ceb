import type { Locale } from '../domain/text.ts';
import { formatDate } from '../format/period.ts';
import { BOUNDARIES } from '../geo/boundaries.ts';
import { m } from '../paraglide/messages.js';

/** What every map says of its boundaries. */
export const boundaryNote = (locale: Locale): string =>
	m.map_boundaries({
		source: BOUNDARIES.source,
		edition: BOUNDARIES.edition,
		date: formatDate(BOUNDARIES.date, 'month', locale)
	});
