/** A reason to end that the reader can act on: printed without a stack trace. */
export class Stop extends Error {
	/**
	 * @param {string} message what is wrong and what to do
	 * @param {number} [code] the process's exit code
	 */
	constructor(message, code = 1) {
		super(message);
		this.name = 'Stop';
		this.code = code;
	}
}

/**
 * Prints why a program ends and sets the exit code it will end with.
 * @param {unknown} error
 */
export function report(error) {
	console.error(error instanceof Stop ? `\n${error.message}` : error);
	process.exitCode = error instanceof Stop ? error.code : 1;
}
