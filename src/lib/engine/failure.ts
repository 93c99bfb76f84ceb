/** Why there is no engine. The page words it; these are codes. */
export type FailureReason =
	/** The browser has no WebAssembly, or has it switched off. */
	| 'no-webassembly'
	/** The browser has no workers. */
	| 'no-worker'
	/** The browser cannot unpack gzip. */
	| 'no-decompression'
	/** The page was opened from a file: no browser lets such a page read others. */
	| 'no-server'
	/** No connection, a connection that broke off, or a server in trouble. */
	| 'network'
	/** The server answers, but has no such file. */
	| 'missing-file'
	/** A file came that is not what it should be, as when a host answers everything with a page. */
	| 'bad-file'
	/** A table that this atlas's engine cannot take in: the build made it wrong. */
	| 'bad-table'
	/** The engine died, while starting or at work. */
	| 'crashed'
	/** The engine was ended, since a reader's query could not be stopped otherwise. */
	| 'stopped'
	/** Anything else: a fault in this code. */
	| 'unknown';

const PERMANENT: ReadonlySet<FailureReason> = new Set([
	'no-webassembly',
	'no-worker',
	'no-decompression',
	'no-server',
	'bad-table'
]);

/** An engine that could not be had, or was lost. */
export class EngineFailure extends Error {
	override readonly name = 'EngineFailure';
	constructor(
		readonly reason: FailureReason,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}

	/** Whether the same try may go well another time. */
	get retryable(): boolean {
		return !PERMANENT.has(this.reason);
	}
}

/** A load that its reader called off. */
export class LoadCancelled extends Error {
	override readonly name = 'LoadCancelled';
	constructor() {
		super('loading the engine was cancelled');
	}
}
