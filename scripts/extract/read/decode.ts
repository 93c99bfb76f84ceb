/** The text of a file, or what is wrong with it and what was expected, in words for its keeper. */
export type Decoded = { readonly text: string } | { readonly problem: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
	['%PDF', 'it is a PDF, whatever its name says; copy its text into a .txt file first'],
	['{\\rtf', 'it is RTF, whatever its name says; save it as .docx or as text in UTF-8'],
	['PK\u0003\u0004', 'it is a Word file or another archive; give a Word file the ending .docx'],
	['\u00d0\u00cf\u0011\u00e0', 'it is an old Word file; save it as .docx'],
	['\u00ff\u00fe', 'it is in UTF-16; save it as UTF-8'],
	['\u00fe\u00ff', 'it is in UTF-16; save it as UTF-8']
];

/** As many control characters may stand in a text; more, and it is none. */
const CONTROL_SHARE = 0.01;

/** Reads a file's bytes as text in UTF-8, and tells what they are where they are none. */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return { problem: 'it is empty' };
	const head = String.fromCharCode(...bytes.subarray(0, 1024));
	const signature = SIGNATURES.find(([mark]) => head.trimStart().startsWith(mark));
	if (signature) return { problem: signature[1] };
	if (bytes.includes(0)) return { problem: zeros(bytes) };
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return { problem: notUtf8(bytes) };
	}
	if (text.trim() === '') return { problem: 'it holds white space only' };
	const controls = text.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
	if (controls > text.length * CONTROL_SHARE) return { problem: 'it is no text, or was converted wrongly' };
	return { text };
}

function zeros(bytes: Uint8Array): string {
	const pairs = bytes.subarray(0, 4096);
	const [even, odd] = [0, 1].map((side) => pairs.filter((byte, i) => i % 2 === side && byte === 0).length);
	const utf16 =
		Math.max(even ?? 0, odd ?? 0) > pairs.length / 10 && Math.min(even ?? 0, odd ?? 0) < pairs.length / 50;
	// Cyrillic has no zero bytes in UTF-16, but its spaces and line ends have, all on one side.
	const oneSided = (even === 0) !== (odd === 0);
	return utf16 || oneSided ? 'it seems to be in UTF-16; save it as UTF-8' : 'it is a binary file';
}

function notUtf8(bytes: Uint8Array): string {
	const guess = new TextDecoder('windows-1251').decode(bytes);
	const cyrillic = guess.match(/[а-яё]/giu)?.length ?? 0;
	const odd = guess.match(/[^\p{L}\p{N}\p{P}\p{Z}\p{S}\r\n\t]/gu)?.length ?? 0;
	if (odd > guess.length * CONTROL_SHARE) return 'it is a binary file';
	return cyrillic > guess.length / 3
		? 'it is not in UTF-8 but, it seems, in Windows-1251; save it as UTF-8'
		: 'it is not in UTF-8; save it as UTF-8';
}
