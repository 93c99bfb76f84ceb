import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Bytes of the responses of one sort that a page needs before anything is clicked. */
export interface Weight {
	/** As gzip would send it, whatever the server does. */
	readonly script: number;
	readonly fonts: number;
	/** How many files of the query engine came. */
	readonly engine: number;
}

/** Counts what a page loads from now on. */
export function weigh(page: Page): () => Promise<Weight> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	return async () => {
		await page.waitForLoadState('networkidle');
		// Only what came by now: a later one, for another page's sake, is not this page's weight.
		const read = await Promise.all(
			[...responses].map(async (response) => ({
				type: response.request().resourceType(),
				url: response.url(),
				body: await response.body()
			}))
		);
		const total = (type: string, bytes: (body: Buffer) => number) =>
			read.filter((one) => one.type === type).reduce((sum, { body }) => sum + bytes(body), 0);
		return {
			script: total('script', (body) => gzipSync(body, { level: 9 }).byteLength),
			fonts: total('font', (body) => body.byteLength),
			engine: read.filter(({ url }) => url.includes('/engine/')).length
		};
	};
}
