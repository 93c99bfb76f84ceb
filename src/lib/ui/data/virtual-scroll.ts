/**
 * How far a table of any length is scrolled. Browsers cap the height of an element (Firefox near 17.8 million px), so a
 * longer table gets a shorter element: its scrollbar then stands for the whole, while a turn of the wheel still moves the
 * rows by as many pixels as it says.
 */
export interface Scrolled {
	/** Of the table as it would be if it were drawn whole, px above the view. */
	readonly top: number;
	/** Of the element that stands for it, px. */
	readonly scrollTop: number;
}

/** The heights that scrolling goes by, px. */
export interface Extent {
	/** Of all rows. */
	readonly full: number;
	/** Of the element that stands for them. */
	readonly drawn: number;
	/** Of what is seen of them. */
	readonly view: number;
}

/** Well under what any browser draws. */
export const tallest = 8_000_000;

export const extentOf = (rowCount: number, rowHeight: number, view: number): Extent => ({
	full: rowCount * rowHeight,
	drawn: Math.min(rowCount * rowHeight, tallest),
	view
});

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), Math.max(most, 0));

/** Where the element's scrollbar stands for a place in the table. */
export function placed(top: number, { full, drawn, view }: Extent): Scrolled {
	const within = clamp(top, full - view);
	if (full === drawn) return { top: within, scrollTop: within };
	return { top: within, scrollTop: Math.round((within / (full - view)) * (drawn - view)) };
}

/**
 * Where the table is after its element was scrolled: moved by as much if it was a little, and to the same share of the
 * whole if it was a leap, as when the scrollbar is dragged.
 */
export function scrolled(last: Scrolled, scrollTop: number, extent: Extent): Scrolled {
	const { full, drawn, view } = extent;
	if (full === drawn) return { top: clamp(scrollTop, full - view), scrollTop };
	const moved = scrollTop - last.scrollTop;
	const top = Math.abs(moved) <= view ? last.top + moved : (scrollTop / (drawn - view)) * (full - view);
	return { top: clamp(top, full - view), scrollTop };
}

/** The rows to draw: those in view, and some on either side, so that a turn of the wheel meets rows that are there. */
export function rowsInView(
	top: number,
	{ view }: Extent,
	rowHeight: number,
	rowCount: number,
	beyond: number
): { readonly first: number; readonly end: number } {
	const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
	return { first, end: Math.min(rowCount, Math.ceil((top + view) / rowHeight) + beyond) };
}

/** The least move that brings a row into view. */
export function revealed(row: number, top: number, { view }: Extent, rowHeight: number): number {
	const from = row * rowHeight;
	if (from < top) return from;
	return from + rowHeight > top + view ? from + rowHeight - view : top;
}
