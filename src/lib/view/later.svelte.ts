import { untrack } from 'svelte';
import { drawInTurn } from './draw-queue.ts';

/**
 * What is read, as a chart shows it: it follows a change in a task of its own, after what was pressed has answered.
 * Called while a component is set up. Where pages are rendered it is what is read.
 * @param read what is to be shown; tracked
 */
export function later<T>(read: () => T): { readonly current: T } {
	let current = $state.raw(untrack(read));
	let newest: { readonly value: T } | undefined;
	let isFirst = true;
	$effect(() => {
		const value = read();
		if (isFirst) {
			isFirst = false;
			return;
		}
		if (newest === undefined)
			drawInTurn(() => {
				if (newest) current = newest.value;
				newest = undefined;
			});
		newest = { value };
	});
	return {
		get current() {
			return current;
		}
	};
}
