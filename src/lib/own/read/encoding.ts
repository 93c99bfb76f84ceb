/** The encodings that are told apart, by the names that `TextDecoder` knows. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const isEncoding = (name: string | undefined): name is Encoding =>
	name !== undefined && (encodings as readonly string[]).includes(name);

/**
 * Guesses how a text is written, by its mark at the beginning, by zero bytes, by whether it is UTF-8 at all, and
 * at last by how its letters lie: Cyrillic words are runs of high bytes, Western words have single ones.
 * @param bytes pieces of the file, one after the other
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return byZeros(bytes) ?? (looksUtf8(bytes) ? 'utf-8' : byLetters(bytes));
}

/** Separators and digits in UTF-16 have a zero byte, always on the same side. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
	const zeros: [even: number, odd: number] = [0, 0];
	const pairs = Math.floor(bytes.length / 2);
	for (let place = 0; place < pairs * 2; place += 1)
		if (bytes[place] === 0) zeros[place % 2 === 0 ? 0 : 1] += 1;
	const [even, odd] = zeros;
	if (Math.max(even, odd) < pairs / 10 || Math.min(even, odd) > Math.max(even, odd) / 10) return undefined;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Whether it is UTF-8, with at most a few bytes that are not. */
function looksUtf8(bytes: Uint8Array): boolean {
	let letters = 0;
	let wrong = 0;
	for (let place = 0; place < bytes.length; place += 1) {
		const byte = bytes[place] ?? 0;
		if (byte < 0x80) continue;
		const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
		let follows = 0;
		while (follows < length && ((bytes[place + follows + 1] ?? 0) & 0xc0) === 0x80) follows += 1;
		if (length > 0 && (follows === length || place + length >= bytes.length)) letters += 1;
		else wrong += 1;
		place += follows;
	}
	return wrong === 0 || letters > wrong * 3;
}

function byLetters(bytes: Uint8Array): Encoding {
	let high = 0;
	let inRuns = 0;
	for (let place = 0; place < bytes.length; place += 1) {
		if (!isHighLetter(bytes[place])) continue;
		high += 1;
		if (isHighLetter(bytes[place - 1]) || isHighLetter(bytes[place + 1])) inRuns += 1;
	}
	return inRuns > high * 0.6 ? 'windows-1251' : 'windows-1252';
}

const isHighLetter = (byte: number | undefined) =>
	byte !== undefined && (byte >= 0xc0 || byte === 0xb8 || byte === 0xa8);
