import { detached } from '../detached.ts';

const quotes = /["'“”„«»‘’`]/g;

/** A name as it is compared: lower case, without accents, quotes, marks and spare spaces. */
export const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replaceAll(quotes, '')
		.replaceAll(/[\s_\u00a0./,;:()[\]–—-]+/g, ' ')
		.trim();

/** No name that tables hold is longer. */
const LONGEST = 200;

/**
 * Remembers what a function said of each text: tables say the same few names over and over. A text that is longer than any
 * name is read as ''.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		if (text.length > LONGEST) return read('');
		const found = known.get(text);
		if (found !== undefined || known.has(text)) return found as T;
		const value = read(text);
		// A column of free text would fill the memory.
		if (known.size < 20_000) known.set(detached(text), value);
		return value;
	};
}
