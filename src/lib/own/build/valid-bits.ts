import { larger } from '../../engine/wasm/larger.ts';

/** Which cells of a column are there: a bit each, the lowest of each byte first, as Arrow has them. */
export class ValidBits {
	#bits = new Uint8Array(128);
	#length = 0;
	#missing = 0;

	get length(): number {
		return this.#length;
	}

	add(isThere: boolean): void {
		const row = this.#length;
		const byte = row >> 3;
		if (byte === this.#bits.length) this.#bits = larger(this.#bits, byte * 2);
		if (isThere) this.#bits[byte] = (this.#bits[byte] ?? 0) | (1 << (row & 7));
		else this.#missing += 1;
		this.#length = row + 1;
	}

	at(row: number): boolean {
		return ((this.#bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
	}

	/** The frame of the column's data; there are no cells after it. */
	take(): { length: number; nullCount: number; nullBitmap: Uint8Array } {
		const bytes = (this.#length + 7) >> 3;
		const frame = {
			length: this.#length,
			nullCount: this.#missing,
			nullBitmap: this.#bits.slice(0, bytes)
		};
		this.#bits.fill(0, 0, bytes);
		this.#length = 0;
		this.#missing = 0;
		return frame;
	}
}
