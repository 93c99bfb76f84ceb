import { EngineFailure } from '../failure.ts';

const GZIP = [0x1f, 0x8b];
const WASM = [0x00, 0x61, 0x73, 0x6d];

export interface DownloadOptions {
	readonly signal: AbortSignal;
	/** Called with each piece as it arrives. */
	readonly onPiece?: (piece: Uint8Array) => void;
}

/**
 * Fetches a file whole.
 * @throws {EngineFailure} `network` when it does not come or breaks off, `missing-file` when the server has none;
 *   the signal's reason when it is aborted
 */
export async function download(url: string, { signal, onPiece }: DownloadOptions): Promise<Blob> {
	try {
		const response = await fetch(url, { signal });
		if (!response.ok) {
			const busy = response.status >= 500 || response.status === 408 || response.status === 429;
			const reason = busy ? 'network' : 'missing-file';
			throw new EngineFailure(reason, `${url}: the server answered ${String(response.status)}`);
		}
		// Each goes into the browser's keeping as it comes: all of them at the end would stop the page for some 100 ms.
		const pieces: Blob[] = [];
		const reader = response.body?.getReader();
		for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
			pieces.push(new Blob([read.value]));
			onPiece?.(read.value);
		}
		return new Blob(pieces);
	} catch (cause) {
		signal.throwIfAborted();
		if (cause instanceof EngineFailure) throw cause;
		throw new EngineFailure('network', `${url} could not be fetched`, { cause });
	}
}

/** Whether a file begins as gzip does: it then came as it lies on the server, not unpacked on the way. */
export function isPacked(start: Uint8Array): boolean {
	return GZIP.every((byte, index) => start[index] === byte);
}

/**
 * The WebAssembly module in a download. Some hosts take a gzip file for a gzip transfer and the browser unpacks it
 * on arrival, so what counts is how the bytes begin.
 * @throws {EngineFailure} `bad-file` when it is neither, is damaged, or has not the size it should
 */
export async function unpackModule(
	file: Blob,
	url: string,
	size: number,
	signal: AbortSignal
): Promise<Blob> {
	const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
	let module = file;
	if (isPacked(start)) {
		const stream = file.stream().pipeThrough(new DecompressionStream('gzip'), { signal });
		module = await new Response(stream).blob().catch((cause: unknown) => {
			signal.throwIfAborted();
			throw new EngineFailure('bad-file', `${url} is damaged`, { cause });
		});
	} else if (!WASM.every((byte, index) => start[index] === byte)) {
		throw new EngineFailure('bad-file', `${url} is neither gzip nor WebAssembly`);
	}
	if (module.size !== size) {
		throw new EngineFailure('bad-file', `${url} holds ${String(module.size)} bytes, not ${String(size)}`);
	}
	// The engine compiles it as a stream, for which the type must be this.
	return new Blob([module], { type: 'application/wasm' });
}
