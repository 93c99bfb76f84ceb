import { asset } from '$app/paths';
import { tableNames } from '../domain/table-names.ts';
import type { Engine } from '../engine/engine.ts';
import type { Loader, LoaderState } from '../engine/loader.ts';

/** Puts a reader's own rows into an engine that has just been opened. */
export type Keeper = (engine: Engine) => Promise<void>;

/**
 * The query engine of the open page, for everything that asks it: one loader, one worker, one state to show, for as
 * long as the browser stays within the site. Nothing of it is fetched before `load` is called.
 */
class PageEngine {
	#state = $state.raw<LoaderState>({ status: 'idle' });
	#loader: Promise<Loader> | undefined;
	readonly #keepers = new Set<Keeper>();
	#filled: { readonly engine: Engine; readonly done: Promise<unknown> } | undefined;

	/** How the engine stands; tracked. */
	get state(): LoaderState {
		return this.#state;
	}

	/**
	 * The engine, with the atlas's tables, the view `records`, and what the keepers put into it. Starts the load when
	 * idle, joins the one under way; after a failure or a cancellation it refuses until `retry`.
	 * @throws {EngineFailure | LoadCancelled}, or what a script that did not come throws
	 */
	async load(): Promise<Engine> {
		return this.#fill(await (await this.#bring()).load());
	}

	/** Starts anew after a failure, a crash or a cancellation; the same as `load` otherwise. */
	async retry(): Promise<Engine> {
		return this.#fill(await (await this.#bring()).retry());
	}

	/** Stops a load under way. */
	async cancel(): Promise<void> {
		(await this.#loader)?.cancel();
	}

	/**
	 * Has each engine that opens from now on filled before it is handed out, since an engine that died took a reader's own
	 * tables with it. A keeper tells its own failures.
	 * @returns how to stop
	 */
	keep(keeper: Keeper): () => void {
		this.#keepers.add(keeper);
		return () => this.#keepers.delete(keeper);
	}

	#bring(): Promise<Loader> {
		this.#loader ??= this.#make();
		// A script that did not come may come another time.
		this.#loader.catch(() => {
			this.#loader = undefined;
		});
		return this.#loader;
	}

	async #make(): Promise<Loader> {
		const [{ browserLoader }, { recordsViews }] = await Promise.all([
			import('../engine/browser.ts'),
			import('../queries/records.ts')
		]);
		const loader = browserLoader({
			// The site's root as an absolute address, wherever the site is served.
			baseUrl: new URL(asset('/'), location.href).href,
			tables: tableNames,
			views: recordsViews
		});
		loader.subscribe((state) => {
			this.#state = state;
			// It was ended to stop a reader's query: nobody has to ask for what was there before.
			if (state.status === 'failed' && state.reason === 'stopped') this.retry().catch(() => undefined);
		});
		return loader;
	}

	async #fill(engine: Engine): Promise<Engine> {
		if (this.#filled?.engine !== engine) {
			this.#filled = { engine, done: Promise.allSettled([...this.#keepers].map((keep) => keep(engine))) };
		}
		await this.#filled.done;
		return engine;
	}
}

export const pageEngine = new PageEngine();
