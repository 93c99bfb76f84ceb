import type { Target, Written } from './protocol.ts';
import { BlobSink, CountingSink, type Sink } from './sink.ts';

/** A place that bytes go to, which keeps all of them or none. */
export interface OpenTarget {
	readonly sink: Sink;
	/** Keeps what was written. */
	close(): Promise<Written>;
	/** Leaves nothing behind. */
	discard(): Promise<void>;
}

/** Opens a target. @throws where the file may not be written */
export async function openTarget(target: Target): Promise<OpenTarget> {
	const counted = new CountingSink();
	const through = (sink: Sink): Sink => ({
		write: (bytes) => {
			counted.write(bytes);
			return sink.write(bytes);
		}
	});
	const nothing = () => Promise.resolve();
	if (target.kind === 'count') {
		return { sink: counted, close: () => Promise.resolve({ bytes: counted.bytes }), discard: nothing };
	}
	if (target.kind === 'blob') {
		const blobs = new BlobSink();
		const close = () => Promise.resolve({ bytes: counted.bytes, blob: blobs.take(target.type) });
		return { sink: through(blobs), close, discard: nothing };
	}
	// The browser writes beside the file and puts it in place at the end.
	const writable = await target.handle.createWritable();
	return {
		sink: through({ write: (bytes) => writable.write(bytes) }),
		close: async () => {
			await writable.close();
			return { bytes: counted.bytes };
		},
		discard: async () => {
			await writable.abort();
			await removeEmpty(target.handle);
		}
	};
}

/** Choosing a new file makes an empty one; it goes where nothing came of it. */
async function removeEmpty(handle: FileSystemFileHandle & { remove?: () => Promise<void> }): Promise<void> {
	const { size } = await handle.getFile();
	if (size === 0) await handle.remove?.();
}
