import { createStore, del, get, getMany, set, update, type UseStore } from 'idb-keyval';
import type { SlideContent } from '../pptx/content.ts';

/** A chart in the deck, with all that its slides need. */
export interface DeckItem {
	readonly key: string;
	/** When it was added, ISO 8601. */
	readonly added: string;
	/** Its embed's address from the atlas's root on, with the view's parameters. */
	readonly embed: string;
	/** A small picture, as a `data:` address. */
	readonly thumb: string;
	readonly content: SlideContent;
}

/** Why the deck cannot be read or written: the browser keeps nothing here, or has no more room. */
export class DeckError extends Error {
	readonly reason: 'closed' | 'full';
	constructor(reason: 'closed' | 'full', cause: unknown) {
		super(reason === 'full' ? 'the storage is full' : 'the storage is closed', { cause });
		this.reason = reason;
	}
}

const orderKey = 'order';
const itemKey = (key: string) => `item:${key}`;
let opened: UseStore | undefined;

/** Runs a step in the store, and tells what is wrong with it in the deck's own terms. */
async function within<T>(step: (store: UseStore) => Promise<T>): Promise<T> {
	try {
		opened ??= createStore('atlas-deck', 'items');
		return await step(opened);
	} catch (error) {
		// A database that could not be opened may be another time, as when a setting has changed.
		opened = undefined;
		const name = error instanceof Error || error instanceof DOMException ? error.name : '';
		throw new DeckError(name === 'QuotaExceededError' ? 'full' : 'closed', error);
	}
}

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('atlas-deck');

/** Says when the deck was changed in another tab. @returns what ends it */
export function onDeckChange(changed: () => void): () => void {
	const whenSeen = () => {
		if (document.visibilityState === 'visible') changed();
	};
	channel?.addEventListener('message', changed);
	document.addEventListener('visibilitychange', whenSeen);
	return () => {
		channel?.removeEventListener('message', changed);
		document.removeEventListener('visibilitychange', whenSeen);
	};
}

const order = (store: UseStore) => get<string[]>(orderKey, store).then((keys) => keys ?? []);

/** How many charts the deck holds. @throws {DeckError} */
export const countDeck = (): Promise<number> => within(async (store) => (await order(store)).length);

/** The deck in its order. @throws {DeckError} */
export const readDeck = (): Promise<DeckItem[]> =>
	within(async (store) => {
		const keys = await order(store);
		const items = await getMany<DeckItem>(keys.map(itemKey), store);
		return items.flatMap((item) => item ?? []);
	});

/**
 * Puts a chart into the deck, at its end or at a place.
 * @returns how many it holds now
 * @throws {DeckError} and leaves the deck as it was
 */
export const addToDeck = (item: DeckItem, place?: number): Promise<number> =>
	within(async (store) => {
		await set(itemKey(item.key), item, store);
		try {
			await changeOrder(store, (keys) => {
				const others = keys.filter((key) => key !== item.key);
				return [...others.slice(0, place), item.key, ...(place === undefined ? [] : others.slice(place))];
			});
		} catch (error) {
			// Without a place in the order nobody would find it, and it would only take up room.
			await del(itemKey(item.key), store).catch(() => undefined);
			throw error;
		}
		return (await order(store)).length;
	});

/** Takes a chart out of the deck. @throws {DeckError} */
export const removeFromDeck = (key: string): Promise<void> =>
	within(async (store) => {
		await changeOrder(store, (keys) => keys.filter((other) => other !== key));
		await del(itemKey(key), store);
	});

/** Moves a chart to a place, counted from zero among all; another tab's changes stand. @throws {DeckError} */
export const moveInDeck = (key: string, place: number): Promise<void> =>
	within((store) =>
		changeOrder(store, (keys) =>
			keys.includes(key)
				? moved(
						keys,
						keys.findIndex((other) => other === key),
						place
					)
				: keys
		)
	);

/** The title of the presentation; empty: none was given. @throws {DeckError} */
export const readDeckTitle = (): Promise<string> =>
	within((store) => get<string>('title', store).then((title) => title ?? ''));
export const keepDeckTitle = (title: string): Promise<void> => within((store) => set('title', title, store));

/** A list with one of its things at another place; places beyond its ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const one = list.slice(from, from + 1);
	const others = list.filter((_, at) => at !== from);
	const place = Math.max(0, Math.min(to, others.length));
	return [...others.slice(0, place), ...one, ...others.slice(place)];
}

async function changeOrder(store: UseStore, change: (keys: string[]) => string[]): Promise<void> {
	// One transaction: two tabs that add at once both find their place.
	await update<string[]>(orderKey, (keys) => change(keys ?? []), store);
	channel?.postMessage('changed');
}
