import type { LoaderState } from '../engine/loader.ts';
import { latest } from '../engine/latest.ts';
import type { Filter } from '../queries/filter.ts';
import { narrow, type Cube } from './cube.ts';
import { pageEngine } from './page-engine.svelte.ts';

/** Whether two filters ask for the same rows. */
export const sameFilter = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The rows under a filter: at once from those that came with the page, then from the engine. An answer is
 * drawn only while the filter it was asked with still stands.
 */
export class LiveCube {
	#answer = $state.raw<{ parameters: Filter; answer: Cube }>();
	readonly #cube: Cube;
	readonly #filter: () => Filter;
	readonly #asked;

	/**
	 * @param cube every row of the page
	 * @param filter reads the filter that stands; tracked
	 */
	constructor(cube: Cube, filter: () => Filter) {
		this.#cube = cube;
		this.#filter = filter;
		this.#asked = latest(async (parameters: Filter) => {
			const engine = await pageEngine.load();
			const { queryCube } = await import('./query-cube.ts');
			return queryCube(engine, parameters);
		});
	}

	readonly #narrowed = $derived.by(() => narrow(this.#cube, this.#filter()));
	readonly #current = $derived.by(() =>
		this.#answer && sameFilter(this.#answer.parameters, this.#filter()) ? this.#answer.answer : undefined
	);

	readonly #agrees = $derived.by(
		() => !this.#current || JSON.stringify(this.#current) === JSON.stringify(this.#narrowed)
	);

	/** The engine's answer, unless it is what is drawn already. */
	get rows(): Cube {
		return this.#current && !this.#agrees ? this.#current : this.#narrowed;
	}

	get origin(): 'page' | 'engine' {
		return this.#current ? 'engine' : 'page';
	}

	/** Whether the engine's answer holds the same rows as the page's own; true while there is none. */
	get agrees(): boolean {
		return this.#agrees;
	}

	get engine(): LoaderState {
		return pageEngine.state;
	}

	/** Asks the engine for the filter that stands, loading it if need be. Failures show in {@link engine}. */
	async ask(): Promise<void> {
		const { status } = pageEngine.state;
		// After a failure or a stop only the reader starts anew.
		if (status === 'failed' || status === 'cancelled') return;
		try {
			const reply = await this.#asked.ask(this.#filter());
			if (reply !== 'superseded') this.#answer = reply;
		} catch {
			// The loader has entered the state that says why; the page's own rows stand.
		}
	}

	async retry(): Promise<void> {
		try {
			await pageEngine.retry();
			await this.ask();
		} catch {
			// As in `ask`.
		}
	}
}
