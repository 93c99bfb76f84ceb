import { error } from '@sveltejs/kit';
import { leadingIndicators } from '$lib/charts/country/panels';
import { layoutProfile } from '$lib/charts/country/profile';
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
	const summary = summarise({ ...content, country, locale, points });
	const { finding, context, facts, panels, years, unknown } = summary;
	const { figures, claims, contextClaims, indicators, sources, differences, discrepancies } = content;
	return {
		locale,
		country,
		content: {
			figures,
			claims,
			contextClaims,
			events: [...content.regional, ...content.events],
			indicators,
			sources,
			differences,
			// Why sources differ is told where the link leads.
			discrepancies: discrepancies.map(({ id, subject, claims }) => ({ id, subject, claims }))
		},
		summary: { finding, context, facts, panels, years, unknown },
		profile: layoutProfile(country, summary, locale)
	};
};
