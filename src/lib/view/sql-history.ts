import { createStore, del, get, update, type UseStore } from 'idb-keyval';

/** A query that was run, newest first. */
export interface Past {
	readonly sql: string;
	/** ISO 8601. */
	readonly ran: string;
	/** Milliseconds; undefined when it gave no answer. */
	readonly took: number | undefined;
}

/** How many are kept. */
const KEPT = 50;
const key = 'queries';
let opened: UseStore | undefined;

const store = () => (opened ??= createStore('atlas-sql', 'history'));

/** A list with one more query on top; the same query stands in it once. */
export const added = (past: readonly Past[], query: Past): readonly Past[] =>
	[query, ...past.filter(({ sql }) => sql !== query.sql)].slice(0, KEPT);

/** The queries kept in this browser. @throws where the browser keeps nothing */
export const readHistory = async (): Promise<readonly Past[]> =>
	(await get<readonly Past[]>(key, store())) ?? [];

/** Keeps a query. @throws where the browser keeps nothing */
export const keepInHistory = (query: Past): Promise<void> =>
	update<readonly Past[]>(key, (past) => added(past ?? [], query), store());

/** Forgets one query, or all. @throws where the browser keeps nothing */
export const forgetHistory = (sql?: string): Promise<void> =>
	sql === undefined
		? del(key, store())
		: update<readonly Past[]>(key, (past) => (past ?? []).filter((query) => query.sql !== sql), store());
