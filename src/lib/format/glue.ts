const space = '\u00a0';
/** Lets no line end where it stands, and is no space. */
const joiner = '\u2060';

/**
 * Ties what a line of a heading must not part: a dash to the word before it, the ends of a range such as `2016–2017`, a
 * number to what it counts, a year to its month, a short word to the number after it and in Russian to any word, and counts
 * such as `3 of 5`, `16 (2024)`.
 */
export const glue = (text: string): string =>
	text
		.replaceAll(/ (?=[—–])|(?<=[№¶÷]) /gu, space)
		.replaceAll(/(?<=\d)–(?=\d)/gu, `–${joiner}`)
		.replaceAll(/(?<=(?:^|[\s(«])(?:[а-яё]{1,2}|\p{L}{1,3}(?= \d))) (?=\S)/giu, space)
		.replaceAll(/(?<=\p{L}) (?=(?:19|20)\d\d(?!\d))/gu, space)
		.replaceAll(/(?<=\d) (?=год|\(|(?:of|из)\s\d)/gu, space)
		// Not to a short word: it belongs to what follows it, but for `kg` and `кг`.
		.replaceAll(/(?<=\d)(?<!\b(?:19|20)\d\d) (?=(?:[kк]|\p{L}(?!\p{L}?\s))\p{L})/gu, space)
		.replaceAll(/(?<=\d\s(?:of|из)) (?=\d)/gu, space);
