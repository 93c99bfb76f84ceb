import type { Locale } from '../../domain/text.ts';
import { m } from '../../paraglide/messages.js';
import type { Reading } from '../reading.ts';
import { directionsFinding, listAreas } from '../said.ts';

/**
 * The title over what the documents say of an indicator: which countries give the strongest kind of answer.
 * Their figures are for unequal periods and drugs, so no country is ever said to have the most.
 */
export function readingsFinding(readings: readonly Reading[], indicator: string, locale: Locale): string {
	const of = (kind: Reading['kind']) => readings.filter((reading) => reading.kind === kind);
	const [numbers, directions, mentions] = [of('number'), of('direction'), of('mention')];
	/** What these countries say, the others do not. */
	const facts = (some: readonly Reading[]) => {
		const list = listAreas(
			some.map(({ area }) => area),
			locale
		);
		return {
			indicator,
			n: some.length,
			areas: some.length < readings.length ? m.map_only({ areas: list }, { locale }) : list
		};
	};
	if (numbers.length > 0) return m.map_finding_numbers(facts(numbers), { locale });
	if (directions.length > 0) {
		return directionsFinding(
			indicator,
			directions.flatMap((reading) => reading.directions),
			locale
		);
	}
	if (mentions.length > 0) return m.map_finding_mentions(facts(mentions), { locale });
	return m.map_finding_silence({ indicator }, { locale });
}
