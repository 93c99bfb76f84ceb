/**
 * What a browser test drives: the page's engine, with nothing of the site around it. It is bundled for the test and
 * served beside the site's own files; the published site has no such page.
 */
import { browserLoader, type BrowserEngineOptions } from '../../src/lib/engine/browser.ts';
import type { Answer, OwnColumn, Reading, ReadOptions } from '../../src/lib/engine/engine.ts';
import { EngineFailure, LoadCancelled } from '../../src/lib/engine/failure.ts';
import { ReadingError, type ReadingErrorKind } from '../../src/lib/engine/reading/reading-error.ts';
import type { Loader, LoaderState } from '../../src/lib/engine/loader.ts';
import type { AnyQuery, Parameters } from '../../src/lib/queries/query.ts';

/** What a reader's SQL gave, or why it gave nothing. */
export type ReadOutcome =
	| Pick<Reading, 'columns' | 'rows' | 'more'>
	| {
			readonly kind: ReadingErrorKind;
			readonly message: string;
			readonly subject?: string | undefined;
			readonly at?: readonly [number, number] | undefined;
	  };
/** An answer, or the message of the error in its place. */
export type Outcome = Pick<Answer<Record<string, unknown>>, 'rows' | 'columns'> | { readonly error: string };
/** A state without what a page cannot hand to a test: the engine, the error. */
export type Step =
	| Exclude<LoaderState, { status: 'ready' | 'failed' }>
	| { readonly status: 'ready' }
	| { readonly status: 'failed'; readonly reason: string; readonly retryable: boolean };

let loader: Loader | undefined;
let steps: Step[] = [];
const urls = new Set<string>();
const workers = new Set<Worker>();
watchLeftovers();

const harness = {
	/** Makes a loader, which loads nothing yet. */
	make(options: BrowserEngineOptions): void {
		steps = [];
		loader = browserLoader(options);
		loader.subscribe((state) => {
			if (state.status === 'ready') steps.push({ status: 'ready' });
			else if (state.status !== 'failed') steps.push(state);
			else steps.push({ status: 'failed', reason: state.reason, retryable: state.retryable });
		});
	},
	load: () => outcomeOf(made().load()),
	retry: () => outcomeOf(made().retry()),
	cancel() {
		made().cancel();
	},
	/** Each state since `make`, the engine itself left out. */
	steps: () => steps,
	/** Asks each query in turn; an error does not stop the next. */
	async runQueries(questions: readonly { query: AnyQuery; parameters: Parameters }[]): Promise<Outcome[]> {
		const engine = await made().load();
		const outcomes: Outcome[] = [];
		for (const { query, parameters } of questions) {
			const outcome = await engine
				.run(query, parameters)
				.catch((error: unknown) => ({ error: String(error) }));
			outcomes.push(outcome);
		}
		return outcomes;
	},
	/** Milliseconds that each of so many runs of one query took. */
	async time(query: AnyQuery, parameters: Parameters, runs: number): Promise<number[]> {
		const engine = await made().load();
		const took: number[] = [];
		for (let run = 0; run < runs; run++) {
			const start = performance.now();
			await engine.run(query, parameters);
			took.push(performance.now() - start);
		}
		return took;
	},
	/** Runs a reader's SQL. `cancelAfter`: milliseconds after which the reader gives it up. */
	async read(sql: string, options: ReadOptions = {}, cancelAfter?: number): Promise<ReadOutcome> {
		const halt = new AbortController();
		if (cancelAfter !== undefined)
			setTimeout(() => {
				halt.abort();
			}, cancelAfter);
		try {
			const { columns, rows, more } = await (
				await made().load()
			).read(sql, { ...options, signal: halt.signal });
			return { columns, rows, more };
		} catch (error) {
			if (!(error instanceof ReadingError)) throw error;
			const { kind, message, subject, position } = error;
			return { kind, message, subject, at: position && [position.line, position.column] };
		}
	},
	/** Takes the rows of a reader's SQL as a download does, all or until so many; and says how many came in how many batches. */
	async scanSql(sql: string, enough = Infinity): Promise<{ rows: number; batches: number; types: string[] }> {
		const engine = await made().load();
		const { signal } = new AbortController();
		let rows = 0;
		let batches = 0;
		let types: string[] = [];
		for await (const batch of engine.scanSql(sql, { signal })) {
			rows += batch.rowCount;
			batches++;
			types = batch.columns.map(({ type }) => type);
			if (rows >= enough) break;
		}
		return { rows, batches, types };
	},
	/** Counts the rows of a query of the atlas that come as a download takes them. */
	async scan(query: AnyQuery, parameters: Parameters): Promise<number> {
		let rows = 0;
		const { signal } = new AbortController();
		for await (const batch of (await made().load()).scan(query, parameters, { signal }))
			rows += batch.rowCount;
		return rows;
	},
	/** Puts so many batches of the same cells into a table; `failAfter` lets the reader's file turn out bad after so many. */
	async insert(
		table: string,
		columns: readonly OwnColumn[],
		cells: Readonly<Record<string, readonly unknown[]>>,
		batches: number,
		failAfter = Infinity
	): Promise<number | string> {
		async function* streams() {
			// Fetched late, as the site does: nothing of the engine is in the first script.
			const [{ Table, tableToIPC }, { makeColumn }] = await Promise.all([
				import('apache-arrow'),
				import('../../src/lib/engine/wasm/vectors.ts')
			]);
			for (let batch = 0; batch < batches; batch++) {
				if (batch >= failAfter) throw new Error('the file is bad');
				const vectors = columns.map(({ name, type }) => [name, makeColumn(type, cells[name] ?? [])] as const);
				yield tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
			}
		}
		const { signal } = new AbortController();
		return (await made().load()).insert(table, columns, streams(), { signal }).catch(String);
	},
	drop: async (table: string) => (await made().load()).drop(table),
	/** Lets the worker die as it does when a script in it fails. */
	crash(): void {
		for (const worker of workers)
			worker.dispatchEvent(new ErrorEvent('error', { message: 'table index is out of bounds' }));
	},
	async close(): Promise<void> {
		await (await made().load()).close();
	},
	/** Workers that run and blob addresses that are not given back. */
	leftovers: () => ({ workers: workers.size, urls: urls.size })
};

export type Harness = typeof harness;
declare global {
	// Only `var` declares a global.
	var harness: Harness;
}
globalThis.harness = harness;

function made(): Loader {
	if (loader === undefined) throw new Error('make a loader first');
	return loader;
}

async function outcomeOf(load: Promise<unknown>): Promise<string> {
	try {
		await load;
		return 'ready';
	} catch (error) {
		if (error instanceof LoadCancelled) return 'cancelled';
		return error instanceof EngineFailure
			? `${error.reason}: ${error.message}`
			: `not typed: ${String(error)}`;
	}
}

function watchLeftovers(): void {
	const create = URL.createObjectURL.bind(URL);
	const revoke = URL.revokeObjectURL.bind(URL);
	URL.createObjectURL = (source) => {
		const url = create(source);
		urls.add(url);
		return url;
	};
	URL.revokeObjectURL = (url) => {
		urls.delete(url);
		revoke(url);
	};
	globalThis.Worker = class extends Worker {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(url, options);
			workers.add(this);
		}
		override terminate(): void {
			workers.delete(this);
			super.terminate();
		}
	};
}
