import { Inflate } from 'fflate';
import { OwnFailure } from '../../failure.ts';

/** A file in a zip, as the zip's directory has it. */
export interface ZipEntry {
	readonly name: string;
	readonly packed: number;
	readonly unpacked: number;
	readonly stored: boolean;
	readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
/** A directory's end is followed by at most a comment. */
const END_SIZE = 22 + 65_535;
/** Deflate packs at most some 1,030 to one, so that a piece of this size never fills the memory. */
const PIECE = 16_384;

/**
 * The directory of a zip; nothing is unpacked.
 * @throws {OwnFailure} `truncated` where it is not there or leads nowhere, `bomb` where it is beyond what a zip of this size holds
 */
export async function readDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
	const start = Math.max(0, file.size - END_SIZE);
	const tail = new DataView(await file.slice(start).arrayBuffer());
	let end = tail.byteLength - 22;
	while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
	if (end < 0) throw new OwnFailure('truncated');
	const size = tail.getUint32(end + 12, true);
	const offset = tail.getUint32(end + 16, true);
	// In the long form (zip64) these are all ones; a spreadsheet that needs it is too large anyway.
	if (offset + size > file.size) throw new OwnFailure('truncated');
	const directory = new DataView(await file.slice(offset, offset + size).arrayBuffer());
	const entries = new Map<string, ZipEntry>();
	const decoder = new TextDecoder();
	for (let place = 0; place + 46 <= directory.byteLength;) {
		if (directory.getUint32(place, true) !== DIRECTORY) throw new OwnFailure('truncated');
		const nameLength = directory.getUint16(place + 28, true);
		const name = decoder.decode(
			new Uint8Array(directory.buffer, place + 46, Math.min(nameLength, size - place - 46))
		);
		entries.set(name, {
			name,
			stored: directory.getUint16(place + 10, true) === 0,
			packed: directory.getUint32(place + 20, true),
			unpacked: directory.getUint32(place + 24, true),
			offset: directory.getUint32(place + 42, true)
		});
		place += 46 + nameLength + directory.getUint16(place + 30, true) + directory.getUint16(place + 32, true);
	}
	return entries;
}

/**
 * Unpacks one file of a zip, piece by piece.
 * @throws {OwnFailure} `truncated`; `bomb` as soon as more comes out than the directory says
 */
export async function* unpack(
	file: Blob,
	entry: ZipEntry,
	signal: AbortSignal
): AsyncGenerator<Uint8Array, void, undefined> {
	const head = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer());
	if (head.byteLength < 30) throw new OwnFailure('truncated');
	const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
	if (start + entry.packed > file.size) throw new OwnFailure('truncated');
	const out: Uint8Array[] = [];
	const inflate = new Inflate((piece) => out.push(piece));
	let total = 0;
	for (let done = 0; done < entry.packed; done += PIECE * 16) {
		signal.throwIfAborted();
		const end = Math.min(entry.packed, done + PIECE * 16);
		const bytes = new Uint8Array(await file.slice(start + done, start + end).arrayBuffer());
		for (let place = 0; place < bytes.length; place += PIECE) {
			const piece = bytes.subarray(place, place + PIECE);
			if (entry.stored) out.push(piece);
			else push(piece, done + place + PIECE >= entry.packed);
			for (const unpacked of out.splice(0)) {
				total += unpacked.length;
				if (total > entry.unpacked) throw new OwnFailure('bomb', { size: total, limit: entry.unpacked });
				if (unpacked.length > 0) yield unpacked;
			}
		}
	}

	function push(piece: Uint8Array, last: boolean): void {
		try {
			inflate.push(piece, last);
		} catch (cause) {
			throw new OwnFailure('truncated', {}, { cause });
		}
	}
}
