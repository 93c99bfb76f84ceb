import { error } from '@sveltejs/kit';
import { ask } from '$lib/engine/build.server';
import { claims } from '$lib/queries/claims';
import { discrepancies } from '$lib/queries/discrepancies';
import { documents } from '$lib/queries/documents';
import { events } from '$lib/queries/events';
import { figures } from '$lib/queries/figures';
import { differencesOf, groupDiscrepancies } from '$lib/view/differences';
import { inDocumentOrder } from '$lib/view/document-rows';
import { localeOf } from '$lib/view/locale';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const known = await ask(documents, { locale: 'en' });
	return known
		.filter(({ layer }) => layer === 'dialogue')
		.flatMap(({ id }) => [{ id }, { id, locale: 'ru' }]);
};

export const load: PageServerLoad = async ({ params }) => {
	const locale = localeOf(params);
	const all = (await ask(documents, { locale })).filter(({ layer }) => layer === 'dialogue');
	const document = all.find(({ id }) => id === params.id);
	if (!document) error(404);
	const everything = { countries: '', from: 0, to: 9999, domains: '', locale, layer: 'dialogue' };
	const here = (row: { document_id: string }) => row.document_id === document.id;
	const slips = await ask(discrepancies, { locale, layer: 'dialogue' });
	return {
		locale,
		document,
		translations: all.filter(
			({ id, translation_of }) => translation_of === document.id || id === document.translation_of
		),
		paragraphs: inDocumentOrder({
			figures: (await ask(figures, everything)).filter(here),
			claims: (await ask(claims, everything)).filter(here),
			events: (await ask(events, everything)).filter(here)
		}),
		slips: groupDiscrepancies(slips).filter(({ claims }) => claims.some(here)),
		differences: differencesOf(slips)
	};
};
