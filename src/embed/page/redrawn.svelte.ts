/**
 * What a view is drawn from, as Svelte's properties: its query changes with its controls.
 * @param onsearch told of each change
 */
export function redrawn(
	given: Readonly<Record<string, unknown>> & { readonly search: string },
	onsearch: (search: string) => void
): Record<string, unknown> {
	let search = $state(given.search);
	return {
		...given,
		get search() {
			return search;
		},
		onsearch: (next: string) => {
			search = next;
			onsearch(next);
		}
	};
}
