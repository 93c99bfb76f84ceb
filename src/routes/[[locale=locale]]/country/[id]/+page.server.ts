import { error } from '@sveltejs/kit';
import { contextFinding, countryFinding } from '$lib/charts/country/finding';
import { firstYear, leadingIndicators, pickPanels } from '$lib/charts/country/panels';
import { countSubjects, readSubjects } from '$lib/charts/country/subjects';
import { countryCodes, isCountry } from '$lib/domain/areas';
import { readCountry, readSeries } from '$lib/view/country.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countryCodes.flatMap((id) => [{ id }, { id, locale: 'ru' }]);

export const load: PageServerLoad = async ({ params }) => {
	const country = params.id;
	if (!isCountry(country)) error(404);
	const locale = localeOf(params);
	const { subjects, dialogueYears, leading, ...content } = await readCountry(
		country,
		locale,
		leadingIndicators
	);
	const all = await readSeries(leadingIndicators, locale);
	const last = (dates: readonly { end: string }[]) =>
		Math.max(...dates.map(({ end }) => Number(end.slice(0, 4))));
	const read = readSubjects(country, subjects, content.figures, content.claims);
	return {
		locale,
		country,
		content: {
			...content,
			// Why sources differ is told where the link leads.
			discrepancies: content.discrepancies.map(({ id, subject, claims }) => ({ id, subject, claims }))
		},
		description: [
			countryFinding(country, countSubjects(read), locale),
			contextFinding(content.context, locale)
		].join(' '),
		subjects: subjects.map(({ id, name }) => ({ id, name })),
		leading: leading.map(({ id, name }) => ({ id, name })),
		panels: pickPanels(all.filter(({ ref_area }) => ref_area === country)),
		years: { from: firstYear, to: last(all) },
		dialogueYears,
		// Three years are what statistics take to be collected and published.
		recent: dialogueYears.latest - 2
	};
};
