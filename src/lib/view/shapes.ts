/**
 * The map's shapes where pages are rendered. In the browser the rendered page holds them already, and Svelte
 * keeps the markup that a page came with; it only must not be told that there is none, so an empty group
 * stands for it.
 */
export const shapes = import.meta.env.SSR ? (await import('../geo/shapes.ts')).shapesMarkup() : '<g/>';
