import { ask } from '$lib/engine/build.server';
import { programmes } from '$lib/queries/programmes';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, differences, discrepancies } = await readAtlas(locale);
	const about = await ask(programmes, { locale });
	const named = new Set(about.map(({ row_id }) => row_id));
	const figures = cube.figures.filter(({ id, domain }) => domain === 'funding' && named.has(id));
	const events = cube.events.filter(({ id, kind }) => kind === 'programme' && named.has(id));
	const rows = new Set([...figures, ...events].map(({ id }) => id));
	return {
		locale,
		figures,
		events,
		programmes: about.filter(({ row_id }) => rows.has(row_id)),
		discrepancies: discrepancies.filter(({ claims }) =>
			claims.some(({ row_id }) => row_id !== null && rows.has(row_id))
		),
		differences: differences.filter(({ row_id }) => rows.has(row_id))
	};
};
