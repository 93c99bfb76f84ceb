/// <reference lib="webworker" />
import { asOwnFailure } from './failure.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createSession } from './session.ts';

/** The reader, away from the page, so that no file however large keeps the page from answering. */
const session = createSession();
let goOn: (() => void) | undefined;

const say = (message: FromWorker, transfer: Transferable[] = []) => {
	self.postMessage(message, { transfer });
};

async function answer(asked: Exclude<ToWorker, { method: 'next' }>): Promise<unknown> {
	const { id } = asked;
	switch (asked.method) {
		case 'open':
			return session.open(...asked.given);
		case 'preview':
			return session.preview(...asked.given);
		case 'problems':
			return session.problems(...asked.given);
		case 'fileColumns':
			return session.fileColumns();
		case 'run': {
			return session.run(...asked.given, {
				onProgress: (done, rows) => {
					say({ id, is: 'progress', done, rows });
				},
				onBatch: (batch) =>
					new Promise((taken) => {
						goOn = taken;
						say({ id, is: 'batch', batch }, [batch.ipc.buffer]);
					})
			});
		}
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.method === 'next') {
		goOn?.();
		return;
	}
	answer(data).then(
		(value) => {
			say({ id: data.id, is: 'answer', value });
		},
		(cause: unknown) => {
			const { reason, facts } = asOwnFailure(cause);
			say({ id: data.id, is: 'failure', reason, facts });
		}
	);
});
