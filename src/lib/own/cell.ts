/** What a file has in a place: a text, a number where the format has numbers, or nothing. Dates are ISO 8601 texts. */
export type Cell = string | number | null;

/** The cell as a text, '' for nothing. */
export const textOf = (cell: Cell | undefined): string =>
	cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell;

/** Characters that turn the direction of the text around them, by which one name can pass for another. */
export const overrides = /[\u202a-\u202e\u2066-\u2069]/;
const everyOverride = new RegExp(overrides, 'g');

/** The text without characters that turn its direction. */
export const withoutOverrides = (text: string): string =>
	overrides.test(text) ? text.replace(everyOverride, '') : text;

/** The text with such characters written out, so that a reader sees what is there. */
export const showOverrides = (text: string): string =>
	text.replace(everyOverride, (found) => `‹U+${found.charCodeAt(0).toString(16).toUpperCase()}›`);
