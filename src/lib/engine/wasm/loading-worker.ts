/// <reference lib="webworker" />
import { EngineFailure } from '../failure.ts';
import type { Progress } from '../loader.ts';
import { fetchFiles } from './files.ts';
import type { FromLoading, ToLoading } from './loading-protocol.ts';
import { readTable } from './parquet.ts';

/** Fetches, unpacks and reads what an engine is made of away from the page, which answers meanwhile. */
const say = (message: FromLoading, transfer: Transferable[] = []) => {
	self.postMessage(message, { transfer });
};

async function load(wanted: ToLoading): Promise<void> {
	// Called off, the worker is ended as it is.
	const { signal } = new AbortController();
	const onProgress = (progress: Progress) => {
		say({ is: 'progress', progress });
	};
	const { worker, module, tables } = await fetchFiles({ ...wanted, signal, onProgress });
	say({ is: 'files', files: { worker, module } });
	for (const { name, file } of tables) {
		const table = await readTable(name, file);
		say({ is: 'table', table }, table.ipc ? [table.ipc.buffer] : []);
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ToLoading>) => {
	load(data).catch((cause: unknown) => {
		const reason = cause instanceof EngineFailure ? cause.reason : 'unknown';
		say({ is: 'failure', reason, message: cause instanceof Error ? cause.message : String(cause) });
	});
});
