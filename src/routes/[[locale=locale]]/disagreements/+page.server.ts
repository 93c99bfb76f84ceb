import { ask } from '$lib/engine/build.server';
import { discrepancies } from '$lib/queries/discrepancies';
import { groupDiscrepancies } from '$lib/view/differences';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const readings = await ask(discrepancies, { locale, layer: 'dialogue' });
	return { locale, discrepancies: groupDiscrepancies(readings) };
};
