import { error, json } from '@sveltejs/kit';
import { factInWords } from '$lib/charts/country/key-facts';
import { leadingIndicators } from '$lib/charts/country/panels';
import { summarise } from '$lib/charts/country/summary';
import { countries, countryCodes, isCountry } from '$lib/domain/areas';
import type { BriefWords } from '$lib/export/deck/brief';
import { readCountry, readSeries } from '$lib/view/country.server';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => countryCodes.flatMap((id) => [{ id }, { id, locale: 'ru' }]);

/** The words of a country's brief, for slides of text. */
export const GET: RequestHandler = async ({ params }) => {
	const country = params.id;
	if (!isCountry(country)) error(404);
	const locale = localeOf(params);
	const content = await readCountry(country, locale, leadingIndicators);
	const points = await readSeries(leadingIndicators, locale);
	const { finding, context, facts, unknown } = summarise({ ...content, country, locale, points });
	const words: BriefWords = {
		name: countries[country][locale],
		finding,
		context,
		facts: facts.map((fact) => ({ text: factInWords(fact), source: fact.source })),
		unknown,
		differ: content.discrepancies.map(({ subject }) => subject)
	};
	return json(words);
};
