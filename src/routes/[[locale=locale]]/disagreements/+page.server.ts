import { ask } from '$lib/engine/build.server';
import { discrepancies } from '$lib/queries/discrepancies';
import { groupDiscrepancies } from '$lib/view/differences';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	return { locale, discrepancies: groupDiscrepancies(await ask(discrepancies, { locale })) };
};
