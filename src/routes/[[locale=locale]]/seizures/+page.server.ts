import { ask } from '$lib/engine/build.server';
import { derived } from '$lib/queries/derived';
import { series } from '$lib/queries/series';
import { readAtlas } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import { packPoints } from '$lib/view/packed-points';
import type { PageServerLoad } from './$types';

const seized = 'drug_seizures';
const cultivated = 'opium_poppy_cultivation';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, differences, discrepancies } = await readAtlas(locale);
	const named = (id: string) => {
		const found = indicators.find((indicator) => indicator.id === id);
		if (!found) throw new Error(`no indicator ${id}`);
		return found;
	};
	const reckoned = new Map(
		(await ask(derived, { indicator: seized, locale, layer: 'dialogue' })).flatMap((row) =>
			row.ids.map((id) => [id, row] as const)
		)
	);
	const figures = cube.figures
		.filter(({ indicator_id, layer }) => indicator_id === seized && layer === 'dialogue')
		.map((figure) => {
			const row = reckoned.get(figure.id);
			return { ...figure, years: row?.years ?? null, per_year: row?.per_year ?? null };
		});
	const points = await ask(series, { indicator: seized, locale });
	const cultivation = (await ask(series, { indicator: cultivated, locale })).filter(
		({ ref_area }) => ref_area === 'AFG'
	);
	const rowsOf = (of: readonly { readonly rows: string }[]) =>
		new Set(of.flatMap(({ rows }) => rows.split('~')));
	const differing = (rows: ReadonlySet<string>) =>
		discrepancies
			.filter(({ claims }) => claims.some(({ row_id }) => row_id !== null && rows.has(row_id)))
			.map(({ id, subject }) => ({ id, subject }));
	const [seizureRows, cultivationRows] = [rowsOf(points), rowsOf(cultivation)];
	return {
		locale,
		indicators: { seizures: named(seized), cultivation: named(cultivated) },
		figures,
		points: packPoints([...points, ...cultivation]),
		differences: differences.filter(({ row_id }) => seizureRows.has(row_id) || cultivationRows.has(row_id)),
		disagreements: {
			dialogue: differing(new Set(figures.map(({ id }) => id))),
			seizures: differing(seizureRows),
			cultivation: differing(cultivationRows)
		}
	};
};
