/** What a chart needs to make its marks open their evidence. */
export interface MarkLinks {
	/** Where the evidence of a row stands, for a link that works without scripts. */
	readonly href: (row: string) => string;
	/** Opens the evidence of rows in place. */
	readonly open: (rows: readonly string[]) => void;
}

/** Opens in place on a plain click; leaves a click meant for a new tab or window to the browser. */
export function openInPlace(event: MouseEvent, rows: readonly string[], links: MarkLinks): void {
	if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	links.open(rows);
}
