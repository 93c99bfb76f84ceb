import { isCountry } from '$lib/domain/areas';
import { readContextCounts } from '$lib/view/country.server';
import { readDialogue } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences } = await readDialogue(locale);
	const here = ({ ref_area }: { ref_area: string }) => isCountry(ref_area);
	return {
		locale,
		figures: cube.figures.filter(here),
		claims: cube.claims.filter(here),
		subjects: indicators.map(({ id, name }) => ({ id, name })),
		context: await readContextCounts(locale),
		differences
	};
};
