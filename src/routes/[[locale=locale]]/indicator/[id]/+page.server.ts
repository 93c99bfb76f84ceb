import { error } from '@sveltejs/kit';
import { ask } from '$lib/engine/build.server';
import { derived } from '$lib/queries/derived';
import { series, type ReckonedPoint } from '$lib/queries/series';
import { relatedEvents } from '$lib/charts/series/related-events';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import { packPoints, packReckonings } from '$lib/view/packed-points';
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
	const reckoned = new Map(
		(await ask(derived, { indicator: indicator.id, locale, layer: 'all' })).map((row) => [row.ids[0], row])
	);
	const points = (await ask(series, { indicator: indicator.id, locale })).map((point): ReckonedPoint => {
		const row = reckoned.get(point.rows.split('~')[0] ?? '');
		return {
			...point,
			per_year: row?.per_year ?? null,
			per_100k: row?.per_100k ?? null,
			change: row?.change ?? null,
			change_percent: row?.change_percent ?? null
		};
	});
	const rows = new Set([
		...points.flatMap((point) => point.rows.split('~')),
		...cube.claims.filter(said).map(({ id }) => id)
	]);
	return {
		locale,
		indicator,
		points: packPoints(points),
		reckonings: packReckonings(points),
		figures: cube.figures.filter(said),
		claims: cube.claims.filter(said),
		differences: differences.filter(({ row_id }) => rows.has(row_id)),
		events: relatedEvents(cube.events, indicator.domain, [
			...new Set([...points, ...cube.claims.filter(said)].map(({ ref_area }) => ref_area))
		]),
		indicators: indicators
			.filter(({ id }) => [...cube.figures, ...cube.claims].some(({ indicator_id }) => indicator_id === id))
			.map(({ id, name, domain }) => ({ id, name, domain })),
		disagreements: discrepancies
			.filter(({ claims }) => claims.some(({ row_id }) => row_id !== null && rows.has(row_id)))
			.map(({ id, subject }) => ({ id, subject }))
	};
};
