import type { Page } from '@playwright/test';

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** Processor time of the thread, microseconds. */
	readonly tdur?: number;
	readonly args: { readonly name?: string };
}

/**
 * Watches for how long the page could not answer: the longest task of its main thread from now on, ms of the processor's
 * time. Not of the clock's: where tests share two processors with a build, a task of 30 ms may be over after 300, and the
 * page is not to blame.
 * @returns ends the watch, and says it
 */
export async function watchLongestTask(page: Page): Promise<() => Promise<number>> {
	const session = await page.context().newCDPSession(page);
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		for (const event of value as unknown as TraceEvent[])
			if (event.name === 'ThreadControllerImpl::RunTask' || event.name === 'thread_name') events.push(event);
	});
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', '__metadata'] }
	});
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		await session.detach();
		const main = new Set(
			events
				.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
				.map(({ pid, tid }) => `${String(pid)}/${String(tid)}`)
		);
		const tasks = events.filter(
			({ ph, pid, tid }) => ph === 'X' && main.has(`${String(pid)}/${String(tid)}`)
		);
		if (tasks.length === 0) throw new Error('the browser told of no task of the page');
		return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
	};
}
