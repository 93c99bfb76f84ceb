import { error } from '@sveltejs/kit';
import { apaText } from '$lib/export/cite/apa';
import { documentItem } from '$lib/export/cite/item';
import { readAtlas } from '$lib/view/dialogue.server';
import { inDocumentOrder } from '$lib/view/document-rows';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { documents } = await readAtlas('en');
	return documents.flatMap(({ id }) => [{ id }, { id, locale: 'ru' }]);
};

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const { cube, documents, discrepancies, differences } = await readAtlas(locale);
	const document = documents.find(({ id }) => id === params.id);
	if (!document) error(404);
	const here = (row: { document_id: string }) => row.document_id === document.id;
	return {
		locale,
		document,
		citation: apaText(documentItem(document, locale), locale),
		translations: documents.filter(
			({ id, translation_of }) => translation_of === document.id || id === document.translation_of
		),
		paragraphs: inDocumentOrder({
			figures: cube.figures.filter(here),
			claims: cube.claims.filter(here),
			events: cube.events.filter(here)
		}),
		slips: discrepancies.filter(({ claims }) => claims.some(here)),
		differences
	};
};
