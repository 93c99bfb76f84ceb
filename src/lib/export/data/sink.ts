/** Where a file's bytes go. What is written must not be changed afterwards. */
export interface Sink {
	write(bytes: Uint8Array<ArrayBuffer>): void | Promise<void>;
}

/** Keeps nothing and counts the bytes. */
export class CountingSink implements Sink {
	bytes = 0;
	write(bytes: Uint8Array): void {
		this.bytes += bytes.byteLength;
	}
}

/** Keeps all in memory, for files that are small. */
export class MemorySink implements Sink {
	readonly #parts: Uint8Array<ArrayBuffer>[] = [];
	write(bytes: Uint8Array<ArrayBuffer>): void {
		this.#parts.push(bytes);
	}
	/** All that was written, in one piece. */
	take(): Uint8Array<ArrayBuffer> {
		const whole = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.byteLength, 0));
		let at = 0;
		for (const part of this.#parts) {
			whole.set(part, at);
			at += part.byteLength;
		}
		return whole;
	}
}

const PART = 4 << 20;

/** Hands the bytes to the browser in parts of some MB, which it may put on the disk; for a file that is saved at the end. */
export class BlobSink implements Sink {
	readonly #blobs: Blob[] = [];
	#pending: Uint8Array<ArrayBuffer>[] = [];
	#held = 0;
	write(bytes: Uint8Array<ArrayBuffer>): void {
		this.#pending.push(bytes);
		this.#held += bytes.byteLength;
		if (this.#held >= PART) this.#pack();
	}
	take(type: string): Blob {
		this.#pack();
		return new Blob(this.#blobs, { type });
	}
	#pack(): void {
		this.#blobs.push(new Blob(this.#pending));
		this.#pending = [];
		this.#held = 0;
	}
}

const encoder = new TextEncoder();
export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
