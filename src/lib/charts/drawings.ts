import { getContext, setContext, type Snippet } from 'svelte';

/**
 * Draws a chart anew at any width, in px: for a picture of it, which is laid out for its own size. A chart that may be of any
 * height is drawn `stretch` times as high as on the page, 1 where nothing is said; others leave that aside.
 */
export type Drawing = Snippet<[width: number, stretch?: number]>;

/** What a chart is made of; several drawings stand in the order of the page. */
export type Drawings = Set<Drawing>;

const key = 'drawings';

/** Gathers what is drawn inside a chart's frame. */
export const gatherDrawings = (): Drawings => setContext<Drawings>(key, new Set());

/** Where a drawing offers itself; none outside a chart's frame. */
export const framedDrawings = (): Drawings | undefined => getContext<Drawings | undefined>(key);
