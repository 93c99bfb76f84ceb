import { json } from '@sveltejs/kit';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { indicators } = await readAtlas('en');
	return indicators.flatMap(({ id }) => [{ id }, { id, locale: 'ru' }]);
};

/** Every number of an indicator, each with all of its evidence: what a mark opens beside the chart. */
export const GET: RequestHandler = async ({ params }) => {
	const { cube } = await readAtlas(localeOf(params));
	return json(cube.figures.filter(({ indicator_id }) => indicator_id === params.id));
};
