import { documentItem } from '$lib/export/cite/item';
import { readAtlas } from '$lib/view/dialogue.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Every document and publication as CSL-JSON, as reference managers read it; a row's citation takes its document from here. */
export const GET: RequestHandler = async () => {
	const { documents } = await readAtlas('en');
	return new Response(JSON.stringify(documents.map((document) => documentItem(document, 'en'))), {
		headers: { 'content-type': 'application/json' }
	});
};
