import { afterPaint } from '../view/draw-queue.ts';
import { lightLinked } from './link-marks.ts';

/** ms that a mark must stay before the others are dimmed: a pointer on its way lights nothing. */
const lightingDelay = 60;

/**
 * Follows the pointer and the focus over the marks of a page's charts: beside a mark it shows what it speaks, and lights
 * the marks that tell of the same thing.
 * @param tip what is shown beside the mark, at a fixed place
 * @param write sets the tip's text; empty: nothing is shown
 * @param first what was pointed at or focused before this came
 * @returns puts the page back as it was
 */
export function followMarks(tip: HTMLElement, write: (text: string) => void, first?: Event): () => void {
	let mark: Element | null = null;
	let pointer: [x: number, y: number] = [0, 0];
	let leaving: ReturnType<typeof setTimeout> | undefined;

	const stay = () => {
		clearTimeout(leaving);
		leaving = undefined;
	};
	// To dim all other marks takes longer than to say what this one is: it alone is lit at once.
	const light = () => {
		const asked = mark;
		asked?.classList.add('linked');
		afterPaint(() => {
			setTimeout(() => {
				const page = document.querySelector('main');
				if (page && asked === mark) lightLinked(mark, page);
			}, lightingDelay);
		});
	};
	const hide = () => {
		stay();
		if (!mark) return;
		mark = null;
		write('');
		light();
	};
	const show = (next: Element, at: { x: number; top: number; bottom: number }) => {
		stay();
		if (next === mark) return;
		mark = next;
		// Facts stand in lines here; what joins them is for the voice.
		write((next.getAttribute('aria-label') ?? '').replaceAll(/[,:;]\n/g, '\n'));
		requestAnimationFrame(() => {
			place(at);
		});
		light();
	};
	const place = (at: { x: number; top: number; bottom: number }) => {
		const { width, height } = tip.getBoundingClientRect();
		const left = Math.min(Math.max(at.x - width / 2, 8), document.documentElement.clientWidth - width - 8);
		const above = at.top - height - 8;
		tip.style.left = `${String(left)}px`;
		tip.style.top = `${String(above < 8 ? at.bottom + 8 : above)}px`;
	};
	const around = (element: Element) => {
		const { left, right, top, bottom } = element.getBoundingClientRect();
		return { x: (left + right) / 2, top, bottom };
	};
	const markAt = (target: EventTarget | null) =>
		target instanceof Element ? target.closest('main [data-mark]') : null;
	const enter = (event: PointerEvent) => {
		pointer = [event.clientX, event.clientY];
		const over = markAt(event.target);
		if (over) show(over, { x: event.clientX, top: event.clientY - 6, bottom: event.clientY + 14 });
		else if (tip.contains(event.target as Node)) stay();
		// Time enough to move onto the tip, which then stays. What was reached by keys keeps it: a page that scrolls moves the
		// pointer over it too, and that says nothing.
		else if (mark && !leaving && !mark.matches(':focus-visible')) leaving = setTimeout(hide, 150);
	};
	const focus = (event: FocusEvent) => {
		const over = markAt(event.target);
		if (!over?.matches(':focus-visible')) return;
		show(over, around(over));
	};
	const leave = (event: FocusEvent) => {
		// The next mark takes the tip over.
		if (!markAt(event.relatedTarget)) hide();
	};
	/** A mark that scrolls keeps its tip while it has the focus or the pointer. */
	const scroll = () => {
		if (!mark) return;
		if (mark === document.activeElement) place(around(mark));
		else if (markAt(document.elementFromPoint(...pointer)) !== mark) hide();
	};
	const key = (event: KeyboardEvent) => {
		if (event.key === 'Escape') hide();
	};
	const listening = new AbortController();
	const options = { signal: listening.signal, passive: true };
	// Moves count too: a page that scrolls under the pointer brings another mark under it.
	document.addEventListener('pointerover', enter, options);
	document.addEventListener('pointermove', enter, options);
	document.addEventListener('focusin', focus, options);
	document.addEventListener('focusout', leave, options);
	document.addEventListener('keydown', key, options);
	document.addEventListener('scroll', scroll, { ...options, capture: true });
	document.documentElement.addEventListener('pointerleave', hide, options);
	if (first instanceof PointerEvent && markAt(first.target)?.matches(':hover')) enter(first);
	else {
		// The focus may have gone on to another mark meanwhile.
		const focused = markAt(document.activeElement);
		if (focused?.matches(':focus-visible')) show(focused, around(focused));
	}
	return () => {
		listening.abort();
		hide();
		const page = document.querySelector('main');
		if (page) lightLinked(null, page);
	};
}
