import { error } from '@sveltejs/kit';
import { ask } from '$lib/engine/build.server';
import { series } from '$lib/queries/series';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { indicators } = await readAtlas('en');
	return indicators.flatMap(({ id }) => [{ id }, { id, locale: 'ru' }]);
};

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences, discrepancies } = await readAtlas(locale);
	const indicator = indicators.find(({ id }) => id === params.id);
	if (!indicator) error(404);
	const said = (row: { indicator_id: string; layer: string }) =>
		row.indicator_id === indicator.id && row.layer === 'dialogue';
	const points = await ask(series, { indicator: indicator.id, locale });
	const rows = new Set([...points.flatMap((point) => point.rows.split('~'))]);
	return {
		locale,
		indicator,
		points,
		figures: cube.figures.filter(said),
		claims: cube.claims.filter(said),
		differences,
		disagreements: discrepancies
			.filter(({ claims }) => claims.some(({ row_id }) => row_id !== null && rows.has(row_id)))
			.map(({ id, subject }) => ({ id, subject }))
	};
};
