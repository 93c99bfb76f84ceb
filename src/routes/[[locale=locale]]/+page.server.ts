import { aboutText } from '$lib/view/about.server';
import { datasetCitation } from '$lib/export/cite/dataset.server';
import { yearsOf } from '$lib/view/cube';
import { readDialogue } from '$lib/view/dialogue.server';
import { localeOf } from '$lib/view/locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, indicators, documents, differences } = await readDialogue(locale);
	return {
		locale,
		cube,
		indicators,
		differences,
		years: yearsOf(cube),
		documents: documents.length,
		about: aboutText(locale, datasetCitation(locale))
	};
};
