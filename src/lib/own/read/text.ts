import type { Encoding } from './encoding.ts';

/** How much of a file is read at once, bytes. */
const PIECE = 1 << 20;

/** A piece of a file's text. */
export interface TextPiece {
	readonly text: string;
	/** Whether bytes in it could not be read; a replacement character stands for each. */
	readonly broken: boolean;
	/** How much of the file has been read by now, 0 to 1. */
	readonly done: number;
}

/** The text of a file, piece by piece, with one sort of line end; its mark at the beginning is left out. */
export async function* readText(
	file: Blob,
	encoding: Encoding,
	signal: AbortSignal
): AsyncGenerator<TextPiece, void, undefined> {
	const decoder = new TextDecoder(encoding);
	let held = '';
	for (let start = 0; start < file.size; start += PIECE) {
		signal.throwIfAborted();
		const bytes = await file.slice(start, start + PIECE).arrayBuffer();
		const last = start + PIECE >= file.size;
		let text = held + decoder.decode(bytes, { stream: !last });
		held = '';
		if (!last && text.endsWith('\r')) {
			// Its line feed may be in the next piece.
			text = text.slice(0, -1);
			held = '\r';
		}
		const broken = text.includes('\ufffd');
		if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n');
		yield { text, broken, done: Math.min(1, (start + PIECE) / file.size) };
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
