import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import { openInPlace, type MarkLinks } from './open-mark.ts';
import { walkMarks } from './walk-marks.ts';

/** How much wider or narrower than its drawing a place may be before that looks wrong. */
const tolerance = 0.12;

/** Opens in place what a part of the page was rendered with, as long as its own script is not there. */
export const openStill =
	(links: () => MarkLinks): Attachment<HTMLElement> =>
	(box) =>
		on(box, 'click', (event) => {
			const mark = event.target instanceof Element ? event.target.closest('[data-rows]') : null;
			// Once its own script is there, each mark has answered by now.
			if (event.defaultPrevented || !mark) return;
			openInPlace(event, mark.getAttribute('data-rows')?.split(' ') ?? [], links());
		});

/**
 * Gives life to a drawing that the page was rendered with, as long as its own script is not there: its marks open in
 * place and are walked by arrows. Of the drawings for several widths the one that shows is kept, and the one for paper.
 * @param onunfit told when that one does not fit its place, at first or later
 */
export function stillMarks(links: () => MarkLinks, onunfit: () => void): Attachment<HTMLElement> {
	return (box) => {
		const drawings = [...box.querySelectorAll<SVGElement>('.sized svg')];
		const shown = drawings.find((svg) => svg.getClientRects().length > 0);
		if (!shown) return;
		for (const svg of drawings) {
			// The middle one is what fits paper.
			const place = svg.closest('.sized > div');
			if (svg !== shown && !place?.matches('.at-720')) place?.remove();
		}
		const drawn = Number(shown.getAttribute('width'));
		const observer = new ResizeObserver(([entry]) => {
			const width = entry?.contentRect.width ?? drawn;
			if (width > 0 && Math.abs(width - drawn) > drawn * tolerance) onunfit();
		});
		observer.observe(box);
		const still = {};
		const stop = walkMarks(() => still)(shown);
		const unlisten = openStill(links)(box);
		return () => {
			observer.disconnect();
			if (stop) stop();
			unlisten?.();
		};
	};
}
