/*
 * Lets the atlas be read without a network once it has been opened: the main pages, the dialogue's documents,
 * scripts, styles and fonts are kept at once; other pages, data and query engine when they are first used. Each deployment has a cache of its own.
 */
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cacheName = `atlas-${version}`;
const scope = new URL('./', worker.location.href);

/** What never changes under its address, or not within a deployment. */
const assets = new Set([...build, ...files]);
const heavy = (path: string) => /\/(?:engine|data|embed)\//.test(path);

worker.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(cacheName)
			.then(async (cache) =>
				cache.addAll([...assets, ...(await mainPages())].filter((path) => !heavy(path)).map(at))
			)
			.then(() => worker.skipWaiting())
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) =>
				Promise.all(
					names
						.filter((name) => name.startsWith('atlas-') && name !== cacheName)
						.map((name) => caches.delete(name))
				)
			)
			.then(() => worker.clients.claim())
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== scope.origin || request.headers.has('range')) return;
	const path = `/${url.pathname.slice(scope.pathname.length)}`;
	if (isAsset(path)) event.respondWith(cacheFirst(request));
	else if (request.mode === 'navigate' || path.endsWith('/__data.json'))
		event.respondWith(networkFirst(request));
});

const at = (path: string) => new URL(relative(path), scope).href;

/** Pages kept from the start: not the hundreds on single indicators and publications. */
async function mainPages(): Promise<string[]> {
	const documents = await (await fetch(at('data/documents.csv'))).text();
	const dialogue = new Set([...documents.matchAll(/^([a-z0-9-]+),dialogue,/gm)].map(([, id]) => id));
	return prerendered.filter((path) => {
		// Not what is shown in place of a missing page.
		if (path === '/404.html' || path.startsWith('/not-found/')) return false;
		const [section, id] = relative(path).replace(/^ru\//, '').split('/').filter(Boolean);
		return id === undefined || section === 'country' || (section === 'documents' && dialogue.has(id));
	});
}

const relative = (path: string) => path.replace(/^\//, '');
const isAsset = (path: string) => assets.has(path) || assets.has(relative(path));

/** Answers from what is kept; else from the network, and keeps the answer. */
async function cacheFirst(request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	const found = await cache.match(request);
	if (found) return found;
	const response = await fetch(request);
	if (response.ok) {
		// A full storage must not fail the answer itself.
		await cache.put(request, response.clone()).catch(() => undefined);
	}
	return response;
}

/** Answers with the page of today; without a network with the one kept, whatever its filters. */
async function networkFirst(request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	try {
		const response = await fetch(request);
		if (response.ok)
			await cache.put(request.url.replace(/[?#].*$/, ''), response.clone()).catch(() => undefined);
		return response;
	} catch (error) {
		const found = await cache.match(request, { ignoreSearch: true });
		if (found) return found;
		throw error;
	}
}
