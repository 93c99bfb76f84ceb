import type { FailureReason } from '../failure.ts';
import type { Progress } from '../loader.ts';
import type { EngineFiles, FilesWanted } from './files.ts';
import type { ReadTable } from './parquet.ts';

/** What the loading worker is told, once. */
export type ToLoading = Omit<FilesWanted, 'signal' | 'onProgress'>;

/** What it says: progress, then the engine's own files, then each table in the order asked; or a failure, and no more. */
export type FromLoading =
	| { readonly is: 'progress'; readonly progress: Progress }
	| { readonly is: 'files'; readonly files: Pick<EngineFiles, 'worker' | 'module'> }
	| { readonly is: 'table'; readonly table: ReadTable }
	| { readonly is: 'failure'; readonly reason: FailureReason; readonly message: string };
