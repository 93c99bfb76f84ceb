import { describe, expect, it } from 'vitest';
import { pageCache } from './page-cache.ts';

/** A source whose answers come when the test says. */
function source() {
	const asked: { from: number; answer: () => Promise<void>; fail: () => Promise<void> }[] = [];
	const settled = () => new Promise<void>((done) => setTimeout(done, 0));
	return {
		asked,
		rowsAt: (from: number, to: number) =>
			new Promise<number[]>((resolve, reject) => {
				asked.push({
					from,
					answer: () => {
						resolve(Array.from({ length: to - from }, (_, i) => from + i));
						return settled();
					},
					fail: () => {
						reject(new Error('gone'));
						return settled();
					}
				});
			})
	};
}

const nobody = () => undefined;

describe('rows kept by the page', () => {
	it('has none until they come, then each in its place', async () => {
		const { asked, rowsAt } = source();
		let changes = 0;
		const cache = pageCache(rowsAt, 250, { onchange: () => (changes += 1) });
		cache.want(0, 30);
		expect(cache.rowAt(3)).toBeUndefined();
		await asked[0]!.answer();
		expect(cache.rowAt(3)).toBe(3);
		expect(changes).toBe(1);
	});

	it('asks for each page once, and for no row beyond the last', async () => {
		const { asked, rowsAt } = source();
		const cache = pageCache(rowsAt, 250, { onchange: nobody });
		cache.want(90, 260);
		cache.want(90, 260);
		for (const page of [0, 1, 2]) await asked[page]!.answer();
		expect(asked.map(({ from }) => from)).toEqual([0, 100, 200]);
		expect([cache.rowAt(249), cache.rowAt(250)]).toEqual([249, undefined]);
		cache.want(90, 260);
		expect(asked).toHaveLength(3);
	});

	it('leaves out what was passed by in a leap', async () => {
		const { asked, rowsAt } = source();
		const cache = pageCache(rowsAt, 1_000_000, { onchange: nobody });
		cache.want(0, 10);
		for (let from = 1000; from <= 900_000; from += 1000) cache.want(from, from + 10);
		await asked[0]!.answer();
		await asked[1]!.answer();
		expect(asked.map(({ from }) => from)).toEqual([0, 900_000]);
	});

	it('keeps so many pages, those used last', async () => {
		const { asked, rowsAt } = source();
		const cache = pageCache(rowsAt, 1000, { onchange: nobody, kept: 2 });
		for (const [turn, from] of [0, 100, 200].entries()) {
			cache.want(from, from + 10);
			await asked[turn]!.answer();
		}
		expect([cache.rowAt(0), cache.rowAt(100), cache.rowAt(200)]).toEqual([undefined, 100, 200]);
	});

	it('says what went wrong, and tries again when asked again', async () => {
		const { asked, rowsAt } = source();
		const cache = pageCache(rowsAt, 10, { onchange: nobody });
		cache.want(0, 10);
		await asked[0]!.fail();
		expect(cache.error()).toEqual(new Error('gone'));
		expect(asked).toHaveLength(1);
		cache.want(0, 10);
		await asked[1]!.answer();
		expect([cache.error(), cache.rowAt(9)]).toEqual([undefined, 9]);
	});

	it('tells nobody once it is closed', async () => {
		const { asked, rowsAt } = source();
		let changes = 0;
		const cache = pageCache(rowsAt, 10, { onchange: () => (changes += 1) });
		cache.want(0, 10);
		cache.close();
		await asked[0]!.answer();
		expect(changes).toBe(0);
	});
});
