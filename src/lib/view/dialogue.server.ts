import type { Locale } from '../domain/text.ts';
import { ask } from '../engine/build.server.ts';
import { claims } from '../queries/claims.ts';
import { discrepancies } from '../queries/discrepancies.ts';
import { documents } from '../queries/documents.ts';
import { events } from '../queries/events.ts';
import { figures } from '../queries/figures.ts';
import { indicators } from '../queries/indicators.ts';
import { groupDiscrepancies, differencesOf } from './differences.ts';

/** Everything that the five documents say, as pages are rendered from it. */
export async function readDialogue(locale: Locale) {
	const layer = 'dialogue';
	const everything = { countries: '', from: 0, to: 9999, domains: '', locale, layer };
	const cube = {
		figures: await ask(figures, everything),
		claims: await ask(claims, everything),
		events: await ask(events, everything)
	};
	const readings = await ask(discrepancies, { locale, layer });
	return {
		cube,
		indicators: await ask(indicators, { locale, layer }),
		documents: (await ask(documents, { locale })).filter((document) => document.layer === layer),
		discrepancies: groupDiscrepancies(readings),
		differences: differencesOf(readings)
	};
}
