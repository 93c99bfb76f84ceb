import { ask } from '$lib/engine/build.server';
import { documents } from '$lib/queries/documents';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const known = await ask(documents, { locale });
	return { locale, documents: known.filter(({ layer }) => layer === 'dialogue') };
};
