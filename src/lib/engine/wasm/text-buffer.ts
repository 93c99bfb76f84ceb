import { larger } from './larger.ts';

/** A text no longer than that is mostly ASCII, and quicker written letter by letter than handed to the encoder. */
const SHORT = 48;
const FIRST_TEXTS = 1_024;
const FIRST_BYTES = 8_192;
const encoder = new TextEncoder();

/** Texts end to end as UTF-8, and where each begins, as Arrow has them. */
export class TextBuffer {
	#offsets = new Int32Array(FIRST_TEXTS);
	#data = new Uint8Array(FIRST_BYTES);
	#count = 0;
	#end = 0;

	/** How many bytes the texts take. */
	get bytes(): number {
		return this.#end;
	}

	add(text: string): void {
		// UTF-8 takes at most three bytes for a unit of UTF-16.
		const most = this.#end + text.length * 3;
		if (most > this.#data.length) this.#data = larger(this.#data, Math.max(most, this.#data.length * 2));
		if (this.#count + 2 > this.#offsets.length)
			this.#offsets = larger(this.#offsets, this.#offsets.length * 2);
		this.#end = write(text, this.#data, this.#end);
		this.#count += 1;
		this.#offsets[this.#count] = this.#end;
	}

	/** What was added, for Arrow to keep; the buffer is empty after it. */
	take(): { valueOffsets: Int32Array; data: Uint8Array } {
		const taken = {
			valueOffsets: this.#offsets.slice(0, this.#count + 1),
			data: this.#data.slice(0, this.#end)
		};
		this.#count = 0;
		this.#end = 0;
		return taken;
	}
}

/** Writes a text as UTF-8 where there is room for it, and says where it ends. */
function write(text: string, data: Uint8Array, start: number): number {
	let place = 0;
	if (text.length <= SHORT) {
		for (; place < text.length; place += 1) {
			const code = text.charCodeAt(place);
			if (code > 127) break;
			data[start + place] = code;
		}
		if (place === text.length) return start + place;
	}
	return start + encoder.encodeInto(text, data.subarray(start)).written;
}
