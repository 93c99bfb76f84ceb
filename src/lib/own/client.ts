import { OwnFailure } from './failure.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { OwnReader, RunOptions } from './reader.ts';

/**
 * A reader of files: in a worker, or on the page where there are no workers, as for pages from files.
 * @param onPage to read on the page whatever the browser can do
 */
export async function openReader(onPage = false): Promise<OwnReader> {
	if (!onPage && typeof Worker !== 'undefined' && location.protocol !== 'file:') {
		return fromWorker(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
	}
	const { createSession } = await import('./session.ts');
	return createSession();
}

interface Waiting {
	readonly resolve: (value: never) => void;
	readonly reject: (reason: Error) => void;
	readonly run?: RunOptions;
}

function fromWorker(worker: Worker): OwnReader {
	const waiting = new Map<number, Waiting>();
	let last = 0;

	function endAll(reason: OwnFailure): void {
		worker.terminate();
		for (const { reject } of waiting.values()) reject(reason);
		waiting.clear();
	}
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		endAll(new OwnFailure('unknown', { message: event.message || 'the worker did not start' }));
	});
	worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
		const asked = waiting.get(data.id);
		if (!asked) return;
		switch (data.is) {
			case 'progress':
				asked.run?.onProgress(data.done, data.rows);
				return;
			case 'batch':
				asked.run?.onBatch(data.batch).then(
					() => {
						worker.postMessage({ id: data.id, method: 'next' } satisfies ToWorker);
					},
					(cause: unknown) => {
						asked.reject(cause instanceof Error ? cause : new Error(String(cause)));
						waiting.delete(data.id);
					}
				);
				return;
			case 'failure':
				waiting.delete(data.id);
				asked.reject(new OwnFailure(data.reason, data.facts));
				return;
			case 'answer':
				waiting.delete(data.id);
				asked.resolve(data.value as never);
		}
	});

	/** The worker answers with what the method of that name gives. */
	function ask<T>(
		message: Pick<ToWorker, 'method'> & { given: readonly unknown[] },
		run?: RunOptions
	): Promise<T> {
		last += 1;
		const id = last;
		return new Promise<T>((resolve, reject) => {
			waiting.set(id, { resolve, reject, ...(run ? { run } : {}) });
			worker.postMessage({ id, ...message });
		});
	}

	return {
		open: (...given) => ask({ method: 'open', given }),
		preview: (...given) => ask({ method: 'preview', given }),
		problems: (...given) => ask({ method: 'problems', given }),
		fileColumns: () => ask({ method: 'fileColumns', given: [] }),
		run: (mapping, name, options) => ask({ method: 'run', given: [mapping, name] }, options),
		close: () => {
			endAll(new OwnFailure('unknown', { message: 'closed' }));
		}
	};
}
