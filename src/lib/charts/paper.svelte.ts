import { flushSync } from 'svelte';

/** Whether the page is being laid out for paper: then charts are drawn in parts that a page holds. */
export const paper = $state({ printing: false });

if (typeof window !== 'undefined') {
	// At once: the browser lays the page out as soon as its listeners have run.
	const turn = (printing: boolean) => () => {
		flushSync(() => {
			paper.printing = printing;
		});
	};
	addEventListener('beforeprint', turn(true));
	addEventListener('afterprint', turn(false));
}
