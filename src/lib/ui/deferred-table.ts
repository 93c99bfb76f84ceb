/** The table, for a page that shows it once it is asked for. */
export const loadTable = () => import('./DataTable.svelte');

/** The same where pages are rendered: without scripts it is there from the start. */
export const serverTable = import.meta.env.SSR ? (await loadTable()).default : undefined;
