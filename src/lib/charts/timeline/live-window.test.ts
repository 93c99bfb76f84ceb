import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveWindow } from './live-window.svelte.ts';
import { yearsWindow, type TimeWindow } from './time.ts';

let drawings: (() => void)[];
let settled: TimeWindow;
let live: LiveWindow;
const bounds = yearsWindow(2000, 2024);

/** The browser draws a picture, and does what was put off until then. */
function paint(): void {
	for (const draw of drawings.splice(0)) draw();
}

beforeEach(() => {
	vi.useFakeTimers();
	drawings = [];
	vi.stubGlobal('matchMedia', () => ({ matches: true }));
	vi.stubGlobal('cancelAnimationFrame', () => undefined);
	settled = bounds;
	live = new LiveWindow(
		() => settled,
		() => bounds,
		({ from, to }) => (settled = yearsWindow(from, to)),
		(draw) => drawings.push(draw)
	);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a step of the window by a key', () => {
	it('answers at once, is drawn after the next picture, and rests when no other follows', () => {
		live.step(yearsWindow(2010, 2015));
		expect([live.asked, live.shown]).toEqual([yearsWindow(2010, 2015), bounds]);
		paint();
		expect(live.shown).toEqual(yearsWindow(2010, 2015));
		expect(settled).toEqual(bounds);
		vi.advanceTimersByTime(400);
		paint();
		expect(settled).toEqual(yearsWindow(2010, 2015));
		expect([live.asked, live.shown]).toEqual([settled, settled]);
	});

	it('is not drawn once another is asked for', () => {
		live.step(yearsWindow(2010, 2015));
		live.step(yearsWindow(2011, 2013));
		const drawn = drawings.splice(0).map((draw) => {
			draw();
			return live.shown;
		});
		expect(drawn).toEqual([bounds, yearsWindow(2011, 2013)]);
	});

	it('is let go of when the page is left', () => {
		live.step(yearsWindow(2010, 2015));
		live.close();
		paint();
		expect(live.shown).toEqual(bounds);
	});
});

describe('a button', () => {
	it('is answered before the drawing goes to its window', () => {
		live.go(yearsWindow(2020, 2024));
		expect([live.asked, live.shown, settled]).toEqual([yearsWindow(2020, 2024), bounds, bounds]);
		paint();
		expect([live.shown, settled]).toEqual([yearsWindow(2020, 2024), yearsWindow(2020, 2024)]);
	});
});
