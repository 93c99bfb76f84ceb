import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, differences } = await readAtlas(locale);
	return { locale, events: cube.events, differences, today: new Date().toISOString().slice(0, 10) };
};
