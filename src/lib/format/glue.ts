const space = '\u00a0';

/**
 * Ties what a line of a heading must not part: a dash to the word before it, a short word of Russian to the one after,
 * and counts such as `3 of 5`, `16 (2024)`.
 */
export const glue = (text: string): string =>
	text
		.replaceAll(' —', `${space}—`)
		.replaceAll(/(?<=(?:^|[\s\u00a0(«])[а-яё]{1,2}) (?=\S)/giu, space)
		.replaceAll(/(?<=\d) (?=(?:of|из)[ \u00a0]\d|\()/gu, space)
		.replaceAll(/(?<=\d[ \u00a0](?:of|из)) (?=\d)/gu, space);
