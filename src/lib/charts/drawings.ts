import { getContext, setContext, type Snippet } from 'svelte';

/**
 * What a chart on the page can draw anew at any width, in px: for a picture of it, which is laid out for its own size.
 * Several, where a chart is made of several drawings; they stand in the order of the page.
 */
export type Drawings = Set<Snippet<[width: number]>>;

const key = 'drawings';

/** Gathers what is drawn inside a chart's frame. */
export const gatherDrawings = (): Drawings => setContext<Drawings>(key, new Set());

/** Where a drawing offers itself; none outside a chart's frame. */
export const framedDrawings = (): Drawings | undefined => getContext<Drawings | undefined>(key);
