import { Stop } from './stop.mjs';

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @param {{ say?: (line: string) => void, rerun?: string }} [options] `rerun`: the command that does this step alone
 * @returns {Promise<T>}
 * @throws {Stop} with the step's exit code, its name, its time and how to run it again
 */
export async function step(name, work, { say = console.log, rerun } = {}) {
	say(`\n=== ${name}`);
	const start = performance.now();
	const time = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
	try {
		const result = await work();
		say(`=== ${name}: done in ${time()}`);
		return result;
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		const again = rerun === undefined ? '' : `\nTo run this step alone: ${rerun}`;
		throw new Stop(`=== ${name}: failed after ${time()}\n${error.message}${again}`, error.code);
	}
}
