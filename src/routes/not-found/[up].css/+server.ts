import { error } from '@sveltejs/kit';
import { steps, styleOf } from '$lib/view/not-found.server';
import look from '../../../app.css?inline';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => steps.map((step) => ({ up: String(step) }));

/** The style sheet by which the page of a missing address finds the site's root. */
export const GET: RequestHandler = ({ params }) => {
	const step = Number(params.up);
	if (!steps.includes(step)) error(404);
	return new Response(look + styleOf(step), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
