import type { Chunk } from './batches.ts';
import type { Job } from './encode.ts';
import type { Failure } from './failure.ts';

/** Where the bytes go: nowhere, and they are counted; into a blob; into a file that the reader chose. */
export type Target =
	| { readonly kind: 'count' }
	| { readonly kind: 'blob'; readonly type: string }
	| { readonly kind: 'file'; readonly handle: FileSystemFileHandle };

/** What came of it. */
export interface Written {
	readonly bytes: number;
	readonly blob?: Blob;
}

/** What the page says to the writing thread. */
export type ToWriter =
	| { readonly say: 'write'; readonly job: Job; readonly target: Target }
	| { readonly say: 'chunk'; readonly chunk: Chunk }
	| { readonly say: 'end' }
	| { readonly say: 'stop'; readonly failure: Failure };

/** What the writing thread says to the page: it asks for each scan, and for each next chunk of it. */
export type FromWriter =
	| { readonly say: 'ready' }
	| { readonly say: 'scan' }
	| { readonly say: 'next' }
	| { readonly say: 'rows'; readonly rows: number }
	| { readonly say: 'written'; readonly written: Written }
	| { readonly say: 'failed'; readonly failure: Failure };
