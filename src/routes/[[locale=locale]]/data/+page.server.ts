import { ask } from '$lib/engine/build.server';
import { firstRecords, recordCounts } from '$lib/queries/explore/first-records';
import { datasetCitation } from '$lib/export/cite/dataset.server';
import { knownIndicators } from '$lib/queries/known-indicators';
import { localeOf } from '$lib/view/locale';
import { readPublishedTables } from '$lib/view/published-files.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	return {
		locale,
		rows: await ask(firstRecords, { count: 50 }),
		counts: await ask(recordCounts, {}),
		indicators: await ask(knownIndicators, {}),
		tables: await readPublishedTables(locale),
		citation: datasetCitation(locale)
	};
};
