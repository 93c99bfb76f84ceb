import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of others, on a port of its own: pages by their path, each with a policy of its own if it has one. */
export interface StrangeSite {
	readonly url: string;
	/** Puts a page there. */
	set(path: string, html: string, policy?: string): void;
	close(): Promise<void>;
}

/** Opens such a site on any free port. */
export async function strangeSite(): Promise<StrangeSite> {
	const pages = new Map<string, { html: string; policy: string | undefined }>();
	const server: Server = createServer((request, response) => {
		const page = pages.get((request.url ?? '/').replace(/\?.*/, ''));
		response.statusCode = page ? 200 : 404;
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		if (page?.policy !== undefined) response.setHeader('Content-Security-Policy', page.policy);
		response.end(page?.html ?? '');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		// Another port is another origin.
		url: `http://127.0.0.1:${String(port)}`,
		set: (path, html, policy) => {
			pages.set(path, { html: `<!doctype html><meta charset="utf-8"><title>News</title>${html}`, policy });
		},
		close: () =>
			new Promise((done) => {
				server.close(() => {
					done();
				});
				server.closeAllConnections();
			})
	};
}
