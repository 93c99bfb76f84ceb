import { ask } from '$lib/engine/build.server';
import { datasetCitation } from '$lib/export/cite/dataset.server';
import { knownIndicators } from '$lib/queries/known-indicators';
import { readExplorer } from '$lib/view/explore/explore-data.server';
import { localeOf } from '$lib/view/locale';
import { readPublishedTables } from '$lib/view/published-files.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	return {
		locale,
		...(await readExplorer(locale)),
		indicators: await ask(knownIndicators, {}),
		tables: await readPublishedTables(locale),
		citation: datasetCitation(locale)
	};
};
