import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** What sirv does not know, or tells without a character set. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
	['.parquet', 'application/vnd.apache.parquet'],
	['.csv', 'text/csv; charset=utf-8'],
	['.md', 'text/markdown; charset=utf-8'],
	['.txt', 'text/plain; charset=utf-8'],
	['.gz', 'application/gzip'],
	['.br', 'application/octet-stream']
];

/**
 * Answers requests for a folder's files the way static hosts do: `index.html` for a folder, `.html` left out, a
 * redirect to the slash that a folder's address ends with, and `404.html` for the rest.
 * @param folder the site's folder; files are read when asked for, so it may be built anew meanwhile
 * @param base the path that the site is under, with slashes at both ends
 */
export function siteHandler(folder: string, base: string): RequestListener {
	const dir = resolve(folder);
	const files = sirv(dir, { dev: true, etag: true, setHeaders: describe });

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			answer(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD are answered here.\n');
			return;
		}
		const [path = '/', ...query] = (request.url ?? '/').split('?');
		const search = query.length === 0 ? '' : `?${query.join('?')}`;
		if (`${path}/` === base) {
			redirect(response, path, search);
			return;
		}
		if (!path.startsWith(base)) {
			answer(response, 404, `The site is under ${base}\n`);
			return;
		}
		const inside = path.slice(base.length - 1);
		if (isFolderWithoutSlash(dir, inside)) {
			redirect(response, path, search);
			return;
		}
		if (!isPlainRange(request.headers.range)) delete request.headers.range;
		request.url = inside.endsWith('/') ? `${inside}index.html${search}` : inside + search;
		files(request, response, () => {
			notFound(response, dir);
		});
	};
}

/**
 * sirv reads `bytes=0-0` and `bytes=-500` wrongly; a server may leave any range out of account, and for those this
 * one does.
 */
function isPlainRange(range: string | undefined): boolean {
	const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
	if (start === undefined || end === undefined) return false;
	return end === '' || (Number(end) > 0 && Number(end) >= Number(start));
}

function isFolderWithoutSlash(dir: string, path: string): boolean {
	if (path.endsWith('/')) return false;
	const place = join(dir, decoded(path));
	return place.startsWith(dir + sep) && !existsSync(`${place}.html`) && existsSync(join(place, 'index.html'));
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Relative, so that an address such as `//elsewhere.org` cannot send anyone to another host. */
function redirect(response: ServerResponse, path: string, search: string): void {
	const last = path.slice(path.lastIndexOf('/') + 1);
	answer(response.setHeader('Location', `./${last}/${search}`), 301, '');
}

function describe(response: ServerResponse, path: string): void {
	response.setHeader('Accept-Ranges', 'bytes');
	const type = TYPES.find(([ending]) => path.endsWith(ending))?.[1];
	if (type !== undefined) response.setHeader('Content-Type', type);
	// sirv takes a stored .gz for a compressed answer; on static hosts it is a file like any other. A header with no
	// value at all is left out.
	if (/\.(gz|br)$/.test(path)) response.setHeader('Content-Encoding', []);
	if (path.includes('/_app/immutable/')) {
		response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
	}
}

function notFound(response: ServerResponse, dir: string): void {
	const page = join(dir, '404.html');
	if (!existsSync(page) || !statSync(page).isFile()) {
		answer(response, 404, 'There is no such page here.\n');
		return;
	}
	answer(response.setHeader('Content-Type', 'text/html; charset=utf-8'), 404, readFileSync(page));
}

function answer(response: ServerResponse, status: number, body: string | Buffer): void {
	response.statusCode = status;
	if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
	response.setHeader('Content-Length', Buffer.byteLength(body));
	response.end(body);
}
