import type { Batch } from '../../engine/rows.ts';
import type { Job } from './encode.ts';
import { DownloadFailure, SHEET_FULL, type Failure } from './failure.ts';
import { SHEET_ROWS } from './formats.ts';
import type { Selection } from './selection.ts';
import { writeSelection } from './write-selection.ts';

/** What a download will weigh; or why it cannot be. */
export type Size =
	| { readonly bytes: number; readonly exact: boolean; readonly failure?: undefined }
	| { readonly failure: Failure };

/** Up to so many rows are encoded to be measured; of more, so many are, and the rest is taken to be like them. */
const MEASURED = 5000;
const SAMPLE = 2000;

/**
 * Measures a download by making it, without keeping it: whole where it is small, else from its first rows.
 * @throws {DownloadFailure} where it was cancelled
 */
export async function measure(scan: Selection['scan'], job: Job, signal: AbortSignal): Promise<Size> {
	const { rowCount } = job.about;
	if (job.formats.includes('xlsx') && rowCount >= SHEET_ROWS) return { failure: SHEET_FULL };
	const exact = rowCount <= MEASURED;
	const part = exact ? job : { ...job, about: { ...job.about, rowCount: SAMPLE } };
	try {
		const { bytes } = await writeSelection(
			exact ? scan : (stop) => firstRows(scan(stop), SAMPLE),
			part,
			{ kind: 'count' },
			{ signal }
		);
		return { bytes: exact ? bytes : Math.round((bytes / SAMPLE) * rowCount), exact };
	} catch (cause) {
		if (!(cause instanceof DownloadFailure) || cause.reason === 'cancelled') throw cause;
		return { failure: { reason: cause.reason, detail: cause.message } };
	}
}

async function* firstRows(batches: AsyncIterable<Batch>, count: number): AsyncGenerator<Batch> {
	let left = count;
	for await (const batch of batches) {
		yield { ...batch, rowCount: Math.min(left, batch.rowCount) };
		left -= batch.rowCount;
		if (left <= 0) return;
	}
}
