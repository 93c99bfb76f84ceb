import type { FailureFacts, OwnFailureReason } from './failure.ts';
import type { OwnReader, TableBatch } from './reader.ts';

/** What the page asks of the worker: a method of the reader, but for `close`. */
export type Asked = {
	[M in Exclude<keyof OwnReader, 'close' | 'run'>]: {
		readonly method: M;
		readonly given: Parameters<OwnReader[M]>;
	};
}[Exclude<keyof OwnReader, 'close' | 'run'>];

export type ToWorker =
	| ({ readonly id: number } & Asked)
	| {
			readonly id: number;
			readonly method: 'run';
			readonly given: [mapping: Parameters<OwnReader['run']>[0], name: string];
	  }
	/** The last batch has been taken over. */
	| { readonly id: number; readonly method: 'next' };

export type FromWorker =
	| { readonly id: number; readonly is: 'answer'; readonly value: unknown }
	| {
			readonly id: number;
			readonly is: 'failure';
			readonly reason: OwnFailureReason;
			readonly facts: FailureFacts;
	  }
	| { readonly id: number; readonly is: 'progress'; readonly done: number; readonly rows: number }
	| { readonly id: number; readonly is: 'batch'; readonly batch: TableBatch };
