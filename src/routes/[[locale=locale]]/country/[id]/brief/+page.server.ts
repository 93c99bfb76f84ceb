import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { layoutBrief } from '$lib/charts/country/brief';
import { leadingIndicators } from '$lib/charts/country/panels';
import { summarise } from '$lib/charts/country/summary';
import { countryCodes, isCountry } from '$lib/domain/areas';
import { readCountry, readSeries } from '$lib/view/country.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countryCodes.flatMap((id) => [{ id }, { id, locale: 'ru' }]);

export const load: PageServerLoad = async ({ params }) => {
	const country = params.id;
	if (!isCountry(country)) error(404);
	const locale = localeOf(params);
	const content = await readCountry(country, locale, leadingIndicators);
	const points = await readSeries(leadingIndicators, locale);
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	const { figures, claims, differences, discrepancies } = content;
	const events = [...content.regional, ...content.events];
	return {
		locale,
		country,
		figures,
		claims,
		events,
		differences,
		brief: layoutBrief(summarise({ ...content, country, locale, points }), {
			country,
			locale,
			events,
			discrepancies: discrepancies.map(({ subject }) => subject),
			version,
			made: new Date().toISOString().slice(0, 10)
		})
	};
};
