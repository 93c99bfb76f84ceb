import type { Locale } from '../domain/text.ts';
import { ask } from '../engine/build.server.ts';
import { claims } from '../queries/claims.ts';
import { discrepancies } from '../queries/discrepancies.ts';
import { documents } from '../queries/documents.ts';
import { events } from '../queries/events.ts';
import { figures } from '../queries/figures.ts';
import { indicators } from '../queries/indicators.ts';
import { groupDiscrepancies, differencesOf } from './differences.ts';

/** Everything that a layer says, as pages are rendered from it. */
async function readLayer(locale: Locale, layer: 'dialogue' | 'all') {
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
		documents: (await ask(documents, { locale })).filter(
			(document) => layer === 'all' || document.layer === layer
		),
		discrepancies: groupDiscrepancies(readings),
		differences: differencesOf(readings)
	};
}

type LayerContent = Awaited<ReturnType<typeof readLayer>>;
const read = new Map<string, Promise<LayerContent>>();

function once(locale: Locale, layer: 'dialogue' | 'all'): Promise<LayerContent> {
	const key = `${locale} ${layer}`;
	const content = read.get(key) ?? readLayer(locale, layer);
	read.set(key, content);
	return content;
}

/** Everything that the five documents say. */
export const readDialogue = (locale: Locale): Promise<LayerContent> => once(locale, 'dialogue');

/** Everything, from both layers. */
export const readAtlas = (locale: Locale): Promise<LayerContent> => once(locale, 'all');
