import { OwnFailure } from '../failure.ts';
import { limits } from '../limits.ts';

/** What the bytes at a file's beginning say that it is; its name says nothing. */
export type FileKind = 'text' | 'zip' | 'parquet';

const at = (bytes: Uint8Array, ...wanted: readonly number[]) =>
	wanted.every((byte, place) => bytes[place] === byte);

/** Files that people do drop here, and that hold no table that could be read. */
const others: readonly (readonly [
	reason: 'old-xls' | 'packed' | 'picture' | 'document',
	start: readonly number[]
])[] = [
	['old-xls', [0xd0, 0xcf, 0x11, 0xe0]],
	['packed', [0x1f, 0x8b]],
	['packed', [0x42, 0x5a, 0x68]],
	['packed', [0x37, 0x7a, 0xbc, 0xaf]],
	['packed', [0x52, 0x61, 0x72, 0x21]],
	['packed', [0x28, 0xb5, 0x2f, 0xfd]],
	['picture', [0x89, 0x50, 0x4e, 0x47]],
	['picture', [0xff, 0xd8, 0xff]],
	['picture', [0x47, 0x49, 0x46, 0x38]],
	['document', [0x25, 0x50, 0x44, 0x46]],
	['document', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
];

/**
 * Tells a file by its first bytes.
 * @throws {OwnFailure} for an empty file, one that is too large, and one that holds no table
 */
export function kindOf(head: Uint8Array, size: number): FileKind {
	if (size === 0) throw new OwnFailure('empty');
	const kind = at(head, 0x50, 0x41, 0x52, 0x31)
		? 'parquet'
		: at(head, 0x50, 0x4b, 0x03, 0x04) || at(head, 0x50, 0x4b, 0x05, 0x06)
			? 'zip'
			: 'text';
	for (const [reason, start] of others) if (at(head, ...start)) throw new OwnFailure(reason);
	if (kind === 'zip' && size > limits.sheetBytes)
		throw new OwnFailure('sheet-too-large', { size, limit: limits.sheetBytes });
	if (size > limits.bytes) throw new OwnFailure('too-large', { size, limit: limits.bytes });
	return kind;
}

/**
 * Refuses text that is a page, a document, or no text at all.
 * @param text the beginning of the file, decoded
 */
export function mustBeTable(text: string): void {
	const start = text.slice(0, 2_000).trimStart().toLowerCase();
	if (start.startsWith('<!doctype html') || start.startsWith('<html')) throw new OwnFailure('web-page');
	if (start.startsWith('<?xml') || start.startsWith('<!doctype')) throw new OwnFailure('xml');
	let odd = 0;
	for (let place = 0; place < text.length; place += 1) {
		const code = text.charCodeAt(place);
		if (code < 9 || (code > 13 && code < 32 && code !== 0x1b) || code === 0xfffd) odd += 1;
	}
	if (odd > text.length / 10) throw new OwnFailure('binary');
}
