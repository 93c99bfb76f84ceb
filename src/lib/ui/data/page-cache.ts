/** Gives rows by their places, counted from 0, `to` not included. */
export type RowsAt<Row> = (from: number, to: number) => Promise<readonly Row[]>;

export interface PageCache<Row> {
	/** The row in a place; `undefined` while it is not there. */
	readonly rowAt: (place: number) => Row | undefined;
	/** Fetches what is missing of some places. What was wanted before and is no longer is not fetched any more. */
	readonly want: (from: number, to: number) => void;
	/** The error that the last fetch ended with; `undefined` once one went well. */
	readonly error: () => unknown;
	/** Forgets who listens: what is still on its way changes nothing. */
	readonly close: () => void;
}

export interface PageCacheOptions {
	/** Called whenever rows came, or did not. */
	readonly onchange: () => void;
	readonly pageSize?: number;
	/** How many pages are kept. */
	readonly kept?: number;
}

/**
 * Keeps rows by the page, so that each is asked for once while it is near. One page is fetched at a time, the one wanted
 * first: whoever drags the scrollbar past a million rows waits for those in view, not for all between.
 */
export function pageCache<Row>(
	rowsAt: RowsAt<Row>,
	rowCount: number,
	{ onchange, pageSize = 100, kept = 50 }: PageCacheOptions
): PageCache<Row> {
	/** In the order of their last use. */
	const pages = new Map<number, readonly Row[]>();
	let wanted: readonly number[] = [];
	let fault: unknown;
	let busy = false;
	let closed = false;

	function touch(page: number): readonly Row[] | undefined {
		const rows = pages.get(page);
		if (rows !== undefined) {
			pages.delete(page);
			pages.set(page, rows);
		}
		return rows;
	}

	async function work(): Promise<void> {
		if (busy) return;
		busy = true;
		for (;;) {
			const page = wanted.find((one) => !pages.has(one));
			if (page === undefined || closed) break;
			const from = page * pageSize;
			try {
				pages.set(page, await rowsAt(from, Math.min(from + pageSize, rowCount)));
				fault = undefined;
			} catch (error) {
				fault = error;
				wanted = [];
			}
			for (const [oldest] of pages) {
				if (pages.size <= kept) break;
				pages.delete(oldest);
			}
			// Closed meanwhile: the compiler does not see that others run while this waits.
			if (!(closed as boolean)) onchange();
		}
		busy = false;
	}

	return {
		rowAt: (place) => pages.get(Math.floor(place / pageSize))?.[place % pageSize],
		want(from, to) {
			const first = Math.floor(from / pageSize);
			const last = Math.floor((Math.min(to, rowCount) - 1) / pageSize);
			wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
			wanted.forEach(touch);
			void work();
		},
		error: () => fault,
		close() {
			closed = true;
		}
	};
}
