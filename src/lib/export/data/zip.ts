import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { TooMuch } from './formats.ts';
import { encodeText, type Sink } from './sink.ts';

/** The format counts bytes in 32 bits, and the library knows no longer ones. */
const LARGEST = 2 ** 32 - 1;

/** A zip archive that goes out as it is written, one file after the other. */
export class ZipStream {
	readonly #zip: Zip;
	readonly #sink: Sink;
	readonly #modified: Date;
	readonly #out: Uint8Array<ArrayBuffer>[] = [];
	#failed: Error | undefined;
	#bytes = 0;

	/** @param modified the date that its files bear */
	constructor(sink: Sink, modified: Date) {
		this.#sink = sink;
		this.#modified = modified;
		this.#zip = new Zip((error, bytes) => {
			if (error) this.#failed = error;
			else this.#out.push(bytes);
		});
	}

	/**
	 * Begins a file; the one before must have ended.
	 * @param packed whether its bytes are compressed already
	 */
	entry(name: string, packed = false): Sink & { end(): Promise<void> } {
		const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
		file.mtime = this.#modified;
		this.#zip.add(file);
		let bytes = 0;
		return {
			write: async (part) => {
				bytes += part.byteLength;
				if (bytes > LARGEST) {
					throw new TooMuch('zip-bytes', `${name} is over 4 GB, which a zip archive does not hold`);
				}
				file.push(part);
				await this.#drain();
			},
			end: async () => {
				file.push(new Uint8Array(0), true);
				await this.#drain();
			}
		};
	}

	/** Writes a short file whole. */
	async text(name: string, text: string): Promise<void> {
		const entry = this.entry(name);
		await entry.write(encodeText(text));
		await entry.end();
	}

	/** Writes the list of the files, with which the archive ends. */
	async finish(): Promise<void> {
		this.#zip.end();
		await this.#drain();
	}

	async #drain(): Promise<void> {
		if (this.#failed) throw this.#failed;
		for (const bytes of this.#out.splice(0)) {
			this.#bytes += bytes.byteLength;
			if (this.#bytes > LARGEST) {
				throw new TooMuch('zip-bytes', 'the archive is over 4 GB, which a zip archive does not hold');
			}
			await this.#sink.write(bytes);
		}
	}
}
