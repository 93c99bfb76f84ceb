import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { fewPanels, firstYear, leadingIndicators, pickPanels } from '$lib/charts/country/panels';
import { countryCodes, isCountry } from '$lib/domain/areas';
import { readCountry, readSeries } from '$lib/view/country.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countryCodes.flatMap((id) => [{ id }, { id, locale: 'ru' }]);

export const load: PageServerLoad = async ({ params }) => {
	const country = params.id;
	if (!isCountry(country)) error(404);
	const locale = localeOf(params);
	const content = await readCountry(country, locale, leadingIndicators);
	const all = await readSeries(leadingIndicators, locale);
	const panels = pickPanels(all.filter(({ ref_area }) => ref_area === country));
	const drawn = fewPanels(panels, 3);
	const events = [...content.regional, ...content.events];
	const { figures, claims, context, indicators, dialogueYears, differences, leading, discrepancies } =
		content;
	const rows = [...figures, ...claims, ...events, ...drawn.flatMap(({ points }) => points)];
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	return {
		locale,
		country,
		figures,
		claims,
		events,
		context: { numbers: context.numbers, latest: context.latest },
		subjects: content.subjects.map(({ id, name }) => ({ id, name })),
		leading: leading.map(({ id, name }) => ({ id, name })),
		held: indicators.map(({ id }) => id),
		// Of the others only their last year is told.
		panels: panels.map((panel) =>
			drawn.includes(panel) ? panel : { ...panel, points: panel.points.slice(-1) }
		),
		drawn,
		years: {
			from: firstYear,
			to: Math.max(...all.map(({ end }) => Number(end.slice(0, 4))))
		},
		dialogueYears,
		recent: dialogueYears.latest - 2,
		discrepancies: discrepancies.map(({ id, subject }) => ({ id, subject })),
		sources: [...new Set(rows.map(({ document }) => document))],
		differences,
		version,
		made: new Date().toISOString().slice(0, 10)
	};
};
