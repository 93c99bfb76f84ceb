import type { Engine } from '../../engine/engine.ts';
import type { Locale } from '../../domain/text.ts';
import { type Facet, type RecordFilter } from '../../queries/explore/facets.ts';
import { wordsOf } from '../../queries/explore/filter.ts';
import { groupRows, type GroupRow } from '../../queries/explore/group.ts';
import {
	countChoices,
	countRows,
	lookUp,
	orderRows,
	rowsByKey,
	type Plan
} from '../../queries/explore/plan.ts';
import type { RecordRow } from '../../queries/explore/record.ts';
import { emptyFound, explorerTables, explorerTexts } from '../../queries/explore/tables.ts';
import type { AnyQuery, ColumnTypes, Parameters, Query, RowOf } from '../../queries/query.ts';
import type { ExploreState } from './explore-state.ts';

/** A row as the table draws it, with its key in the engine. */
export type KeyedRow = RecordRow & { readonly key: number };

/** What stands under a state. */
export interface Shown {
	readonly state: ExploreState;
	/** Rows under the filter; `null` where the state asks for groups. */
	readonly rows: { readonly count: number; readonly at: (from: number, to: number) => Promise<KeyedRow[]> };
	readonly groups: readonly GroupRow[] | null;
}

export type ChoiceCounts = ReadonlyMap<string | null, number>;

/** Up to so many rows, all keys are fetched with the first; beyond, when they are scrolled to. */
const keptKeys = 20_000;
const firstKeys = 400;

/**
 * What the explorer asks of an engine, in turns: its own tables are made first, again when an own file came or went, and a
 * search is looked up before what depends on it.
 */
export class LiveRows {
	readonly #engine: () => Promise<Engine>;
	readonly #revision: () => number;
	readonly #locale: Locale;
	#turn: Promise<unknown> = Promise.resolve();
	#prepared: { engine: Engine; revision: number; texts: boolean; words: string } | undefined;

	/**
	 * @param engine the engine, loaded if need be
	 * @param revision goes up whenever the own file's tables change
	 */
	constructor(engine: () => Promise<Engine>, revision: () => number, locale: Locale) {
		this.#engine = engine;
		this.#revision = revision;
		this.#locale = locale;
	}

	/** Rows, or groups, under a state. @throws what the engine, or its loading, throws */
	show(state: ExploreState): Promise<Shown> {
		const { filter, sort, group } = state;
		return this.#inTurn(filter, async (engine) => {
			const [counted] = await run(engine, countRows(filter));
			const count = counted?.row_count ?? 0;
			const groups = group.length > 0 ? await run(engine, groupRows(filter, group)) : null;
			const limit = count <= keptKeys ? null : firstKeys;
			const first = (await run(engine, orderRows(filter, sort, this.#locale, limit))).map(({ key }) => key);
			let all: Promise<Int32Array> | undefined;
			const keysOf = async (from: number, to: number): Promise<readonly number[]> => {
				if (to <= first.length || limit === null) return first.slice(from, to);
				all ??= this.#allKeys(state, count);
				// What failed may go well another time.
				all.catch(() => (all = undefined));
				return [...(await all).subarray(from, to)];
			};
			return {
				state,
				groups,
				rows: { count, at: async (from, to) => this.#rows(await keysOf(from, to)) }
			};
		});
	}

	/** How many rows each choice of a facet has under all other conditions. */
	countChoices(facet: Facet, filter: RecordFilter): Promise<ChoiceCounts> {
		return this.#inTurn(filter, async (engine) => {
			const counts = await run(engine, countChoices(facet, filter));
			return new Map(counts.map(({ choice, row_count }) => [choice, row_count]));
		});
	}

	/** Makes sure that what a plan reads is there, for whoever runs one by itself. */
	ready(filter: RecordFilter): Promise<Engine> {
		return this.#inTurn(filter, (engine) => Promise.resolve(engine));
	}

	async #rows(keys: readonly number[]): Promise<KeyedRow[]> {
		const engine = await this.#engine();
		const rows = new Map((await run(engine, rowsByKey(keys))).map((row) => [row.key, row]));
		return keys.flatMap((key) => rows.get(key) ?? []);
	}

	#allKeys({ filter, sort }: ExploreState, count: number): Promise<Int32Array> {
		return this.#inTurn(filter, async (engine) => {
			const { query, parameters } = orderRows(filter, sort, this.#locale, null);
			const keys = new Int32Array(count);
			let at = 0;
			const signal = new AbortController().signal;
			for await (const { columns, rowCount } of engine.scan(query, parameters, { signal })) {
				for (let row = 0; row < rowCount; row += 1) keys[at + row] = columns[0]?.at(row) as number;
				at += rowCount;
			}
			return keys.subarray(0, at);
		});
	}

	/** One after the other, since the tables are shared; a turn that fails does not stop the next. */
	#inTurn<T>(filter: RecordFilter, step: (engine: Engine) => Promise<T>): Promise<T> {
		const turn = this.#turn.then(async () => {
			const engine = await this.#engine();
			await this.#prepare(engine, wordsOf(filter.text).length > 0 ? filter.text : '');
			return step(engine);
		});
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #prepare(engine: Engine, text: string): Promise<void> {
		const revision = this.#revision();
		if (this.#prepared?.engine !== engine || this.#prepared.revision !== revision) {
			this.#prepared = undefined;
			for (const query of explorerTables(this.#locale)) await tell(engine, query);
			this.#prepared = { engine, revision, texts: false, words: '' };
		}
		if (text === '' || this.#prepared.words === text) return;
		if (!this.#prepared.texts) for (const query of explorerTexts) await tell(engine, query);
		this.#prepared = { ...this.#prepared, texts: true, words: '' };
		await tell(engine, emptyFound);
		await run(engine, lookUp(text));
		this.#prepared = { ...this.#prepared, words: text };
	}
}

async function run<C extends ColumnTypes>(engine: Engine, plan: Plan<C>): Promise<readonly RowOf<C>[]> {
	return (await engine.run(plan.query, plan.parameters)).rows;
}

async function tell(engine: Engine, query: AnyQuery): Promise<void> {
	await engine.run(query as Query<Parameters, ColumnTypes>, {});
}
