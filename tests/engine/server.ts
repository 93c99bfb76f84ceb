import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How the server sends the WebAssembly modules. */
export type Manner =
	/** As they lie on the disk. */
	| 'plain'
	/** Saying that the transfer is gzip, as hosts do that know the bytes better than the name. */
	| 'encoded'
	/** In pieces, so slowly that a test can step in: about 5 MB a second. */
	| 'slow'
	/** Only the first half, then the connection breaks. */
	| 'broken';

export interface EngineServer {
	/** The root of a site under a sub-path: `engine/` is the same in each, `data/` is the named folder. */
	base(manner: Manner, site: string): string;
	/** A page with the site's policy and the harness in it. */
	readonly page: string;
	close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json'
};

/**
 * Serves a harness, the engine and folders of tables on a free port of this machine.
 * @param folders where the harness's bundle (`page`) and the engine (`engine`) lie, and each site's tables
 */
export async function serveEngine(
	folders: Readonly<{ page: string; engine: string; sites: Readonly<Record<string, string>> }>
): Promise<EngineServer> {
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
		const [first = '', site = '', kind, ...rest] = path.split('/').slice(1);
		if (first === 'page') {
			void send(response, join(folders.page, ...path.split('/').slice(2)), 'plain');
			return;
		}
		const folder = kind === 'engine' ? folders.engine : folders.sites[site];
		if (folder === undefined) response.writeHead(404).end();
		else void send(response, join(folder, ...rest), first);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	const origin = `http://127.0.0.1:${String(address.port)}`;
	return {
		base: (manner, site) => `${origin}/${manner}/${site}/`,
		page: `${origin}/page/index.html`,
		close: () =>
			new Promise((done) => {
				server.close(() => {
					done();
				});
				server.closeAllConnections();
			})
	};
}

async function send(response: ServerResponse, file: string, manner: string): Promise<void> {
	const size = await stat(file).then(
		(found) => (found.isFile() ? found.size : undefined),
		() => undefined
	);
	if (size === undefined) {
		response.writeHead(404).end();
		return;
	}
	const isModule = file.endsWith('.wasm.bin');
	response.writeHead(200, {
		'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
		'content-length': size,
		'cache-control': 'no-store',
		...(manner === 'encoded' && isModule ? { 'content-encoding': 'gzip' } : {})
	});
	let sent = 0;
	for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
		if (response.destroyed) return;
		response.write(piece);
		sent += (piece as Uint8Array).byteLength;
		if (!isModule) continue;
		if (manner === 'slow') await wait(50);
		if (manner === 'broken' && sent > size / 2) {
			response.destroy();
			return;
		}
	}
	response.end();
}
