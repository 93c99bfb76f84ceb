import { EngineFailure } from '../failure.ts';

/**
 * Runs before the engine's own script, for two faults of it.
 * - Where it fails to compile or start, it drops the promise's rejection and would be waited for without end; thrown
 *   again, the rejection reaches the page as the worker's error.
 * - The mvp build's script calls functions of its module by names that it does not define, and dies of the first
 *   exception (duckdb/duckdb-wasm#1966). The module exports them.
 */
const PRELUDE = `
self.addEventListener('unhandledrejection', (event) => { throw event.reason; });
const instantiateStreaming = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (source, imports) => {
	const made = await instantiateStreaming(source, imports);
	for (const name of [
		'setThrew', '__cxa_can_catch', '__cxa_get_exception_ptr',
		'__cxa_increment_exception_refcount', '__cxa_decrement_exception_refcount'
	]) self['_' + name] = made.instance.exports[name];
	return made;
};
`;

/** A worker that is surely ended once, with everything that waits for it. */
export interface HeldWorker {
	readonly worker: Worker;
	/**
	 * Waits for work that the worker does. An ended worker answers nothing, so that the wait ends with it.
	 * @throws {EngineFailure} `crashed` when the engine died of it; otherwise what the work throws
	 */
	guard<T>(work: () => Promise<T>): Promise<T>;
	/** Terminates the worker; all work under way and later is refused with the reason. */
	end(reason: unknown): void;
	/** The same for an engine that is given up at work: whoever watches for its death is told. */
	lose(failure: EngineFailure): void;
}

/**
 * Starts a worker from a script that was fetched before. From a blob it stands under the page's own
 * Content-Security-Policy: even the engine's code can then reach no other host.
 * @param onCrash called once, after the end, when the worker dies by itself or is given up
 */
export function holdWorker(script: Blob, onCrash: (failure: EngineFailure) => void): HeldWorker {
	const url = URL.createObjectURL(new Blob([PRELUDE, script], { type: 'text/javascript' }));
	const worker = new Worker(url);
	const waiting = new Set<(reason: unknown) => void>();
	let ended: { readonly reason: unknown } | undefined;

	function end(reason: unknown): void {
		if (ended !== undefined) return;
		ended = { reason };
		worker.terminate();
		URL.revokeObjectURL(url);
		for (const refuse of waiting) refuse(reason);
		waiting.clear();
	}
	function lose(failure: EngineFailure): void {
		if (ended !== undefined) return;
		end(failure);
		onCrash(failure);
	}
	function crash(cause: unknown): EngineFailure {
		const failure = new EngineFailure('crashed', `the query engine died: ${messageOf(cause)}`, { cause });
		lose(failure);
		return failure;
	}
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		crash(event.error ?? event.message);
	});
	worker.addEventListener(
		'message',
		() => {
			URL.revokeObjectURL(url);
		},
		{ once: true }
	);

	return {
		worker,
		end,
		lose,
		guard: (work) =>
			new Promise((resolve, reject) => {
				if (ended !== undefined) {
					refuseWith(reject, ended.reason);
					return;
				}
				const refuse = (reason: unknown) => {
					refuseWith(reject, reason);
				};
				waiting.add(refuse);
				work()
					.then(resolve, (cause: unknown) => {
						refuse(isFatal(cause) ? crash(cause) : cause);
					})
					.finally(() => waiting.delete(refuse));
			})
	};
}

/**
 * Whether an error from the engine means that it is dead. SQL that is wrong gives a plain `Error`; a trap
 * ("table index is out of bounds", "memory access out of bounds") gives a RuntimeError or a nameless one.
 */
export function isFatal(error: unknown): boolean {
	if (!(error instanceof Error) || error.name !== 'Error') return true;
	return /^(FATAL|INTERNAL) Error|database has been invalidated/.test(error.message);
}

function refuseWith(reject: (reason: Error) => void, reason: unknown): void {
	reject(reason instanceof Error ? reason : new Error(messageOf(reason)));
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
