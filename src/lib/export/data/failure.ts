import { BadCell } from './cells.ts';
import { Changed, SHEET_ROWS, TooMuch } from './formats.ts';

/** Why there is no file. */
export type FailureReason =
	| 'cancelled'
	| 'disk-full'
	| 'not-allowed'
	| 'changed'
	| 'bad-value'
	| 'engine'
	| 'writer'
	| TooMuch['limit'];

/** A failure as it crosses threads. */
export interface Failure {
	readonly reason: FailureReason;
	/** In English, for those who want to know. */
	readonly detail: string;
}

/** A download that came to nothing: no file, and no part of one. */
export class DownloadFailure extends Error {
	override readonly name = 'DownloadFailure';
	readonly reason: FailureReason;
	constructor({ reason, detail }: Failure, options?: ErrorOptions) {
		super(detail, options);
		this.reason = reason;
	}
}

/** Sorts an error by what the reader can do about it. @param otherwise what an unknown one is taken for */
export function failureOf(cause: unknown, otherwise: FailureReason = 'writer'): Failure {
	const detail = cause instanceof Error ? cause.message : String(cause);
	return { reason: reasonOf(cause) ?? otherwise, detail };
}

function reasonOf(cause: unknown): FailureReason | undefined {
	if (cause instanceof DownloadFailure) return cause.reason;
	if (cause instanceof TooMuch) return cause.limit;
	if (cause instanceof BadCell) return 'bad-value';
	if (cause instanceof Changed) return 'changed';
	if (!(cause instanceof Error || cause instanceof DOMException)) return undefined;
	if (cause.name === 'QuotaExceededError') return 'disk-full';
	if (cause.name === 'NotAllowedError' || cause.name === 'NoModificationAllowedError') return 'not-allowed';
	return cause.name === 'AbortError' ? 'cancelled' : undefined;
}

/** What is known before a sheet is begun. */
export const SHEET_FULL: Failure = {
	reason: 'sheet-rows',
	detail: `a sheet holds ${String(SHEET_ROWS - 1)} rows under its head`
};
