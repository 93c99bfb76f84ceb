import { notFoundPage } from '$lib/view/not-found.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What static hosts show for an address that does not exist. */
export const GET: RequestHandler = () =>
	new Response(notFoundPage(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
