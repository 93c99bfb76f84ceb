import type { Encoding } from './encoding.ts';

/** How much of a file is fetched at once, bytes. */
export const FETCHED = 1 << 20;
/** How much becomes a text at once, bytes: little enough for the part of the memory where what is short-lived is cheap. */
const PIECE = 1 << 16;

/** A piece of a file's text. */
export interface TextPiece {
	readonly text: string;
	/** Whether bytes in it could not be read; a replacement character stands for each. */
	readonly broken: boolean;
	/** Whether it holds zero characters. */
	readonly nulls: boolean;
	/** How much of the file has been read by now, 0 to 1. */
	readonly done: number;
}

/**
 * The text of a file, piece by piece, with one sort of line end; its mark at the beginning is left out.
 * @param size of a piece, bytes; a whole part of `FETCHED`
 */
export async function* readText(
	file: Blob,
	encoding: Encoding,
	signal: AbortSignal,
	size = PIECE
): AsyncGenerator<TextPiece, void, undefined> {
	const decoder = new TextDecoder(encoding);
	const isWide = encoding.startsWith('utf-16');
	const fetchFrom = (start: number) => {
		const bytes = file.slice(start, start + FETCHED).arrayBuffer();
		// Whoever awaits it hears of a failure; perhaps nobody does.
		bytes.catch(() => undefined);
		return bytes;
	};
	let held = '';
	let next = fetchFrom(0);
	for (let start = 0; start < file.size; start += FETCHED) {
		signal.throwIfAborted();
		const fetched = new Uint8Array(await next);
		// The next part comes while this one is read.
		if (start + FETCHED < file.size) next = fetchFrom(start + FETCHED);
		for (let from = 0; from < fetched.length; from += size) {
			const bytes = fetched.subarray(from, from + size);
			const end = start + from + bytes.length;
			const last = end >= file.size;
			let text = held + decoder.decode(bytes, { stream: !last });
			held = '';
			if (!last && text.endsWith('\r')) {
				// Its line feed may be in the next piece.
				text = text.slice(0, -1);
				held = '\r';
			}
			const broken = text.includes('\ufffd');
			const nulls = isWide ? text.includes('\0') : bytes.includes(0);
			if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n');
			yield { text, broken, nulls, done: end / file.size };
		}
	}
}

/** Bytes from several places of a file, whole lines where there are any, to see how it is written. */
export async function sampleBytes(file: Blob): Promise<Uint8Array> {
	const size = 65_536;
	const places =
		file.size <= size * 4
			? [0]
			: [0, 0.25, 0.5, 0.75, 1 - size / file.size].map((part) => Math.floor(part * file.size));
	const pieces = await Promise.all(
		places.map(async (place) => {
			const even = place - (place % 2);
			const bytes = new Uint8Array(
				await file.slice(even, even + (places.length === 1 ? size * 4 : size)).arrayBuffer()
			);
			return place === 0 ? bytes : bytes.subarray(afterLine(bytes));
		})
	);
	return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Where the first whole line begins, at an even place, so that UTF-16 stays in step. */
function afterLine(bytes: Uint8Array): number {
	const line = bytes.indexOf(10);
	return line < 0 ? 0 : line + 1 + ((line + 1) % 2);
}
