/*
 * The thread that writes files, so that the page stays free. It asks the page for rows, and holds two chunks at most.
 */
import { asBatch } from './batches.ts';
import { encode } from './encode.ts';
import { DownloadFailure, failureOf } from './failure.ts';
import type { FromWriter, ToWriter } from './protocol.ts';
import { openTarget } from './target.ts';

const say = (message: FromWriter) => {
	postMessage(message);
};

const stop = new AbortController();
let give: ((message: ToWriter) => void) | undefined;
const next = () =>
	new Promise<ToWriter>((resolve) => {
		give = resolve;
	});

/** The rows, in the page's chunks; the next is asked for before this one is written. */
async function* scan() {
	let coming = next();
	say({ say: 'scan' });
	for (;;) {
		const message = await coming;
		stop.signal.throwIfAborted();
		if (message.say !== 'chunk') return;
		coming = next();
		say({ say: 'next' });
		yield asBatch(message.chunk);
	}
}

async function write({ job, target }: Extract<ToWriter, { say: 'write' }>): Promise<void> {
	const open = await openTarget(target);
	try {
		await encode(job, open.sink, {
			scan,
			signal: stop.signal,
			onRows: (rows) => {
				say({ say: 'rows', rows });
			}
		});
		say({ say: 'written', written: await open.close() });
	} catch (cause) {
		await open.discard().catch((error: unknown) => {
			console.info('what was begun is left to the browser', error);
		});
		throw cause;
	}
}

addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
	if (data.say === 'write') {
		write(data).catch((cause: unknown) => {
			say({ say: 'failed', failure: failureOf(cause) });
		});
		return;
	}
	if (data.say === 'stop') stop.abort(new DownloadFailure(data.failure));
	give?.(data);
});
say({ say: 'ready' });
