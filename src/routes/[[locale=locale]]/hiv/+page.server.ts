import { ask } from '$lib/engine/build.server';
import { series, type SeriesPoint } from '$lib/queries/series';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import { toDeltas } from '$lib/view/row-deltas';
import type { PageServerLoad } from './$types';

const measured = [
	'hiv_new_infections',
	'hiv_new_diagnoses',
	'hiv_people_living',
	'pwid_hiv_prevalence',
	'pwid_needles_per_person',
	'pwid_population_size',
	'pwid_ost_coverage',
	'ost_patients',
	'prisoners_on_ost'
];
const said = ['hiv_new_infections', 'opioid_agonist_therapy'];

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences, discrepancies } = await readAtlas(locale);
	const points: SeriesPoint[] = [];
	// One after the other: an engine has one connection, and a statement under way blocks it.
	for (const indicator of measured) points.push(...(await ask(series, { indicator, locale })));
	const claims = cube.claims.filter(({ indicator_id }) => said.includes(indicator_id));
	const rows = new Set([...points.flatMap((point) => point.rows.split('~')), ...claims.map(({ id }) => id)]);
	// What happened in health care is drawn elsewhere, but where documents differ on it, that is told here too.
	const health = new Set(cube.events.filter(({ domain }) => domain === 'health').map(({ id }) => id));
	const told = (row: string | null) => row !== null && (rows.has(row) || health.has(row));
	return {
		locale,
		points: toDeltas(points),
		indicators: indicators.filter(({ id }) => [...measured, ...said].includes(id)),
		claims,
		differences: differences.filter(({ row_id }) => rows.has(row_id)),
		disagreements: discrepancies
			.filter((one) => one.claims.some(({ row_id }) => told(row_id)))
			.map(({ id, subject }) => ({ id, subject }))
	};
};
