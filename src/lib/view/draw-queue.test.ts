import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let queue: typeof import('./draw-queue.ts');
let frames: (() => void)[];
let log: string[];

/** The browser draws a picture. */
function paint(): void {
	log.push('picture');
	for (const frame of frames.splice(0)) frame();
}

beforeEach(async () => {
	vi.resetModules();
	vi.useFakeTimers();
	[frames, log] = [[], []];
	vi.stubGlobal('document', { hidden: false });
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
	queue = await import('./draw-queue.ts');
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('what a press changes', () => {
	it('comes after the next picture: the address, then each drawing in a task of its own', () => {
		queue.drawInTurn(() => log.push('map'));
		queue.drawInTurn(() => log.push('timeline'));
		queue.addressInTurn(() => log.push('address'));
		expect(log).toEqual([]);
		expect(queue.isAddressWaiting()).toBe(true);
		paint();
		expect(log).toEqual(['picture']);
		vi.advanceTimersToNextTimer();
		expect(log).toEqual(['picture', 'address']);
		expect(queue.isAddressWaiting()).toBe(false);
		vi.advanceTimersToNextTimer();
		expect(log).toEqual(['picture', 'address', 'map']);
		vi.runAllTimers();
		expect(log).toEqual(['picture', 'address', 'map', 'timeline']);
	});

	it('writes only the last of several addresses', () => {
		queue.addressInTurn(() => log.push('first'));
		queue.addressInTurn(() => log.push('second'));
		paint();
		vi.runAllTimers();
		expect(log.filter((line) => line !== 'picture')).toEqual(['second']);
	});

	it('goes on after a drawing that failed', () => {
		queue.drawInTurn(() => {
			throw new Error('no drawing');
		});
		queue.drawInTurn(() => log.push('timeline'));
		paint();
		expect(() => vi.advanceTimersToNextTimer()).toThrow('no drawing');
		vi.runAllTimers();
		expect(log).toContain('timeline');
	});

	it('waits for no picture on a page that nobody sees', () => {
		vi.stubGlobal('document', { hidden: true });
		queue.drawInTurn(() => log.push('map'));
		vi.runAllTimers();
		expect(log).toEqual(['map']);
	});
});
