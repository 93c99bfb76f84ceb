import { describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { EngineFailure, LoadCancelled } from './failure.ts';
import { createLoader, type LoaderState, type Opening } from './loader.ts';

interface FakeEngine extends Engine {
	closed: boolean;
}
function unasked(): never {
	throw new Error('not asked in these tests');
}
function fakeEngine(): FakeEngine {
	return {
		kind: 'wasm',
		closed: false,
		run: unasked,
		read: unasked,
		insert: unasked,
		drop: unasked,
		scan: unasked,
		scanSql: unasked,
		close() {
			this.closed = true;
			return Promise.resolve();
		}
	};
}

/** A loader whose openings go as the test says, and the states it went through. */
function setUp() {
	const openings: (Opening & { give: (engine: Engine) => void; fail: (error: unknown) => void })[] = [];
	const loader = createLoader(
		(opening) =>
			new Promise((give, fail) => {
				openings.push({ ...opening, give, fail });
			})
	);
	const states: LoaderState['status'][] = [];
	loader.subscribe(({ status }) => states.push(status));
	const opening = async (index: number) => {
		await Promise.resolve();
		await Promise.resolve();
		const found = openings[index];
		if (found === undefined) throw new Error(`no opening ${String(index)}`);
		return found;
	};
	return { loader, openings, opening, states };
}

describe('loader', () => {
	it('opens nothing until asked, and once for two callers', async () => {
		const { loader, openings, opening, states } = setUp();
		expect(openings).toHaveLength(0);
		const both = [loader.load(), loader.load()];
		const engine = fakeEngine();
		(await opening(0)).give(engine);
		expect(await Promise.all(both)).toEqual([engine, engine]);
		expect(await loader.load()).toBe(engine);
		expect(await loader.retry()).toBe(engine);
		expect(openings).toHaveLength(1);
		expect(states).toEqual(['idle', 'loading', 'ready']);
	});

	it('states the progress it hears of', async () => {
		const { loader, opening } = setUp();
		void loader.load();
		(await opening(0)).onProgress({ stage: 'download', received: 5, total: 10 });
		expect(loader.state).toEqual({ status: 'loading', stage: 'download', received: 5, total: 10 });
	});

	it('cancels at once, and closes an engine that comes too late', async () => {
		const { loader, opening, states } = setUp();
		const load = loader.load();
		const first = await opening(0);
		loader.cancel();
		expect(loader.state.status).toBe('cancelled');
		expect(first.signal.aborted).toBe(true);
		await expect(load).rejects.toBeInstanceOf(LoadCancelled);
		await expect(loader.load()).rejects.toBeInstanceOf(LoadCancelled);
		const engine = fakeEngine();
		first.give(engine);
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(engine.closed).toBe(true);
		expect(states).toEqual(['idle', 'loading', 'cancelled']);
	});

	it('does not let a cancelled attempt speak into the next one', async () => {
		const { loader, opening } = setUp();
		loader.load().catch(() => undefined);
		const first = await opening(0);
		loader.cancel();
		const load = loader.retry();
		first.onProgress({ stage: 'insert', received: 9, total: 9 });
		first.fail(new EngineFailure('network', 'late'));
		const second = await opening(1);
		expect(loader.state).toMatchObject({ status: 'loading', stage: 'download', received: 0 });
		const engine = fakeEngine();
		second.give(engine);
		expect(await load).toBe(engine);
	});

	it('fails with the reason, refuses until told to retry, then starts anew', async () => {
		const { loader, opening, openings } = setUp();
		const load = loader.load();
		(await opening(0)).fail(new EngineFailure('network', 'no connection'));
		await expect(load).rejects.toMatchObject({ reason: 'network' });
		expect(loader.state).toMatchObject({ status: 'failed', reason: 'network', retryable: true });
		await expect(loader.load()).rejects.toMatchObject({ reason: 'network' });
		expect(openings).toHaveLength(1);
		const retries = [loader.retry(), loader.retry()];
		const engine = fakeEngine();
		(await opening(1)).give(engine);
		expect(await Promise.all(retries)).toEqual([engine, engine]);
		expect(openings).toHaveLength(2);
	});

	it('says which failures a retry cannot mend, and names a fault of its own unknown', async () => {
		const { loader, opening } = setUp();
		loader.load().catch(() => undefined);
		(await opening(0)).fail(new EngineFailure('no-webassembly', 'none here'));
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(loader.state).toMatchObject({ status: 'failed', retryable: false });
		loader.retry().catch(() => undefined);
		(await opening(1)).fail(new TypeError('a fault'));
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(loader.state).toMatchObject({ status: 'failed', reason: 'unknown', retryable: true });
	});

	it('goes from ready to failed when the engine dies, closes it, and makes a new one on retry', async () => {
		const { loader, opening, states } = setUp();
		const load = loader.load();
		const first = await opening(0);
		const dead = fakeEngine();
		first.give(dead);
		await load;
		first.onCrash(new EngineFailure('crashed', 'table index is out of bounds'));
		expect(loader.state).toMatchObject({ status: 'failed', reason: 'crashed', retryable: true });
		expect(dead.closed).toBe(true);
		await expect(loader.load()).rejects.toMatchObject({ reason: 'crashed' });
		const retry = loader.retry();
		const engine = fakeEngine();
		(await opening(1)).give(engine);
		expect(await retry).toBe(engine);
		first.onCrash(new EngineFailure('crashed', 'said twice'));
		expect(loader.state.status).toBe('ready');
		expect(states).toEqual(['idle', 'loading', 'ready', 'failed', 'loading', 'ready']);
	});

	it('does not call an engine ready that died while it was handed over', async () => {
		const { loader, opening } = setUp();
		const load = loader.load();
		const first = await opening(0);
		first.onCrash(new EngineFailure('crashed', 'unreachable'));
		first.give(fakeEngine());
		await expect(load).rejects.toMatchObject({ reason: 'crashed' });
		expect(loader.state.status).toBe('failed');
	});

	it('cancels nothing when nothing is loading, and stops telling who left', async () => {
		const { loader, opening, states } = setUp();
		loader.cancel();
		expect(loader.state.status).toBe('idle');
		const heard: string[] = [];
		const leave = loader.subscribe(({ status }) => heard.push(status));
		leave();
		const load = loader.load();
		(await opening(0)).give(fakeEngine());
		await load;
		loader.cancel();
		expect(loader.state.status).toBe('ready');
		expect(heard).toEqual(['idle']);
		expect(states).toEqual(['idle', 'loading', 'ready']);
	});
});
