import { Stop } from './stop.mjs';

const DEFAULT_PORT = 4173;
const HIGHEST_PORT = 65_535;

/**
 * @typedef {object} Address
 * @property {string} host
 * @property {number} port 0 means any free one
 * @property {boolean} fixed whether this port was asked for, so that no other will do
 */

/**
 * Reads HOST and PORT. Without HOST only this machine can connect.
 * @param {Record<string, string | undefined>} env
 * @returns {Address}
 * @throws {Stop} when PORT is not a port
 */
export function readAddress(env) {
	const host = env.HOST === undefined || env.HOST === '' ? '127.0.0.1' : env.HOST;
	const asked = env.PORT ?? '';
	if (asked === '') return { host, port: DEFAULT_PORT, fixed: false };
	const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
	if (!(port <= HIGHEST_PORT)) {
		throw new Stop(
			`PORT is "${asked}"; it has to be a whole number from 0 (any free port) to ${String(HIGHEST_PORT)}.`
		);
	}
	return { host, port, fixed: true };
}

/**
 * The ports to try, in order.
 * @param {Address} address
 * @returns {number[]}
 */
export function portsToTry({ port, fixed }) {
	if (fixed) return [port];
	return Array.from({ length: 20 }, (_, step) => port + step);
}
