import { asBatch, readChunk, type Chunk } from './batches.ts';
import type { Job } from './encode.ts';
import { DownloadFailure, failureOf, type Failure } from './failure.ts';
import type { FromWriter, Target, ToWriter, Written } from './protocol.ts';
import type { Selection } from './selection.ts';
import { openTarget } from './target.ts';

export interface Writing {
	/** Stops the work; nothing is left behind. */
	readonly signal: AbortSignal;
	/** Called with the rows written so far, over all formats of the job. */
	readonly onRows?: (rows: number) => void;
}

/** How long a thread may take to clear away after it was told to stop, in ms. */
const PATIENCE = 3000;

/**
 * Writes a selection's files: in a thread of its own, or where there is none (a page from a file, a browser without a
 * network and without the thread's script) on the page, in slices.
 * @throws {DownloadFailure} with the reason; then there is no file
 */
export async function writeSelection(
	scan: Selection['scan'],
	job: Job,
	target: Target,
	{ signal, onRows = () => undefined }: Writing
): Promise<Written> {
	if (signal.aborted) throw new DownloadFailure(cancelled);
	const worker = await startWriter();
	const writing = { signal, onRows };
	return worker === undefined
		? writeHere(scan, job, target, writing)
		: writeThere(worker, scan, job, target, writing);
}

const cancelled: Failure = { reason: 'cancelled', detail: 'it was cancelled' };

/** A thread that has begun to listen; undefined where none can be had. */
function startWriter(): Promise<Worker | undefined> {
	// Browsers start no module from a file.
	if (typeof Worker === 'undefined' || location.protocol === 'file:') return Promise.resolve(undefined);
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = () => {
			worker.onmessage = worker.onerror = null;
			resolve(worker);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			worker.terminate();
			console.info('files are written on the page, since their thread does not start', event.message);
			resolve(undefined);
		};
	});
}

/** A selection's rows in chunks that each take some milliseconds. */
async function* chunksOf(scan: Selection['scan'], signal: AbortSignal): AsyncGenerator<Chunk, void> {
	for await (const batch of scan(signal)) {
		for (let row = 0; row < batch.rowCount; ) {
			const chunk = readChunk(batch, row);
			row += chunk.rowCount;
			yield chunk;
		}
	}
}

function writeThere(
	worker: Worker,
	scan: Selection['scan'],
	job: Job,
	target: Target,
	{ signal, onRows }: Required<Writing>
): Promise<Written> {
	const scanning = new AbortController();
	let rows: AsyncGenerator<Chunk, void> | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tell = (message: ToWriter) => {
		worker.postMessage(message);
	};
	const work = new Promise<Written>((resolve, reject) => {
		const stop = (failure: Failure, cause?: unknown) => {
			if (timer !== undefined) return;
			scanning.abort(new DownloadFailure(failure));
			tell({ say: 'stop', failure });
			timer = setTimeout(() => {
				reject(new DownloadFailure(failure, { cause }));
			}, PATIENCE);
		};
		const send = async () => {
			try {
				const step = await rows?.next();
				if (step === undefined || step.done) tell({ say: 'end' });
				else tell({ say: 'chunk', chunk: step.value });
			} catch (cause) {
				stop(failureOf(cause, 'engine'), cause);
			}
		};
		const listen = ({ data }: MessageEvent<FromWriter>) => {
			if (data.say === 'scan') {
				rows = chunksOf(scan, scanning.signal);
				void send();
			} else if (data.say === 'next') void send();
			else if (data.say === 'rows') onRows(data.rows);
			else if (data.say === 'written') resolve(data.written);
			else if (data.say === 'failed') reject(new DownloadFailure(data.failure));
		};
		worker.onmessage = listen;
		worker.onerror = (event) => {
			event.preventDefault();
			reject(new DownloadFailure({ reason: 'writer', detail: event.message }));
		};
		signal.addEventListener(
			'abort',
			() => {
				stop(cancelled);
			},
			{ signal: scanning.signal }
		);
		tell({ say: 'write', job, target });
	});
	return work.finally(() => {
		clearTimeout(timer);
		scanning.abort(new DownloadFailure(cancelled));
		worker.terminate();
	});
}

/** Rows in a row group that is made while the page waits. */
const GROUP_ROWS_HERE = 4000;

async function writeHere(
	scan: Selection['scan'],
	job: Job,
	target: Target,
	{ signal, onRows }: Required<Writing>
): Promise<Written> {
	const slices = async function* () {
		try {
			for await (const chunk of chunksOf(scan, signal)) {
				yield asBatch(chunk);
				await new Promise((resolve) => setTimeout(resolve));
			}
		} catch (cause) {
			throw new DownloadFailure(failureOf(cause, 'engine'), { cause });
		}
	};
	const [{ encode }, open] = await Promise.all([import('./encode.ts'), openTarget(target)]).catch((cause: unknown) => {
		throw new DownloadFailure(failureOf(cause), { cause });
	});
	try {
		await encode(job, open.sink, { scan: slices, signal, onRows, groupRows: GROUP_ROWS_HERE });
		return await open.close();
	} catch (cause) {
		await open.discard().catch((error: unknown) => {
			console.info('what was begun is left to the browser', error);
		});
		throw new DownloadFailure(signal.aborted ? cancelled : failureOf(cause), { cause });
	}
}
