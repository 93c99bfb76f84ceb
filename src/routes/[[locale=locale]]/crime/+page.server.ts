import { ask } from '$lib/engine/build.server';
import { series, type SeriesPoint } from '$lib/queries/series';
import { drawnCounts } from '$lib/view/crime-indicators';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences, discrepancies } = await readAtlas(locale);
	const points: SeriesPoint[] = [];
	// One engine serves the whole build, and answers one question at a time.
	for (const indicator of drawnCounts) points.push(...(await ask(series, { indicator, locale })));
	const rows = new Set(points.flatMap((point) => point.rows.split('~')));
	return {
		locale,
		points,
		figures: cube.figures.filter(
			({ indicator_id, layer }) => layer === 'dialogue' && drawnCounts.includes(indicator_id)
		),
		indicators: Object.fromEntries(
			indicators
				.filter(({ id }) => drawnCounts.includes(id))
				.map(({ id, name, unit }) => [id, { name, unit }])
		),
		more: indicators
			.filter(
				({ id, domain, kind }) => domain === 'enforcement' && kind !== 'topic' && !drawnCounts.includes(id)
			)
			.map(({ id, name }) => ({ id, name })),
		discrepancies: discrepancies.filter(({ claims }) =>
			claims.some(({ row_id }) => row_id !== null && rows.has(row_id))
		),
		differences: differences.filter(({ row_id }) => rows.has(row_id))
	};
};
