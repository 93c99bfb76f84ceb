import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators } = await readAtlas(locale);
	const count = (rows: readonly { indicator_id: string; layer: string }[], id: string, layer: string) =>
		rows.filter((row) => row.indicator_id === id && row.layer === layer).length;
	return {
		locale,
		indicators: indicators.map(({ id, name, domain, definition }) => ({
			id,
			name,
			domain,
			definition,
			dialogue: count(cube.figures, id, 'dialogue') + count(cube.claims, id, 'dialogue'),
			context: count(cube.figures, id, 'context') + count(cube.claims, id, 'context')
		}))
	};
};
