import { layoutList } from '$lib/charts/country/list';
import { isCountry } from '$lib/domain/areas';
import { m } from '$lib/paraglide/messages.js';
import { readContextCounts } from '$lib/view/country.server';
import { readDialogue } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences } = await readDialogue(locale);
	const here = ({ ref_area }: { ref_area: string }) => isCountry(ref_area);
	const [figures, claims] = [cube.figures.filter(here), cube.claims.filter(here)];
	const context = await readContextCounts(locale);
	return {
		locale,
		figures,
		claims,
		list: layoutList({ locale, figures, claims, subjects: indicators, context }),
		description: m.country_list_description({}, { locale }),
		differences
	};
};
