import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Hands tasks to threads, one for each core, and each answer on as it comes.
 * @param script what a thread runs: it answers each message by one with bytes
 * @param workerData what each is given at its start
 * @throws what a thread throws
 */
export async function inThreads<Task>(
	script: URL,
	workerData: unknown,
	tasks: readonly Task[],
	answered: (task: Task, answer: Uint8Array) => Promise<void>
): Promise<void> {
	const waiting = [...tasks];
	const threads = Math.min(availableParallelism(), 4, waiting.length);
	await Promise.all(
		Array.from({ length: threads }, async () => {
			const worker = new Worker(script, { workerData });
			try {
				for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
					await answered(task, (await ask(worker, task)) as Uint8Array);
				}
			} finally {
				await worker.terminate();
			}
		})
	);
}

const ask = (worker: Worker, task: unknown) =>
	new Promise<unknown>((done, fail) => {
		const [answer, failed] = [
			(value: unknown) => {
				worker.off('error', failed);
				done(value);
			},
			(error: unknown) => {
				worker.off('message', answer);
				fail(error instanceof Error ? error : new Error(String(error)));
			}
		];
		worker.once('message', answer).once('error', failed);
		worker.postMessage(task);
	});
