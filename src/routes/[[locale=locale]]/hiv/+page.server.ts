import { ask } from '$lib/engine/build.server';
import { series } from '$lib/queries/series';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

const measuredHere = [
	'hiv_new_infections',
	'hiv_new_diagnoses',
	'hiv_people_living',
	'pwid_hiv_prevalence',
	'pwid_needles_per_person',
	'pwid_population_size',
	'pwid_ost_coverage',
	'ost_patients',
	'prisoners_on_ost'
] as const;
const said = ['hiv_new_infections', 'opioid_agonist_therapy'];

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences, discrepancies } = await readAtlas(locale);
	const indicatorOf = (id: string) => {
		const indicator = indicators.find((one) => one.id === id);
		if (!indicator) throw new Error(`no such indicator: ${id}`);
		return indicator;
	};
	const measured = await Promise.all(
		measuredHere.map(async (id) => {
			const points = await ask(series, { indicator: id, locale });
			return [id, { indicator: indicatorOf(id), points }] as const;
		})
	);
	const claims = cube.claims.filter(({ indicator_id }) => said.includes(indicator_id));
	// What happened in health care is drawn elsewhere, but where documents differ on it, that is told here.
	const health = cube.events.filter(({ domain }) => domain === 'health');
	const rows = new Set([
		...measured.flatMap(([, { points }]) => points.flatMap((point) => point.rows.split('~'))),
		...[...claims, ...health].map(({ id }) => id)
	]);
	return {
		locale,
		measured: Object.fromEntries(measured),
		therapy: indicatorOf('opioid_agonist_therapy'),
		claims,
		differences: differences.filter(({ row_id }) => rows.has(row_id)),
		disagreements: discrepancies
			.filter((one) => one.claims.some(({ row_id }) => row_id !== null && rows.has(row_id)))
			.map(({ id, subject }) => ({ id, subject }))
	};
};
