/** The evidence's cards, for a page that shows them once a mark is opened. */
export const loadEvidenceCards = () => import('./EvidenceCards.svelte');

/** The same where pages are rendered, for cards that a page shows from the start. */
export const serverEvidenceCards = import.meta.env.SSR ? (await loadEvidenceCards()).default : undefined;
