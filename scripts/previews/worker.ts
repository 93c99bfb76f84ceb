/* Draws pictures in a thread of its own: each message names a page and is answered by its picture. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openDrawer, type SiteWords } from './draw.ts';

/** A page's picture to be drawn. */
export interface Task {
	/** The built page's path. */
	readonly path: string;
	/** Whether it stands for all pages without a picture of their own. */
	readonly site: boolean;
}

const drawer = openDrawer(workerData as SiteWords);
parentPort?.on('message', ({ path, site }: Task) => {
	Promise.all([drawer, readFile(path, 'utf8')])
		.then(([draw, html]) => {
			parentPort?.postMessage(draw(html, site));
		})
		.catch((error: unknown) => {
			// As the thread's own failure, which ends the build and names the page.
			setImmediate(() => {
				throw new Error(`no picture of ${path}`, { cause: error });
			});
		});
});
