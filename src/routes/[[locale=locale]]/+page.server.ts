import { readFile } from 'node:fs/promises';
import { ask } from '$lib/engine/build.server';
import { claims } from '$lib/queries/claims';
import { discrepancies } from '$lib/queries/discrepancies';
import { documents } from '$lib/queries/documents';
import { events } from '$lib/queries/events';
import { figures } from '$lib/queries/figures';
import { indicators } from '$lib/queries/indicators';
import { yearsOf } from '$lib/view/cube';
import { differencesOf } from '$lib/view/differences';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const everything = { countries: '', from: 0, to: 9999, domains: '', locale, layer: 'dialogue' };
	const cube = {
		figures: await ask(figures, everything),
		claims: await ask(claims, everything),
		events: await ask(events, everything)
	};
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	return {
		locale,
		cube,
		years: yearsOf(cube),
		indicators: await ask(indicators, { locale, layer: 'dialogue' }),
		documents: (await ask(documents, { locale })).filter(({ layer }) => layer === 'dialogue').length,
		differences: differencesOf(await ask(discrepancies, { locale, layer: 'dialogue' })),
		version
	};
};
