import { existsSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { portsToTry, readAddress, type Address } from './run/address.mjs';
import { siteHandler } from './run/site-handler.ts';
import { report, Stop } from './run/stop.mjs';

/** What to serve and where. */
export interface ServeOptions {
	/** The folder of a built site. */
	readonly dir: string;
	/** The path that the site is under, such as `/atlas/`; the domain's root by default. */
	readonly base?: string;
	/** The port to listen on; any free one by default. */
	readonly port?: number;
	/** The address to listen on; by default one that only this machine reaches. */
	readonly host?: string;
}

/** A site being served. */
export interface Site {
	/** The start page's address, with a slash at its end. */
	readonly url: string;
	/** Stops serving and ends the open connections. */
	close(): Promise<void>;
}

/**
 * Serves a built site as a static host would.
 * @throws {Stop} when the folder holds no site
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` and the like, when it cannot listen
 */
export async function serve({ dir, base = '/', port = 0, host = '127.0.0.1' }: ServeOptions): Promise<Site> {
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Stop(`${dir} holds no index.html. Build the site first: npm run build`);
	}
	const path = ['', ...base.split('/').filter((part) => part !== ''), ''].join('/');
	const server = createServer(siteHandler(dir, path));
	await listen(server, port, host);
	return {
		url: new URL(path, `http://${addressOf(server)}`).href,
		close: () =>
			new Promise((done, failed) => {
				server.close((error) => {
					if (error === undefined) done();
					else failed(error);
				});
				server.closeAllConnections();
			})
	};
}

function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => {
			server.off('error', failed);
			done();
		});
	});
}

function addressOf(server: Server): string {
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
	const { address, port, family } = bound;
	// Every address of this machine is no address that a browser could open.
	const host = address === '::' || address === '0.0.0.0' ? 'localhost' : address;
	return `${family === 'IPv6' && host === address ? `[${host}]` : host}:${String(port)}`;
}

/**
 * Serves on the first free port of those that will do.
 * @throws {Stop} when none is free, or the host is not an address of this machine
 */
export async function serveAt(address: Address, options: Pick<ServeOptions, 'dir' | 'base'>): Promise<Site> {
	const { host, fixed } = address;
	const ports = portsToTry(address);
	for (const port of ports) {
		try {
			return await serve({ ...options, host, port });
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
				throw new Stop(`HOST is "${host}", which is not an address of this machine.`);
			}
			if (code === 'EACCES' && fixed) throw new Stop(`Port ${String(port)} may not be used by you here.`);
			if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
		}
	}
	const tried = fixed
		? `Port ${ports.join()} is`
		: `Ports ${String(ports[0])} to ${String(ports.at(-1))} are all`;
	throw new Stop(`${tried} taken. Choose another: PORT=8080 npm start`);
}

/** Serves what the command line and PORT and HOST name, until it is stopped. */
async function serveUntilStopped(): Promise<void> {
	const { values } = parseArgs({
		options: { dir: { type: 'string', default: 'build' }, base: { type: 'string', default: '/' } }
	});
	const site = await serveAt(readAddress(process.env), values);
	console.log(`Drug Dialogue Atlas: ${site.url}\nCtrl-C stops it.`);
	const stop = (): void => {
		void site.close();
	};
	process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
}

const called = process.argv[1];
if (called !== undefined && import.meta.url === pathToFileURL(realpathSync(called)).href) {
	serveUntilStopped().catch(report);
}
