import { latest } from '../../engine/latest.ts';
import type { Locale } from '../../domain/text.ts';
import { facets, noFilter, type Facet, type RecordFilter } from '../../queries/explore/facets.ts';
import { ownFile } from '../own-file.svelte.ts';
import { pageEngine } from '../page-engine.svelte.ts';
import { facetLists } from '../../queries/explore/facet-lists.ts';
import { withOwn, type Choices } from './choice.ts';
import type { ExploreState } from './explore-state.ts';
import type { ChoiceCounts, LiveRows, Shown } from './live-rows.ts';

const sameFilter = (a: RecordFilter, b: RecordFilter) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the explorer shows of the engine: rows, groups and counts under the state that stands. An answer is shown only
 * when no newer question was asked. Nothing of the engine is fetched before the first question.
 */
export class Explorer {
	readonly #locale: Locale;
	readonly #choices: () => Choices;
	#live: Promise<LiveRows> | undefined;
	#shown = $state.raw<Shown>();
	#counted = $state.raw<{
		readonly filter: RecordFilter;
		readonly facet: Facet;
		readonly counts: ChoiceCounts;
	}>();
	#own = $state.raw<{ readonly revision: number; readonly choices: Choices }>();
	#busy = $state(false);
	#fault = $state.raw<unknown>();
	readonly #asked = latest(async (state: ExploreState) => (await this.live()).show(state));

	/** @param choices those of the atlas; tracked */
	constructor(locale: Locale, choices: () => Choices) {
		this.#locale = locale;
		this.#choices = choices;
	}

	/** The latest answer; `undefined` before the first. */
	get shown(): Shown | undefined {
		return this.#shown;
	}

	/** Whether an answer is on its way. */
	get busy(): boolean {
		return this.#busy;
	}

	/** What went wrong with the last question, the engine's own loading apart. */
	get fault(): unknown {
		return this.#fault;
	}

	/** What rows can be chosen by: the atlas's codes, and those of an own file. */
	get choices(): Choices {
		return this.#own?.revision === ownFile.revision ? this.#own.choices : this.#choices();
	}

	/** The counts of a facet's choices under a filter; `undefined` while they are not there. */
	counts(facet: Facet, filter: RecordFilter): ChoiceCounts | undefined {
		const counted = this.#counted;
		return counted?.facet === facet && sameFilter(counted.filter, filter) ? counted.counts : undefined;
	}

	/** What asks the engine; its script comes with the first question. */
	live(): Promise<LiveRows> {
		this.#live ??= import('./live-rows.ts').then(
			({ LiveRows }) =>
				new LiveRows(
					() => pageEngine.load(),
					() => ownFile.revision,
					this.#locale
				)
		);
		// A script that did not come may come another time.
		this.#live.catch(() => {
			this.#live = undefined;
		});
		return this.#live;
	}

	/** Asks for what stands under a state. Failures show in `fault`, or in the engine's own state. */
	async show(state: ExploreState): Promise<void> {
		this.#busy = true;
		try {
			const reply = await this.#asked.ask(state);
			if (reply === 'superseded') return;
			this.#shown = reply.answer;
			this.#fault = undefined;
			this.#busy = false;
		} catch (error) {
			this.#fault = error;
			this.#busy = false;
		}
	}

	/** Goes back to the rows that the page came with. */
	rest(): void {
		this.#asked.forget();
		this.#busy = false;
		this.#shown = undefined;
	}

	/** Counts a facet's choices. What cannot be counted is shown without counts. */
	async count(facet: Facet, filter: RecordFilter): Promise<void> {
		try {
			const counts = await (await this.live()).countChoices(facet, filter);
			this.#counted = { facet, filter, counts };
		} catch (error) {
			this.#fault = error;
		}
	}

	/** Looks which codes an own file adds. */
	async meetOwn(): Promise<void> {
		const { revision } = ownFile;
		try {
			const live = await this.live();
			const known = this.#choices();
			const choices: Partial<Record<Facet, Choices[Facet]>> = {};
			for (const facet of facets) {
				const counts = await live.countChoices(facet, noFilter);
				choices[facet] = withOwn(known[facet], counts, facetLists[facet], this.#locale);
			}
			this.#own = { revision, choices: choices as Choices };
		} catch (error) {
			this.#fault = error;
		}
	}
}
