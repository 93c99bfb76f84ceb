import type { Reading } from '../engine/engine.ts';
import type { EngineFailure } from '../engine/failure.ts';
import type { ReadingError } from '../engine/reading/reading-error.ts';
import { pageEngine } from './page-engine.svelte.ts';

/** How many rows the page holds of a result; a download has all. */
export const SHOWN = 10_000;
const TIME_LIMIT = 60_000;

export type Outcome =
	| { readonly status: 'idle' }
	| { readonly status: 'running'; readonly sql: string }
	| { readonly status: 'done'; readonly sql: string; readonly reading: Reading }
	| { readonly status: 'refused'; readonly sql: string; readonly error: ReadingError }
	/** The engine could not be had; undefined where its script did not come. */
	| { readonly status: 'no-engine'; readonly sql: string; readonly failure: EngineFailure | undefined }
	/** Given up before it began. */
	| { readonly status: 'cancelled'; readonly sql: string };

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Runs a reader's SQL on the page's engine, one query at a time. */
export class SqlConsole {
	#outcome = $state.raw<Outcome>({ status: 'idle' });
	#halt: AbortController | undefined;
	readonly #onEnd: (sql: string, milliseconds: number | undefined) => void;

	/** @param onEnd told of each query that the engine was asked, and how long an answer took */
	constructor(onEnd: (sql: string, milliseconds: number | undefined) => void) {
		this.#onEnd = onEnd;
	}

	get outcome(): Outcome {
		return this.#outcome;
	}

	async run(sql: string): Promise<void> {
		this.#halt?.abort();
		const halt = new AbortController();
		this.#halt = halt;
		const settle = (outcome: Outcome) => {
			if (this.#halt === halt) this.#outcome = outcome;
		};
		settle({ status: 'running', sql });
		try {
			const { status } = pageEngine.state;
			// Pressing Run is the reader's own act: it may start anew what has failed or was stopped.
			const lost = status === 'failed' || status === 'cancelled';
			const engine = await (lost ? pageEngine.retry() : pageEngine.load());
			const reading = await engine.read(sql, { signal: halt.signal, limit: SHOWN, timeLimit: TIME_LIMIT });
			settle({ status: 'done', sql, reading });
			this.#onEnd(sql, reading.milliseconds);
		} catch (error) {
			if (named(error, 'ReadingError')) {
				settle({ status: 'refused', sql, error: error as ReadingError });
				this.#onEnd(sql, undefined);
			} else if (named(error, 'LoadCancelled')) settle({ status: 'cancelled', sql });
			else {
				const failure = named(error, 'EngineFailure') ? (error as EngineFailure) : undefined;
				settle({ status: 'no-engine', sql, failure });
			}
		}
	}

	/** Gives up the query that runs, and the load of the engine that it waits for. */
	cancel(): void {
		this.#halt?.abort();
		if (pageEngine.state.status === 'loading') void pageEngine.cancel();
	}
}
