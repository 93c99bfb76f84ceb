/** The list of disagreements, for a page whose view has changed since it was rendered. */
export const loadDiffer = () => import('./DifferSection.svelte');

/** The same where pages are rendered. */
export const serverDiffer = import.meta.env.SSR ? (await loadDiffer()).default : undefined;
