import { yearsWindow, type TimeWindow } from './time.ts';
import { between, isSame, wholeYears, zoomed } from './zoom.ts';

/** ms that a window takes to come to rest, and that a gesture may pause. */
const glideTime = 180;
const pause = 400;

/**
 * The window that a timeline shows: the one that is settled, or on its way while a gesture lasts. A gesture may ask for
 * a window as often as it likes; one is shown a frame. Where it ends, whole years are settled on. What takes a press of its own
 * is drawn once the page has answered it.
 */
export class LiveWindow {
	#live = $state.raw<TimeWindow>();
	#asked = $state.raw<TimeWindow>();
	#frame = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #settled: () => TimeWindow;
	readonly #bounds: () => TimeWindow;
	readonly #keep: (years: { from: number; to: number }) => void;
	readonly #afterPaint: (draw: () => void) => void;

	/**
	 * @param settled reads the window to rest in; tracked
	 * @param bounds reads the whole period
	 * @param keep is told the first and last year that a gesture ended at
	 * @param afterPaint calls back when the browser has drawn the page as it stands
	 */
	constructor(
		settled: () => TimeWindow,
		bounds: () => TimeWindow,
		keep: (years: { from: number; to: number }) => void,
		afterPaint: (draw: () => void) => void
	) {
		this.#settled = settled;
		this.#bounds = bounds;
		this.#keep = keep;
		this.#afterPaint = afterPaint;
	}

	/** What is drawn. */
	get shown(): TimeWindow {
		return this.#live ?? this.#settled();
	}

	/** What was asked for last, drawn or not yet: what answers a press, and what the next one goes on from. */
	get asked(): TimeWindow {
		return this.#asked ?? this.shown;
	}

	get bounds(): TimeWindow {
		return this.#bounds();
	}

	/** Shows a window in the next frame. */
	show(window: TimeWindow): void {
		clearTimeout(this.#timer);
		this.#asked = window;
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => {
			this.#live = window;
		});
	}

	/** Shows a window that a key asks for, one of several perhaps: it is settled on once no other follows. */
	step(window: TimeWindow): void {
		this.#asked = window;
		cancelAnimationFrame(this.#frame);
		this.#once(window, () => {
			this.#live = window;
		});
		this.settle('soon');
	}

	/** Ends the gesture: at once, or once nothing follows it for a while. */
	settle(when: 'now' | 'soon'): void {
		clearTimeout(this.#timer);
		if (when === 'soon') {
			this.#timer = setTimeout(() => {
				this.#rest();
			}, pause);
		} else this.#rest();
	}

	/** Goes to a window and stays there. */
	go(window: TimeWindow): void {
		this.#live = this.shown;
		this.#asked = window;
		this.settle('now');
	}

	/** Lets go of what is still to come when the page is left. */
	close(): void {
		clearTimeout(this.#timer);
		cancelAnimationFrame(this.#frame);
		this.#asked = undefined;
	}

	/** Draws what was asked for when the page has answered, unless something else is asked for by then. */
	#once(asked: TimeWindow, draw: () => void): void {
		this.#afterPaint(() => {
			if (this.#asked === asked) draw();
		});
	}

	#rest(): void {
		const asked = this.asked;
		const start = this.#live ?? asked;
		const years = wholeYears(asked, this.#bounds());
		const end = yearsWindow(years.from, years.to);
		this.#asked = end;
		cancelAnimationFrame(this.#frame);
		// What hangs on the years waits until the picture has come to rest: it would hold up the first frame.
		const land = () => {
			this.#keep(years);
			this.#live = undefined;
			this.#asked = undefined;
		};
		this.#once(end, () => {
			if (isSame(start, end) || matchMedia('(prefers-reduced-motion: reduce)').matches) land();
			else this.#glide(start, end, performance.now(), land);
		});
	}

	#glide(start: TimeWindow, end: TimeWindow, since: number, land: () => void): void {
		this.#frame = requestAnimationFrame((now) => {
			const share = Math.max(now - since, 0) / glideTime;
			if (share >= 1) {
				land();
				return;
			}
			this.#live = between(start, end, 1 - (1 - share) ** 3);
			this.#glide(start, end, since, land);
		});
	}
}

/** The next window in whole years, closer to or farther from a time. */
export function stepped(window: TimeWindow, factor: number, at: number, bounds: TimeWindow): TimeWindow {
	const { from, to } = wholeYears(zoomed(window, factor, at, bounds), bounds);
	return yearsWindow(from, to);
}
