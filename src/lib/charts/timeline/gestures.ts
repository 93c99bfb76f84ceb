import type { Attachment } from 'svelte/attachments';
import type { TimeWindow } from './time.ts';
import { panned, pinched, zoomed } from './zoom.ts';

/** What gestures act on. */
export interface GestureTarget {
	readonly bounds: () => TimeWindow;
	/** The window shown, or about to be. */
	readonly window: () => TimeWindow;
	/** Left and right edge of the time drawn, in px from the element's left. */
	readonly plot: () => readonly [number, number];
	/** Shows a window for the time being. */
	readonly show: (window: TimeWindow) => void;
	/** The gesture has ended: at once, or when nothing follows it for a while. */
	readonly settle: (when: 'now' | 'soon') => void;
}

/** px that a pointer may stray and still be a click. */
const slack = 5;

/**
 * Moves a timeline by dragging, and brings it closer by two fingers or by the wheel with Ctrl. A plain wheel and one
 * finger up or down go on scrolling the page (`touch-action: pan-y` in the element's style leaves the rest to us).
 */
export function panAndZoom(target: GestureTarget): Attachment<HTMLElement> {
	return (element) => {
		const down = new Map<number, number>();
		let grip: { window: TimeWindow; x: number; times: [number, number] } | undefined;
		let moved = false;

		const share = (x: number) => {
			const [left, right] = target.plot();
			return (x - element.getBoundingClientRect().left - left) / Math.max(right - left, 1);
		};
		const timeAt = (x: number, { from, until }: TimeWindow) => from + share(x) * (until - from);
		const fingers = (): [number, number] => {
			const [a = 0, b = 0] = [...down.values()].sort((a, b) => a - b);
			return [a, b];
		};
		const take = () => {
			const window = target.window();
			const [a, b] = fingers();
			grip = { window, x: a, times: [timeAt(a, window), timeAt(b, window)] };
		};
		const start = (id: number) => {
			// The mark that was pressed may leave the picture, and the pointer's moves with it.
			if (!element.hasPointerCapture(id)) element.setPointerCapture(id);
			if (moved) return;
			moved = true;
			element.classList.add('dragging');
			// The mark under the pointer moves away: its tip goes, as when the page scrolls.
			element.dispatchEvent(new Event('scroll'));
		};

		const press = (event: PointerEvent) => {
			if (event.pointerType === 'mouse' && event.button !== 0) return;
			down.set(event.pointerId, event.clientX);
			if (down.size <= 2) take();
			if (down.size === 2) for (const id of down.keys()) start(id);
		};
		const move = (event: PointerEvent) => {
			if (!down.has(event.pointerId) || !grip) return;
			down.set(event.pointerId, event.clientX);
			if (down.size === 1) {
				if (!moved && Math.abs(event.clientX - grip.x) < slack) return;
				start(event.pointerId);
				const { from, until } = grip.window;
				target.show(
					panned(grip.window, (share(grip.x) - share(event.clientX)) * (until - from), target.bounds())
				);
			} else if (down.size === 2) {
				const [a, b] = fingers();
				target.show(pinched(grip.times, [share(a), share(b)], target.bounds()));
			}
		};
		const release = (event: PointerEvent) => {
			if (!down.delete(event.pointerId)) return;
			if (down.size > 0) take();
			else if (moved) {
				element.classList.remove('dragging');
				target.settle('now');
				// The click that a drag ends in comes right after it.
				setTimeout(() => (moved = false));
			}
		};
		const click = (event: MouseEvent) => {
			if (!moved) return;
			event.preventDefault();
			event.stopPropagation();
		};
		const wheel = (event: WheelEvent) => {
			const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
			const [x, y] = [event.deltaX * line, event.deltaY * line];
			const window = target.window();
			if (event.ctrlKey || event.metaKey) {
				const factor = Math.exp(Math.min(Math.max(y, -100), 100) * 0.004);
				target.show(zoomed(window, factor, timeAt(event.clientX, window), target.bounds()));
			} else if (Math.abs(x) > Math.abs(y)) {
				const [left, right] = target.plot();
				target.show(panned(window, (x / (right - left)) * (window.until - window.from), target.bounds()));
			} else return;
			event.preventDefault();
			element.dispatchEvent(new Event('scroll'));
			target.settle('soon');
		};
		const drag = (event: DragEvent) => {
			event.preventDefault();
		};
		// Two fingers are ours, also where they move up and down.
		const touch = (event: TouchEvent) => {
			if (event.touches.length > 1 && event.cancelable) event.preventDefault();
		};

		const listening = new AbortController();
		const { signal } = listening;
		element.addEventListener('pointerdown', press, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', release, { signal });
		element.addEventListener('pointercancel', release, { signal });
		element.addEventListener('click', click, { signal, capture: true });
		element.addEventListener('wheel', wheel, { signal, passive: false });
		element.addEventListener('dragstart', drag, { signal });
		element.addEventListener('touchmove', touch, { signal, passive: false });
		return () => {
			listening.abort();
		};
	};
}
