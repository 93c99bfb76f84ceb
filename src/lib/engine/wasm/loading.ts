import { EngineFailure } from '../failure.ts';
import type { EngineFiles, FilesWanted } from './files.ts';
import type { FromLoading, ToLoading } from './loading-protocol.ts';
import type { ReadTable } from './parquet.ts';

/** What an engine is made of, on its way. */
export interface Loading {
	readonly files: Promise<Pick<EngineFiles, 'worker' | 'module'>>;
	/** Each table in the order asked. */
	readonly tables: readonly Promise<ReadTable>[];
}

/**
 * Has a worker fetch the engine's files and read its tables; the signal ends it, wherever it is.
 * What does not come rejects with an {@link EngineFailure}: what `fetchFiles` and `readTable` throw, or `network` where the
 * worker does not start; or with the signal's reason.
 */
export function startLoading(wanted: FilesWanted): Loading {
	const { engineUrl, dataUrl, bundle, signal } = wanted;
	const worker = new Worker(new URL('./loading-worker.ts', import.meta.url), { type: 'module' });
	const files = awaited<Pick<EngineFiles, 'worker' | 'module'>>();
	const tables = wanted.tables.map(() => awaited<ReadTable>());
	let come = 0;
	/** Nothing more is to come when all tables have. */
	const endWhenAllIsHere = () => {
		if (come === tables.length) worker.terminate();
	};

	function fail(reason: unknown): void {
		worker.terminate();
		for (const { reject } of [files, ...tables]) reject(reason);
	}
	signal.addEventListener(
		'abort',
		() => {
			fail(signal.reason);
		},
		{ once: true }
	);
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		fail(new EngineFailure('network', event.message || 'the worker that loads the engine did not start'));
	});
	worker.addEventListener('message', ({ data }: MessageEvent<FromLoading>) => {
		switch (data.is) {
			case 'progress':
				wanted.onProgress(data.progress);
				return;
			case 'failure':
				fail(new EngineFailure(data.reason, data.message));
				return;
			case 'files':
				files.resolve(data.files);
				endWhenAllIsHere();
				return;
			case 'table':
				tables[come]?.resolve(data.table);
				come += 1;
				endWhenAllIsHere();
		}
	});
	worker.postMessage({ engineUrl, dataUrl, tables: wanted.tables, bundle } satisfies ToLoading);
	return { files: files.promise, tables: tables.map(({ promise }) => promise) };
}

/** A promise that is settled from outside. Its rejection is no fault of the page where nobody comes to wait for it. */
function awaited<T>() {
	let settle: { resolve: (value: T) => void; reject: (reason: unknown) => void } | undefined;
	const promise = new Promise<T>((resolve, reject) => {
		settle = { resolve, reject };
	});
	promise.catch(() => undefined);
	return {
		promise,
		resolve: (value: T) => settle?.resolve(value),
		reject: (reason: unknown) => settle?.reject(reason)
	};
}
