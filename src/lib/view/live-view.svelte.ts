import { afterNavigate, goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import type { ViewProblem } from './address.ts';
import { addressInTurn, isAddressWaiting } from './draw-queue.ts';
import { parseSearch, writeView, type ViewBounds, type ViewState } from './view-state.ts';

/** The view that a page's address asks for. */
export interface LiveView {
	readonly state: ViewState;
	/** What the address asks for in vain. */
	readonly problems: readonly ViewProblem[];
	/** Shows another view, and writes its address; the same view again is no step in the history. */
	change(next: ViewState): void;
}

/**
 * Reads the view from the address and writes it there. Called while the page's component is set up.
 * @param bounds what the page has to show; tracked
 */
export function liveView(bounds: () => ViewBounds): LiveView {
	// The prerendered page knows no query; it is read once the page runs, so that both draw the same first.
	let search = $state('');
	const read = $derived(parseSearch(search, bounds()));
	afterNavigate(() => {
		if (!isAddressWaiting()) search = page.url.search;
	});
	return {
		get state() {
			return read.state;
		},
		get problems() {
			return read.problems;
		},
		change(next) {
			const address = writeView(next, bounds());
			if (address === writeView(read.state, bounds())) return;
			search = address;
			showAddress(address);
		}
	};
}

/** Writes into the address what the page is to show. */
function showAddress(search: string): void {
	addressInTurn(() => {
		// Who follows a link meanwhile leaves this page, and its address with it.
		if (navigating.to !== null) return;
		void goto(search || page.url.pathname, { keepFocus: true, noScroll: true });
	});
}
