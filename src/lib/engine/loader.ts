import type { Engine } from './engine.ts';
import { EngineFailure, type FailureReason, LoadCancelled } from './failure.ts';

/** How far a load is: bytes in `download`, tables in `insert`, 0 or 1 in `instantiate`. A total of 0 is not known yet. */
export interface Progress {
	readonly stage: 'download' | 'instantiate' | 'insert';
	readonly received: number;
	readonly total: number;
}

export type LoaderState =
	| { readonly status: 'idle' }
	| ({ readonly status: 'loading' } & Progress)
	| { readonly status: 'ready'; readonly engine: Engine }
	| {
			readonly status: 'failed';
			readonly reason: FailureReason;
			readonly retryable: boolean;
			readonly error: EngineFailure;
	  }
	| { readonly status: 'cancelled' };

/** What the loader tells the opener, and wants to hear from it. */
export interface Opening {
	/** Aborted when the reader cancels; the opener then leaves nothing behind. */
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
	/** To be called when the engine dies; before it is handed over, the opener's own error tells more. */
	readonly onCrash: (failure: EngineFailure) => void;
}
export type Opener = (opening: Opening) => Promise<Engine>;

/** Loads one engine, when first asked, and says how that goes. Also a Svelte store of its state. */
export interface Loader {
	readonly state: LoaderState;
	/** Calls back at once and on every change; gives back how to stop. */
	readonly subscribe: (listener: (state: LoaderState) => void) => () => void;
	/**
	 * The engine: starts the load when idle, joins the one under way, and after a failure or a cancellation
	 * refuses with it again, so that a filter moved does not fetch megabytes unasked. Only `retry` starts anew.
	 * @throws {EngineFailure | LoadCancelled}
	 */
	readonly load: () => Promise<Engine>;
	/** Stops a load under way; does nothing otherwise. */
	readonly cancel: () => void;
	/** Starts anew after a failure, a crash or a cancellation; the same as `load` otherwise. */
	readonly retry: () => Promise<Engine>;
}

export function createLoader(open: Opener): Loader {
	let state: LoaderState = { status: 'idle' };
	let outcome: Promise<Engine> | undefined;
	/** The attempt whose outcome counts; what an earlier one still says is not listened to. */
	let current: AbortController | undefined;
	const listeners = new Set<(state: LoaderState) => void>();

	function enter(next: LoaderState): void {
		state = next;
		for (const listener of [...listeners]) listener(next);
	}

	/** Whoever awaits the promise hears of a refusal; nobody else needs to. */
	function heard(promise: Promise<Engine>): Promise<Engine> {
		promise.catch(() => undefined);
		return promise;
	}

	function fail(error: EngineFailure): void {
		outcome = heard(Promise.reject(error));
		enter({ status: 'failed', reason: error.reason, retryable: error.retryable, error });
	}

	function start(): Promise<Engine> {
		const attempt = new AbortController();
		const { signal } = attempt;
		let engine: Engine | undefined;
		let crash: EngineFailure | undefined;
		const opening: Opening = {
			signal,
			onProgress: (progress) => {
				if (current === attempt && state.status === 'loading') enter({ status: 'loading', ...progress });
			},
			onCrash: (failure) => {
				crash = failure;
				if (state.status !== 'ready' || state.engine !== engine) return;
				void state.engine.close();
				fail(failure);
			}
		};
		const cancelled = new Promise<never>((_, reject) => {
			signal.addEventListener('abort', () => {
				reject(new LoadCancelled());
			});
		});
		const opened = (async () => {
			// Only after this function has set the stage, whatever the opener does at once.
			await Promise.resolve();
			try {
				const fresh = await open(opening);
				if (crash !== undefined) throw crash;
				if (current === attempt) enter({ status: 'ready', engine: (engine = fresh) });
				else await fresh.close();
				return fresh;
			} catch (cause) {
				const error = asFailure(cause);
				if (current === attempt) fail(error);
				throw error;
			}
		})();
		current = attempt;
		outcome = heard(Promise.race([opened, cancelled]));
		enter({ status: 'loading', stage: 'download', received: 0, total: 0 });
		return outcome;
	}

	return {
		get state() {
			return state;
		},
		subscribe(listener) {
			listeners.add(listener);
			listener(state);
			return () => {
				listeners.delete(listener);
			};
		},
		load: () => outcome ?? start(),
		cancel() {
			if (state.status !== 'loading') return;
			const attempt = current;
			current = undefined;
			outcome = heard(Promise.reject(new LoadCancelled()));
			attempt?.abort(new LoadCancelled());
			enter({ status: 'cancelled' });
		},
		retry: () =>
			outcome === undefined || state.status === 'failed' || state.status === 'cancelled' ? start() : outcome
	};
}

function asFailure(cause: unknown): EngineFailure {
	if (cause instanceof EngineFailure) return cause;
	return new EngineFailure('unknown', cause instanceof Error ? cause.message : String(cause), { cause });
}
