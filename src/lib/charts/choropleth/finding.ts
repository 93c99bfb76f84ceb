import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import { countKinds, type Reading } from '../reading.ts';

/**
 * The title over what the documents say of an indicator: how many countries give the strongest kind of answer.
 * Their figures are for unequal periods and drugs, so no country is ever said to have the most.
 */
export function readingsFinding(readings: readonly Reading[], indicator: string, locale: Locale): string {
	const { number, direction, mention } = countKinds(readings);
	const facts = { indicator, all: readings.length };
	if (number > 0) return m.map_finding_numbers({ ...facts, n: number }, { locale });
	if (direction > 0) return m.map_finding_directions({ ...facts, n: direction }, { locale });
	if (mention > 0) return m.map_finding_mentions({ ...facts, n: mention }, { locale });
	return m.map_finding_silence(facts, { locale });
}
