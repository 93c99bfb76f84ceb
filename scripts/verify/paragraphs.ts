/** The non-empty lines of a text, white space folded: paragraph n is at index n − 1. */
export function paragraphs(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map(fold)
		.filter((line) => line !== '');
}

/** Runs of white space, no-break spaces included, as one space; none at the ends. */
export const fold = (text: string): string =>
	text
		// The text's own marks of emphasis are no letters of it.
		.replaceAll(/\*(?=\S)|(?<=\S)\*/gu, '')
		.replaceAll(/\s+/gu, ' ')
		.trim();
