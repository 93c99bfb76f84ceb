const primes = (count: number): number[] => {
	const found: number[] = [];
	for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
	return found;
};
/** The first 32 bits of a number's fraction. */
const fraction = (value: number): number => Math.floor((value % 1) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of bytes as they come: the browser's own wants them all at once, and a secure address. */
export class Sha256 {
	readonly #state = Int32Array.from(START);
	readonly #block = new Uint8Array(64);
	readonly #view = new DataView(this.#block.buffer);
	readonly #words = new Int32Array(64);
	#filled = 0;
	#bytes = 0;

	update(bytes: Uint8Array): this {
		this.#bytes += bytes.byteLength;
		let at = 0;
		while (at < bytes.byteLength) {
			const taken = Math.min(64 - this.#filled, bytes.byteLength - at);
			this.#block.set(bytes.subarray(at, at + taken), this.#filled);
			this.#filled += taken;
			at += taken;
			if (this.#filled === 64) this.#mix();
		}
		return this;
	}

	/** The digest in hexadecimal letters; nothing can be added after it. */
	digest(): string {
		const bits = this.#bytes * 8;
		this.#block.fill(0, this.#filled);
		this.#block[this.#filled] = 0x80;
		if (this.#filled >= 56) {
			this.#mix();
			this.#block.fill(0);
		}
		this.#view.setUint32(56, Math.floor(bits / 2 ** 32));
		this.#view.setUint32(60, bits >>> 0);
		this.#mix();
		return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
	}

	#mix(): void {
		const words = this.#words;
		for (let i = 0; i < 16; i++) words[i] = this.#view.getInt32(i * 4);
		for (let i = 16; i < 64; i++) {
			const [x, y] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
			const small = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
			const large = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
			words[i] = (words[i - 16] ?? 0) + small + (words[i - 7] ?? 0) + large;
		}
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state;
		for (let i = 0; i < 64; i++) {
			const choice = (e & f) ^ (~e & g);
			const majority = (a & b) ^ (a & c) ^ (b & c);
			const one = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
			const two = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
			const next = (h + one + choice + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0;
			h = g;
			g = f;
			f = e;
			e = (d + next) | 0;
			d = c;
			c = b;
			b = a;
			a = (next + two + majority) | 0;
		}
		[a, b, c, d, e, f, g, h].forEach((word, i) => {
			this.#state[i] = (this.#state[i] ?? 0) + word;
		});
		this.#filled = 0;
	}
}
