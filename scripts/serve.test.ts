import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, serveAt, type Site } from './serve.ts';

const PACKED = gzipSync('packed');

let folder: string;
let root: Site;
let under: Site;

function put(path: string, content: string | Buffer): void {
	const place = join(folder, path);
	mkdirSync(dirname(place), { recursive: true });
	writeFileSync(place, content);
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
	put('secret.txt', 'outside of the site');
	put('site/index.html', '<h1>Start</h1>');
	put('site/404.html', '<h1>Not here</h1>');
	put('site/ru/index.html', '<h1>Начало</h1>');
	put('site/about.html', '<h1>About</h1>');
	put('site/data/rows.csv', '0123456789');
	put('site/data/rows.parquet', 'PAR1');
	put('site/data/readme.md', 'как читать');
	put('site/engine/duckdb.wasm', 'wasm');
	put('site/engine/duckdb.wasm.gz', PACKED);
	put('site/map.topo.json', '{}');
	put('site/_app/immutable/start.js', '1');
	root = await serve({ dir: join(folder, 'site') });
	under = await serve({ dir: join(folder, 'site'), base: 'some/atlas' });
});

afterAll(async () => {
	await root.close();
	await under.close();
	rmSync(folder, { recursive: true });
});

/** `fetch` tidies an address before it sends it, and unpacks what comes; this does neither. */
async function ask(site: Site, path: string, headers: Record<string, string> = {}) {
	const { hostname, port } = new URL(site.url);
	const answer = await new Promise<IncomingMessage>((done, failed) => {
		get({ hostname, port, path, headers, agent: false }, done).on('error', failed);
	});
	const body: Buffer[] = [];
	for await (const chunk of answer as AsyncIterable<Buffer>) body.push(chunk);
	return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(body) };
}

describe('pages', () => {
	test.each([
		['/', 'Start'],
		['/?country=KAZ', 'Start'],
		['/ru/', 'Начало'],
		['/about', 'About'],
		['/about.html', 'About']
	])('%s is there', async (path, title) => {
		const { status, headers, body } = await ask(root, path);
		expect(status).toBe(200);
		expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
		expect(body.toString()).toBe(`<h1>${title}</h1>`);
	});

	test.each(['/none', '/none/', '/about/', '/data/', '/data', '/data/none.csv', '/%E0%A4%A', '/%00'])(
		'%s is not there, and 404.html says so',
		async (path) => {
			const { status, headers, body } = await ask(root, path);
			expect(status).toBe(404);
			expect(headers['content-type']).toBe('text/html; charset=utf-8');
			expect(body.toString()).toBe('<h1>Not here</h1>');
		}
	);

	test('a folder is sent to its slash, with what follows the question mark', async () => {
		const { status, headers } = await ask(root, '/ru?tab=map');
		expect(status).toBe(301);
		expect(headers.location).toBe('./ru/?tab=map');
	});

	test('a redirect never leads to another host', async () => {
		const { headers } = await ask(root, '//ru');
		expect(new URL(headers.location ?? '', `${root.url}/ru`).host).toBe(new URL(root.url).host);
	});

	test('without a 404.html the status still tells', async () => {
		mkdirSync(join(folder, 'bare'));
		writeFileSync(join(folder, 'bare', 'index.html'), '');
		const bare = await serve({ dir: join(folder, 'bare') });
		expect((await ask(bare, '/none')).status).toBe(404);
		await bare.close();
	});
});

describe('under a sub-path', () => {
	test('the address says it', () => {
		expect(under.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/atlas\/$/);
	});

	test.each([
		['/some/atlas/', '<h1>Start</h1>'],
		['/some/atlas/ru/', '<h1>Начало</h1>'],
		['/some/atlas/data/rows.csv', '0123456789']
	])('%s is there', async (path, text) => {
		const { status, body } = await ask(under, path);
		expect(status).toBe(200);
		expect(body.toString()).toBe(text);
	});

	test.each([
		['/some/atlas', './atlas/'],
		['/some/atlas/ru', './ru/']
	])('%s is sent to its slash', async (path, location) => {
		const { status, headers } = await ask(under, path);
		expect(status).toBe(301);
		expect(headers.location).toBe(location);
	});

	test.each(['/', '/ru/', '/some/', '/some/atlas-two/', '/data/rows.csv'])('%s is outside', async (path) => {
		const { status, body } = await ask(under, path);
		expect(status).toBe(404);
		expect(body.toString()).toContain('/some/atlas/');
	});
});

describe('files', () => {
	test.each([
		['/engine/duckdb.wasm', 'application/wasm'],
		['/data/rows.parquet', 'application/vnd.apache.parquet'],
		['/data/rows.csv', 'text/csv; charset=utf-8'],
		['/data/readme.md', 'text/markdown; charset=utf-8'],
		['/map.topo.json', 'application/json'],
		['/_app/immutable/start.js', 'text/javascript']
	])('%s has its type', async (path, type) => {
		const { status, headers } = await ask(root, path);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe(type);
	});

	test('a .gz is a file like any other, not a compressed answer', async () => {
		const { headers, body } = await ask(root, '/engine/duckdb.wasm.gz', { 'Accept-Encoding': 'gzip' });
		expect(headers['content-type']).toBe('application/gzip');
		expect(headers).not.toHaveProperty('content-encoding');
		expect(body.equals(PACKED)).toBe(true);
	});

	test('a .gz does not stand in for the file that it packs', async () => {
		const { body } = await ask(root, '/engine/duckdb.wasm', { 'Accept-Encoding': 'gzip, br' });
		expect(body.toString()).toBe('wasm');
	});

	test('only files whose name holds their hash are kept unasked', async () => {
		expect((await ask(root, '/_app/immutable/start.js')).headers['cache-control']).toContain('immutable');
		expect((await ask(root, '/data/rows.csv')).headers['cache-control']).toBe('no-cache');
	});

	test('an unchanged file is not sent again, a changed one is', async () => {
		put('site/data/version.txt', 'one');
		const tag = (await ask(root, '/data/version.txt')).headers.etag ?? '';
		expect((await ask(root, '/data/version.txt', { 'If-None-Match': tag })).status).toBe(304);
		put('site/data/version.txt', 'another');
		const { status, body } = await ask(root, '/data/version.txt', { 'If-None-Match': tag });
		expect(status).toBe(200);
		expect(body.toString()).toBe('another');
	});

	test.each([
		['bytes=2-4', '234'],
		['bytes=7-', '789'],
		['bytes=0-3', '0123']
	])('the range %s gives its part', async (range, part) => {
		const { status, body } = await ask(root, '/data/rows.csv', { Range: range });
		expect(status).toBe(206);
		expect(body.toString()).toBe(part);
	});

	test.each(['bytes=0-0', 'bytes=-3', 'bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2'])(
		'the range %s is left out of account, never answered wrongly',
		async (range) => {
			const { status, body } = await ask(root, '/data/rows.csv', { Range: range });
			expect(status).toBe(200);
			expect(body.toString()).toBe('0123456789');
		}
	);
});

describe('what is not served', () => {
	test.each([
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/ru/../../secret.txt',
		'/..\\secret.txt'
	])('%s', async (path) => {
		const { status, body } = await ask(root, path);
		expect(status).toBe(404);
		expect(body.toString()).not.toContain('outside');
	});

	test('what is not a question for a file', async () => {
		const answer = await fetch(root.url, { method: 'POST', body: 'x' });
		expect(answer.status).toBe(405);
		expect(answer.headers.get('allow')).toBe('GET, HEAD');
	});

	test('a HEAD has no body', async () => {
		const answer = await fetch(new URL('data/rows.csv', root.url), { method: 'HEAD' });
		expect(answer.headers.get('content-length')).toBe('10');
		expect(await answer.text()).toBe('');
	});

	test('a folder without a site', async () => {
		await expect(serve({ dir: join(folder, 'none') })).rejects.toThrow('npm run build');
	});
});

describe('serveAt', () => {
	const port = () => Number(new URL(root.url).port);
	const options = () => ({ dir: join(folder, 'site') });

	test('goes on to a free port when none was asked for', async () => {
		const site = await serveAt({ host: '127.0.0.1', port: port(), fixed: false }, options());
		expect(Number(new URL(site.url).port)).toBeGreaterThan(port());
		expect((await ask(site, '/')).status).toBe(200);
		await site.close();
	});

	test('a port that was asked for and is taken is named', async () => {
		const taken = serveAt({ host: '127.0.0.1', port: port(), fixed: true }, options());
		await expect(taken).rejects.toThrow(`Port ${String(port())} is taken.`);
	});

	test('a host that is not of this machine is named', async () => {
		// An address kept for documentation (RFC 5737).
		const elsewhere = serveAt({ host: '192.0.2.1', port: 0, fixed: true }, options());
		await expect(elsewhere).rejects.toThrow('HOST is "192.0.2.1"');
	});

	test('after closing, no one answers', async () => {
		const site = await serve(options());
		await site.close();
		await expect(ask(site, '/')).rejects.toThrow('ECONNREFUSED');
	});
});
